import { useContext, useEffect, useRef } from 'react';
import { HubNow, remainingOf, useRemaining } from '../../../shared/client/hooks.ts';
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

/** A thread of light that burns down, moved without rendering. */
export function TimeThread({ clock }: { clock: ClockView }) {
  const now = useContext(HubNow);
  const thread = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let frame = requestAnimationFrame(function burn() {
      const part = clock.length > 0 ? remainingOf(clock, now()) / clock.length : 0;
      if (thread.current) thread.current.style.transform = `scaleX(${Math.min(1, Math.max(0, part))})`;
      if (clock.status === 'running') frame = requestAnimationFrame(burn);
    });
    return () => cancelAnimationFrame(frame);
  }, [clock, now]);
  return <div className="time-thread" ref={thread} aria-hidden="true" />;
}
