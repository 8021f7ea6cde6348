import { useContext, useEffect, useRef } from 'react';
import { HubNow, remainingOf, useRemaining } from '../../shared/client/hooks.ts';
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

/** A thread of light across the top that burns down. Moved frame by frame without rendering. */
export function TimeLine({ clock }: { clock: ClockView }) {
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
  return <div className="time-line" ref={thread} aria-hidden="true" />;
}
