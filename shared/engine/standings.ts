import { type Heat, hasLeft, podiumsOf } from './heat.ts';
import type { Podium } from './ids.ts';
import { book, total } from './ledger.ts';
import { rankIn, type TieBreak } from './tie-break.ts';

export interface Standing {
  podium: Podium;
  score: number;
  /** Equal places share the number and skip the next (SC4). */
  place: number;
}

/** A podium's rank inside the tie-breaks that it played; teams without one are equal. */
const tieRank = (heat: Heat, podium: Podium): number => {
  const played = heat.tieBreaks.filter((tie) => tie.podiums.includes(podium));
  // The first tie-break decides before the second: digits of a decimal fraction (a heat has at most 8 seats).
  return played.reduce((rank, tie, nth) => rank + rankIn(tie, podium) / 10 ** nth, 0);
};

/** SC4: by score, then by câu hỏi phụ or lots where they were played; best first. */
export const standings = (heat: Heat): Standing[] => {
  const booked = book(heat.facts, heat.rules.floor);
  const rows = podiumsOf(heat).map((podium) => ({
    podium,
    score: total(booked, podium),
    tie: tieRank(heat, podium),
    left: hasLeft(heat, podium),
  }));
  // BR6: who left is ranked last.
  const ahead = (a: (typeof rows)[number], b: (typeof rows)[number]): boolean =>
    a.left === b.left ? a.score > b.score || (a.score === b.score && a.tie < b.tie) : b.left;
  return rows
    .map((row) => ({
      podium: row.podium,
      score: row.score,
      place: 1 + rows.filter((other) => ahead(other, row)).length,
    }))
    .sort((a, b) => a.place - b.place || (a.podium < b.podium ? -1 : 1));
};

/** How far down places matter (TB1): in a final all; where seconds are compared later the second counts once first is tied. */
export type Depth = 'all' | 'first' | 'first-two';

/** The tie that câu hỏi phụ must settle next, or null. Teams equal at a place that matters, best place first. */
export const tieAt = (heat: Heat, depth: Depth): { place: number; podiums: Podium[] } | null => {
  const rows = standings(heat);
  for (const row of rows) {
    const equals = rows.filter((other) => other.place === row.place);
    if (equals.length < 2 || hasLeft(heat, row.podium)) continue;
    if (matters(heat, row.place, equals[0]?.podium, depth))
      return { place: row.place, podiums: equals.map((e) => e.podium) };
  }
  return null;
};

const matters = (heat: Heat, place: number, podium: Podium | undefined, depth: Depth): boolean => {
  if (depth === 'all' || place === 1) return true;
  // TB2: in a three-way tie for first the rest play on for the next place, if that place is compared later.
  const fromFirst = heat.tieBreaks.some(
    (tie) => tie.place === 1 && podium !== undefined && tie.podiums.includes(podium),
  );
  return depth === 'first-two' && place === 2 && fromFirst;
};

/** The tie-break being played, if its place is still to be won. */
export const openTie = (heat: Heat): TieBreak | undefined => {
  const tie = heat.tieBreaks.at(-1);
  return tie !== undefined && tie.order.length === 0 ? tie : undefined;
};
