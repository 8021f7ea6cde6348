import type { CueName } from '../../../views/cue.ts';
import type { Canvas } from './canvas.ts';
import { countdown, lastFive, tick, timeUp } from './cues/clock.ts';
import { applause, champion, drumRoll, result } from './cues/finale.ts';
import { buzz, podium } from './cues/podiums.ts';
import { intro, lineUp, question, segmentTitle } from './cues/titles.ts';
import { drawBall, points, right, star, steal, wrong } from './cues/verdicts.ts';

/** How each cue is drawn. */
export const DRAW: Record<CueName, () => Canvas> = {
  intro,
  'line-up': lineUp,
  'segment-title': segmentTitle,
  question,
  countdown,
  'last-five': lastFive,
  buzz,
  'podium-a': () => podium('a'),
  'podium-b': () => podium('b'),
  'podium-c': () => podium('c'),
  'podium-d': () => podium('d'),
  'podium-e': () => podium('e'),
  'podium-f': () => podium('f'),
  'podium-g': () => podium('g'),
  'podium-h': () => podium('h'),
  right,
  wrong,
  steal,
  star,
  points,
  'drum-roll': drumRoll,
  result,
  champion,
  applause,
  'time-up': timeUp,
  'draw-ball': drawBall,
  tick,
};
