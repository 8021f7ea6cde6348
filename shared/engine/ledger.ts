import type { AskingId, ItemId, Podium } from './ids.ts';
import type { Segment } from './rundown.ts';

export const FACT_REASONS = [
  'right',
  'wrong',
  'silent',
  'speed',
  'marks',
  'overtime',
  'adjustment',
  'transfer',
  'favourite',
] as const;
export type FactReason = (typeof FACT_REASONS)[number];

/** One recorded fact with its nominal points (SC1, SC2). Never rewritten; a correction replaces the facts of its asking. */
export interface Fact {
  podium: Podium;
  points: number;
  segment: Segment | null;
  reason: FactReason;
  item: ItemId | null;
  asking: AskingId | null;
  /** Why, in the host's words: only adjustments have one (SC3). */
  note: string | null;
  /** SK4 `transfer`: it moves exactly what this podium has lost by the same question; `points` are the most it can be. */
  from?: Podium;
}

/** A fact with its place among a heat's facts: a correction books where the wrong one stood (UN2). */
export interface OrderedFact extends Fact {
  /** Grows with every ruling, reveal and adjustment of the heat; facts of one of them share it. */
  order: number;
}

/** A fact with what it really moved: max(nominal, floor − score) (SC2). */
export interface BookedFact extends Fact {
  effective: number;
  /** The podium's score after it. */
  score: number;
}

/** Means may keep two decimals (JD3): sums are kept to hundredths, or equals would differ by the machine's rounding. */
const exact = (points: number): number => Math.round(points * 100) / 100;

/** Lists of facts are never changed: each is folded once, however many screens ask. */
const folded = new WeakMap<readonly Fact[], { floor: number | null; booked: BookedFact[] }>();

/** Folds the facts in order. `floor` null lets a score go below zero. */
export const book = (facts: readonly Fact[], floor: number | null): readonly BookedFact[] => {
  const known = folded.get(facts);
  if (known !== undefined && known.floor === floor) return known.booked;
  const booked = fold(facts, floor);
  folded.set(facts, { floor, booked });
  return booked;
};

const fold = (facts: readonly Fact[], floor: number | null): BookedFact[] => {
  const scores = new Map<Podium, number>();
  const booked: BookedFact[] = [];
  for (const fact of facts) {
    const before = scores.get(fact.podium) ?? 0;
    const nominal = fact.from === undefined ? fact.points : lostBy(fact.from, fact.asking, booked);
    const effective = floor === null ? nominal : Math.max(nominal, floor - before);
    const score = exact(before + effective);
    scores.set(fact.podium, score);
    booked.push({ ...fact, effective, score });
  }
  return booked;
};

/** What a podium has effectively lost by one question so far, as a number above zero. */
const lostBy = (podium: Podium, asking: AskingId | null, booked: readonly BookedFact[]): number =>
  exact(
    booked.reduce(
      (sum, fact) => (fact.podium === podium && fact.asking === asking ? sum - Math.min(0, fact.effective) : sum),
      0,
    ),
  );

/** What the facts of one question mean to a podium: nominal points, and of a transfer what it really moved (SK4). */
export const pointsIn = (facts: readonly Fact[], floor: number | null, asking: AskingId, podium: Podium): number =>
  exact(
    book(facts, floor)
      .filter((fact) => fact.asking === asking && fact.podium === podium)
      .reduce((sum, fact) => sum + (fact.reason === 'transfer' || fact.from ? fact.effective : fact.points), 0),
  );

/** SC1: the total of a podium is the sum of its effective points. */
export const total = (booked: readonly BookedFact[], podium: Podium): number =>
  exact(booked.reduce((sum, fact) => (fact.podium === podium ? sum + fact.effective : sum), 0));

/** SC5: the effective points of a podium in one segment. */
export const segmentTotal = (booked: readonly BookedFact[], podium: Podium, segment: Segment): number =>
  exact(
    booked.reduce((sum, fact) => (fact.podium === podium && fact.segment === segment ? sum + fact.effective : sum), 0),
  );
