import type { JudgeId } from './ids.ts';
import type { Criterion, PresentationRules, Rules } from './rules.ts';
import type { Marks, Overtime } from './turn.ts';

/** A sheet's total in half-points. */
export const halvesOf = (marks: Marks): number => Object.values(marks.halves).reduce((sum, half) => sum + half, 0);

export const MARK_FAULTS = ['marks-incomplete', 'mark-out-of-range'] as const;
export type MarkFault = (typeof MARK_FAULTS)[number];

/** JD1: every criterion marked once, in whole half-points from 0 to its maximum. Null when the sheet is right. */
export const faultOf = (halves: Record<string, number>, criteria: readonly Criterion[]): MarkFault | null => {
  const known = new Set(criteria.map((criterion) => criterion.id));
  if (criteria.some((criterion) => !Object.hasOwn(halves, criterion.id))) return 'marks-incomplete';
  if (Object.keys(halves).some((id) => !known.has(id))) return 'mark-out-of-range';
  const within = criteria.every((criterion) => {
    const half = halves[criterion.id];
    return Number.isInteger(half) && half !== undefined && half >= 0 && half <= criterion.max * 2;
  });
  return within ? null : 'mark-out-of-range';
};

/** JD3: the sheets whose mean it is: with `dropExtremes` and at least five of them not the highest and the lowest. */
const counting = (sheets: readonly Marks[], rules: Rules['judging']): Marks[] => {
  const sorted = [...sheets].sort((a, b) => halvesOf(a) - halvesOf(b));
  return rules.dropExtremes && sorted.length >= 5 ? sorted.slice(1, -1) : sorted;
};

/** The mean of so many marks in half-points, in points rounded half-up from integers; with or without two decimals. */
const meanOfHalves = (halves: readonly number[], decimals: boolean): number => {
  if (halves.length === 0) return 0;
  const sum = halves.reduce((all, half) => all + half, 0);
  // sum / (2n) points. Rounded half-up: floor((2·sum + 2n) / 4n), all in integers.
  const twice = 2 * halves.length;
  return decimals ? Math.floor((200 * sum + twice) / (2 * twice)) / 100 : Math.floor((2 * sum + twice) / (2 * twice));
};

/** JD3: the mean of the judges' totals in points; two decimals kept if the rules say so. */
export const meanOf = (sheets: readonly Marks[], rules: Rules['judging']): number =>
  meanOfHalves(counting(sheets, rules).map(halvesOf), rules.decimals);

/** JD4: what the same sheets come to for one criterion, in points with two decimals. */
export const meanFor = (criterion: string, sheets: readonly Marks[], rules: Rules['judging']): number =>
  meanOfHalves(
    counting(sheets, rules).map((marks) => marks.halves[criterion] ?? 0),
    true,
  );

/** GR3: what the clock proposes for an overrun of `by` ms; null within the tolerance. */
export const overtimeFor = (by: number, rules: PresentationRules['overtime']): Overtime | null => {
  const beyond = by - rules.tolerance;
  if (beyond <= 0) return null;
  const penalty = Math.min(rules.most, Math.ceil(beyond / rules.step) * rules.points);
  return penalty === 0 ? null : { by: by as Overtime['by'], penalty, ruling: 'proposed' };
};

/** JD2: the judges whose marks are neither in nor closed. */
export const missing = (jury: readonly JudgeId[], sheets: readonly Marks[], closed: readonly JudgeId[]): JudgeId[] =>
  jury.filter((judge) => !closed.includes(judge) && !sheets.some((marks) => marks.judge === judge));
