import { useBurn } from '../../shared/client/burn.ts';
import { useRemaining } from '../../shared/client/hooks.ts';
import type { ClockView } from '../../shared/views/parts.ts';

/** Whole seconds, minutes from 1:00 on; overtime with a sign. Tabular: the digits don't jump. */
export function clockText(remaining: number): string {
  const seconds = Math.abs(Math.ceil(remaining / 1000));
  const text = seconds < 60 ? String(seconds) : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return remaining < 0 && seconds > 0 ? `+${text}` : text;
}

/** `overtime`: a presentation's clock runs on beyond zero; an answer's stops there. */
export function ClockDigits({ clock, overtime = false }: { clock: ClockView; overtime?: boolean }) {
  const remaining = useRemaining(clock) ?? 0;
  const shown = overtime ? remaining : Math.max(0, remaining);
  return (
    <time className="clock" data-last={(shown <= 5000 && clock.status === 'running') || undefined} role="timer">
      {clockText(shown)}
    </time>
  );
}

/** A thread of light across the top that burns down. */
export const TimeLine = ({ clock }: { clock: ClockView }) => (
  <div className="time-line" ref={useBurn(clock)} aria-hidden="true" />
);
