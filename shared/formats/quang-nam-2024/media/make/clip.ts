import type { Canvas } from '../../../../ui/sound/synth/canvas.ts';
import type { Light } from './night.ts';

/** Frames per second of every clip. */
export const FPS = 25;

/** One clip of the bank: what stands in the night at each second, and its sound if it has one. */
export interface Clip {
  name: string;
  seconds: number;
  light: Light;
  /** SVG markup of the moment `t` seconds after the start. */
  frame: (t: number) => string;
  sound?: () => Canvas;
}

/** How far a movement has come between two instants: 0 before, 1 after, eased in and out. */
export function between(t: number, from: number, to: number): number {
  const share = Math.min(1, Math.max(0, (t - from) / (to - from)));
  return share * share * (3 - 2 * share);
}
