import { useBurn } from '../../../shared/client/burn.ts';
import { useRemaining } from '../../../shared/client/hooks.ts';
import { useWords } from '../../../shared/ui/i18n/words.ts';
import type { ClockView } from '../../../shared/views/parts.ts';
import { phoneWords } from '../words.ts';

/** Whole seconds left; quiet for screen readers, which would read every one of them. */
export function Seconds({ clock }: { clock: ClockView }) {
  const say = useWords(phoneWords);
  const left = Math.max(0, Math.ceil((useRemaining(clock) ?? 0) / 1000));
  return (
    <p
      className="seconds"
      role="timer"
      aria-live="off"
      aria-label={`${left} ${say.seconds}`}
      data-last={left <= 5 || undefined}
    >
      {left}
    </p>
  );
}

/** A thread of light that burns down. */
export const TimeThread = ({ clock }: { clock: ClockView }) => (
  <div className="time-thread" ref={useBurn(clock)} aria-hidden="true" />
);
