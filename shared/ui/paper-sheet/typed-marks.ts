import type { Criterion } from '../../engine/rules.ts';

/** What stands in a paper sheet's fields, by criterion id: as somebody typed it. */
export type Typed = Readonly<Record<string, string>>;

/** Why a text is no mark of its criterion (JD1). */
export type MarkTrouble = 'no-number' | 'below' | 'above' | 'no-half';

/** A field as it reads: nothing yet, a mark in half-points, or why it is none. */
export type MarkRead = { half: number } | { trouble: MarkTrouble } | null;

/** "8", "8,5", "8.5", ",5"; a sign before it, so that what is below zero can be said to be. */
const NUMBER = /^[-−]?(?:\d+[.,]?\d*|[.,]\d+)$/;

/** The points as they stand on paper, with comma or dot; NaN where there are none. */
export const pointsOf = (text: string): number => {
  const typed = text.trim();
  return NUMBER.test(typed) ? Number(typed.replace(',', '.').replace('−', '-')) : Number.NaN;
};

export function readMark(text: string, { max }: Pick<Criterion, 'max'>): MarkRead {
  if (text.trim() === '') return null;
  const points = pointsOf(text);
  if (Number.isNaN(points)) return { trouble: 'no-number' };
  if (points < 0) return { trouble: 'below' };
  if (points > max) return { trouble: 'above' };
  return Number.isInteger(points * 2) ? { half: points * 2 } : { trouble: 'no-half' };
}

/** The marks that read right, in half-points by criterion id: an empty field is incomplete, not zero (JD1). */
export const halvesOf = (typed: Typed, criteria: readonly Criterion[]): Record<string, number> =>
  Object.fromEntries(
    criteria.flatMap((criterion) => {
      const read = readMark(typed[criterion.id] ?? '', criterion);
      return read !== null && 'half' in read ? [[criterion.id, read.half]] : [];
    }),
  );

/** The first criterion whose field is empty or reads wrong; undefined when the sheet can be sent. */
export const firstOpen = (typed: Typed, criteria: readonly Criterion[]): Criterion | undefined => {
  const halves = halvesOf(typed, criteria);
  return criteria.find(({ id }) => halves[id] === undefined);
};

/** A sheet's sum, in points. */
export const totalOf = (halves: Readonly<Record<string, number>>): number =>
  Object.values(halves).reduce((sum, half) => sum + half, 0) / 2;

export const highestOf = (criteria: readonly Criterion[]): number => criteria.reduce((sum, { max }) => sum + max, 0);
