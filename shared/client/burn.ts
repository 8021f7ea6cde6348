import { type RefObject, useContext, useEffect, useRef } from 'react';
import type { ClockView } from '../views/parts.ts';
import { HubNow, remainingOf } from './hooks.ts';

/** An element that shrinks from its full width to nothing with the clock, moved frame by frame without rendering. */
export function useBurn(clock: ClockView): RefObject<HTMLDivElement | null> {
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
  return thread;
}
