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

/** Looks at all gamepads 250 times a second, as long as there are any, and tells every button that goes down. */
export function useGamepads(press: (press: PadPress) => void): void {
  const latest = useRef(press);
  latest.current = press;
  useEffect(() => {
    const gaps = createGaps({ most: PAUSE_MS, part: 0.9 });
    const down = new Set<string>();
    let before = performance.now();
    let timer: ReturnType<typeof setInterval> | undefined;

    const look = (): void => {
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
      if (pads.length === 0) sleep();
    };
    const sleep = (): void => {
      clearInterval(timer);
      timer = undefined;
    };
    const wake = (): void => {
      timer ??= setInterval(look, LOOK_MS);
    };
    wake();
    addEventListener('gamepadconnected', wake);
    return () => {
      removeEventListener('gamepadconnected', wake);
      sleep();
    };
  }, []);
}
