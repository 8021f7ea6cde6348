import { useEffect, useRef } from 'react';
import { stampOf } from '../../shared/client/stamp.ts';
import type { Stamp } from '../../shared/protocol/commands.ts';
import { createGaps } from './gaps.ts';

/** As often as a browser lets a timer run: browsers have no event for a gamepad's button. */
const LOOK_MS = 4;
/** A page that was busy or hidden for longer has paused, not slowed down. */
const PAUSE_MS = 250;

export interface PadPress {
  pad: number;
  button: number;
  stamp: Stamp;
  /** Nine in ten looks were not further apart, ms: the press may be that much older than its stamp. */
  scan: number | null;
}

/** Whether a stamp of the pad's own can be believed: since the look before, and not in the future. Else now. */
export const padStamp = (own: number, before: number, now: number): number => (own > before && own <= now ? own : now);

/**
 * Looks at all gamepads, and tells every button that goes down.
 * @param fast 250 times a second, as while a question is on air; else once a frame
 */
export function useGamepads(press: (press: PadPress) => void, fast: boolean): void {
  const latest = useRef(press);
  latest.current = press;
  // Kept when the pace changes: a button that is still held must not be pressed anew.
  const down = useRef(new Set<string>()).current;
  useEffect(() => {
    const gaps = createGaps({ most: PAUSE_MS, part: 0.9 });
    let before = performance.now();
    let frame = 0;
    let timer: ReturnType<typeof setInterval> | undefined;

    const look = (): boolean => {
      const pads = navigator.getGamepads().filter((pad) => pad !== null);
      const now = performance.now();
      gaps.add(now);
      for (const pad of pads)
        for (const [button, { pressed }] of pad.buttons.entries()) {
          const name = `${pad.index} ${button}`;
          if (!pressed) down.delete(name);
          else if (!down.has(name)) {
            down.add(name);
            const stamp = stampOf(padStamp(pad.timestamp, before, now), 'pad');
            latest.current({ pad: pad.index, button, stamp, scan: gaps.usual() });
          }
        }
      before = now;
      return pads.length > 0;
    };
    const sleep = (): void => {
      cancelAnimationFrame(frame);
      clearInterval(timer);
      frame = 0;
      timer = undefined;
    };
    const wake = (): void => {
      sleep();
      if (!look()) return;
      if (fast) timer = setInterval(() => look() || sleep(), LOOK_MS);
      else frame = requestAnimationFrame(wake);
    };
    wake();
    addEventListener('gamepadconnected', wake);
    return () => {
      removeEventListener('gamepadconnected', wake);
      sleep();
    };
  }, [fast, down]);
}
