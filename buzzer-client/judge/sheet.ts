import type { Criterion } from '../../shared/engine/rules.ts';

/** A judge's marks while they are being made, in half-points by criterion id (JD1). A missing one is not marked yet. */
export type Sheet = Readonly<Record<string, number>>;

const most = (criterion: Criterion): number => criterion.max * 2;
const within = (criterion: Criterion, half: number): number => Math.min(most(criterion), Math.max(0, Math.round(half)));

/** The mark a criterion gets: `part` of its range from 0 to 1, on the nearest half-point. */
export const markAt = (criterion: Criterion, part: number): number => within(criterion, part * most(criterion));

/** One step of half a point up or down; the first step of an unmarked criterion lands in the middle. */
export const stepped = (criterion: Criterion, half: number | undefined, by: 1 | -1): number =>
  half === undefined ? within(criterion, criterion.max) : within(criterion, half + by);

export const withMark = (sheet: Sheet, criterion: Criterion, half: number): Sheet => ({
  ...sheet,
  [criterion.id]: within(criterion, half),
});

/** In points. */
export const totalOf = (sheet: Sheet, criteria: readonly Criterion[]): number =>
  criteria.reduce((sum, { id }) => sum + (sheet[id] ?? 0), 0) / 2;

export const highestOf = (criteria: readonly Criterion[]): number => criteria.reduce((sum, { max }) => sum + max, 0);

export const unmarked = (sheet: Sheet, criteria: readonly Criterion[]): Criterion[] =>
  criteria.filter(({ id }) => sheet[id] === undefined);

/** What goes to the hub: exactly the criteria asked for. */
export const halvesOf = (sheet: Sheet, criteria: readonly Criterion[]): Record<string, number> =>
  Object.fromEntries(criteria.map(({ id }) => [id, sheet[id] ?? 0]));
