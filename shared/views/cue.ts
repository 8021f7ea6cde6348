import type { EpochMs, Podium } from '../engine/ids.ts';

/** Every slot of sound and momentary animation. Cues are ephemeral: a late one is dropped, never played late (Law 5). */
export const CUES = [
  'intro',
  'line-up',
  'segment-title',
  'question',
  'countdown',
  'last-five',
  'buzz',
  'podium-a',
  'podium-b',
  'podium-c',
  'podium-d',
  'podium-e',
  'podium-f',
  'podium-g',
  'podium-h',
  'right',
  'wrong',
  'steal',
  'star',
  'points',
  'drum-roll',
  'result',
  'champion',
  'applause',
  'time-up',
  'draw-ball',
  'tick',
] as const;
export type CueName = (typeof CUES)[number];

/** `at` is the hub's time of the event behind it; screens drop a cue older than 250 ms. */
export interface Cue {
  cue: CueName;
  podium: Podium | null;
  at: EpochMs;
}
