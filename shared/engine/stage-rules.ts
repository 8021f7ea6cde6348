import type { Contest } from './contest.ts';
import { stageOf } from './format.ts';
import type { HeatId } from './ids.ts';
import type { Rules } from './rules.ts';
import type { SegmentPlan } from './rundown.ts';

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const patched = (base: unknown, patch: unknown): unknown => {
  if (patch === undefined) return base;
  if (!isFields(base) || !isFields(patch)) return patch;
  const keys = new Set([...Object.keys(base), ...Object.keys(patch)]);
  return Object.fromEntries([...keys].map((key) => [key, patched(base[key], patch[key])]));
};

/** The rules of a heat's stage, as it starts with them (SC7); a short lượt between stages has the contest's. */
export const rulesFor = (contest: Contest, heat: HeatId): Rules =>
  patched(contest.rules, stageOf(contest.format, heat)?.rules) as Rules;

export const rundownFor = (contest: Contest, heat: HeatId): SegmentPlan[] =>
  stageOf(contest.format, heat)?.rundown ?? contest.rundown;

/** Everything that is played somewhere in the contest, in the order of its first stage. */
export const allSegments = (contest: Contest): SegmentPlan[] => [
  ...contest.rundown,
  ...contest.format.stages.flatMap((stage) => stage.rundown ?? []),
];
