import type { CueName } from '../../views/cue.ts';

export interface CueSheet {
  /** Length of the recording in milliseconds, tail included. */
  ms: number;
  /** Playing volume 0–1 before the master volume and ducking; the recordings themselves are levelled alike. */
  gain: number;
  /** Plays round without a gap until it is stopped. */
  loop?: true;
  /** Where the moment lies that a picture should meet, ms from the start; absent: at 0. */
  hitMs?: number;
}

/** The recordings behind the cues, drawn by `synth/render.ts`. Lengths are checked against the recordings by `tests/content/cues.test.ts`. */
export const CUE_SHEET: Record<CueName, CueSheet> = {
  intro: { ms: 9000, gain: 0.9, hitMs: 6000 },
  'line-up': { ms: 4000, gain: 0.8 },
  'segment-title': { ms: 3600, gain: 0.9, hitMs: 1000 },
  question: { ms: 1600, gain: 0.75 },
  countdown: { ms: 16000, gain: 0.6, loop: true },
  'last-five': { ms: 6400, gain: 0.85, hitMs: 5000 },
  buzz: { ms: 390, gain: 1 },
  'podium-a': { ms: 800, gain: 0.9 },
  'podium-b': { ms: 800, gain: 0.9 },
  'podium-c': { ms: 800, gain: 0.9 },
  'podium-d': { ms: 800, gain: 0.9 },
  'podium-e': { ms: 800, gain: 0.9 },
  'podium-f': { ms: 800, gain: 0.9 },
  'podium-g': { ms: 800, gain: 0.9 },
  'podium-h': { ms: 800, gain: 0.9 },
  right: { ms: 2200, gain: 0.95 },
  wrong: { ms: 1200, gain: 0.85 },
  steal: { ms: 1500, gain: 0.85 },
  star: { ms: 2600, gain: 0.85 },
  points: { ms: 900, gain: 0.75 },
  'drum-roll': { ms: 5200, gain: 0.85, hitMs: 4000 },
  result: { ms: 5500, gain: 0.95, hitMs: 2000 },
  champion: { ms: 11000, gain: 1, hitMs: 2000 },
  applause: { ms: 4200, gain: 0.75 },
  'time-up': { ms: 1400, gain: 0.9 },
  'draw-ball': { ms: 1100, gain: 0.8 },
  tick: { ms: 120, gain: 0.6 },
};

let urls: Record<string, string> | undefined;

/** Address of a cue's recording, as bundled and served by the hub (Vite only). */
export function cueUrl(cue: CueName): string {
  urls ??= import.meta.glob<string>('./cues/*.mp3', { eager: true, query: '?url', import: 'default' });
  const url = urls[`./cues/${cue}.mp3`];
  if (!url) throw new Error(`No recording for the cue ${cue}`);
  return url;
}
