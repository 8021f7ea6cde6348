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

/** JD3: the mean of the judges' totals in points, rounded half-up from integers; two decimals kept if the rules say so. */
export const meanOf = (sheets: readonly Marks[], rules: Rules['judging']): number => {
  let totals = sheets.map(halvesOf).sort((a, b) => a - b);
  if (rules.dropExtremes && totals.length >= 5) totals = totals.slice(1, -1);
  if (totals.length === 0) return 0;
  const halves = totals.reduce((sum, half) => sum + half, 0);
  // halves / (2n) points. Rounded half-up: floor((2·halves + 2n) / 4n), all in integers.
  const twice = 2 * totals.length;
  return rules.decimals
    ? Math.floor((200 * halves + twice) / (2 * twice)) / 100
    : Math.floor((2 * halves + twice) / (2 * twice));
};

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
