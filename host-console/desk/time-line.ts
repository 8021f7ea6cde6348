/** What a lane of the photo finish needs of a press: times in ms after the opening. */
export interface Timed {
  at: number;
  from: number;
  to: number;
}

/** The part of time that the lanes show. */
export interface TimeLine {
  start: number;
  end: number;
  /** Where the hairlines stand, on round figures. */
  ticks: number[];
}

/** Presses later than this after the first are off the line: stretched for them it would show no margin any more, ms. */
const REACH_MS = 300;
/** Narrower than this, and noise would look like a lead, ms. */
const LEAST_SPAN_MS = 12;
/** Air on both sides, as a part of the span. */
const AIR = 0.08;
const MOST_TICKS = 3;
const STEPS = [5, 10, 20, 50, 100, 200, 500];

/** Zooms in on the leaders, error bars and all; null without presses. */
export function timeLineOf(presses: readonly Timed[]): TimeLine | null {
  if (presses.length === 0) return null;
  const first = Math.min(...presses.map(({ at }) => at));
  const near = presses.filter(({ at }) => at - first <= REACH_MS);
  const from = Math.min(...near.map((press) => press.from));
  const to = Math.max(...near.map((press) => press.to));
  const span = Math.max(LEAST_SPAN_MS, to - from);
  const start = (from + to - span) / 2 - span * AIR;
  const end = start + span * (1 + 2 * AIR);
  return { start, end, ticks: ticksOf(start, end) };
}

function ticksOf(start: number, end: number): number[] {
  const step = STEPS.find((one) => (end - start) / one <= MOST_TICKS) ?? 1000;
  const first = Math.ceil(start / step);
  return Array.from({ length: Math.floor(end / step) - first + 1 }, (_, i) => (first + i) * step);
}

/** Where a time stands on the line, 0–1; beyond the ends it stays at them. */
export const placeOn = ({ start, end }: TimeLine, at: number): number =>
  Math.min(1, Math.max(0, (at - start) / (end - start)));

export const isBeyond = ({ end }: TimeLine, at: number): boolean => at > end;
