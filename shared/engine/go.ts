import type { DurationMs, HeatId, ItemId, Podium } from './ids.ts';
import type { ItemKind, Segment, SegmentName } from './rundown.ts';

/** What GO will do, exactly enough for the button to say it in words. Durations in ms. */
export type Go =
  | { go: 'commit-draw' }
  | { go: 'draw-ball'; nth: number; of: number }
  | { go: 'show-bracket' }
  | { go: 'start-heat'; heat: HeatId }
  | { go: 'resume' }
  | { go: 'clear-slide' }
  | {
      go: 'start-item';
      item: ItemId;
      kind: ItemKind;
      segment: Segment | null;
      podium: Podium | null;
      nth: number | null;
      /** The segment's own name, where the contest gave it one. */
      title?: SegmentName;
    }
  | { go: 'draw-pack'; podium: Podium }
  | { go: 'start-clock'; length: DurationMs }
  | { go: 'resume-clock'; remaining: DurationMs }
  | { go: 'stop-clock' }
  | { go: 'start-questions'; length: DurationMs }
  | { go: 'reveal-card'; podium: Podium; by: 'judge' | 'criterion'; nth: number; of: number }
  | { go: 'reveal-marks'; podium: Podium }
  | { go: 'open-buzzers'; length: DurationMs }
  | { go: 'open-steal'; length: DurationMs }
  | { go: 'reopen-buzzers'; remaining: DurationMs }
  | { go: 'reveal-answer' }
  | { go: 'reveal-answers' }
  | { go: 'reveal-verdicts' }
  | { go: 'award-points' }
  | { go: 'close-poll' }
  | { go: 'reveal-tally' }
  /** AU1: what each podium gets, in the order of `podiums`. */
  | { go: 'award-favourite'; podiums: Podium[]; points: number[] }
  /** `bySpeed`: the fastest is named instead (AU2). */
  | { go: 'draw-winner'; bySpeed?: true }
  | { go: 'start-tie-break'; place: number; podiums: Podium[] }
  | { go: 'ask-tie-break'; nth: number }
  | { go: 'draw-lots'; podiums: Podium[] };

export const WAITS = [
  'contest-missing',
  'call-number',
  'ruling',
  'buzzers',
  'race',
  'answers',
  'marks',
  'overtime',
  'tally',
  'entrants',
  'two-team-heat',
  'protest',
  'confirm-result',
  'finished',
  'no-question',
] as const;
/** Why GO has nothing to do just now: what the host (or the show) must do first. */
export type Wait = (typeof WAITS)[number];

/** Whether two answers would put the same words on the button. */
export const sameAs = (a: Next, b: Next): boolean => {
  if (a === b) return true;
  if (!a.ready || !b.ready) return !a.ready && !b.ready && a.wait === b.wait;
  if (a.go.go !== b.go.go) return false;
  const [one, other] = [Object.entries(a.go), b.go as Record<string, unknown>];
  return one.every(([key, value]) => sameValue(value, other[key]));
};

/** A Go holds plain values, and lists of them. */
const sameValue = (a: unknown, b: unknown): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((entry, i) => entry === b[i]));

export type Next = { ready: true; go: Go } | { ready: false; wait: Wait };
