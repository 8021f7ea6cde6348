import type { DrawConstraint } from './constraints.ts';
import type { HeatId, StageId, TeamId } from './ids.ts';
import type { RulesPatch } from './rules.ts';
import type { SegmentPlan } from './rundown.ts';

export const STAGE_KINDS = ['qualifier', 'semifinal', 'final', 'week', 'month', 'quarter'] as const;
export type StageKind = (typeof STAGE_KINDS)[number];

/** Where the occupant of a seat comes from (BR1). */
export type SeatSource =
  | { from: 'draw' }
  | { from: 'seed'; team: TeamId }
  | { from: 'winner'; heat: HeatId }
  /** The `rank`-th best (1 = best) of the second places, or of all non-winners, of a named group of heats. */
  | { from: 'best'; group: HeatId[]; rank: number; of: 'seconds' | 'non-winners' };

/** A heat as planned. Drawn seats may outnumber the teams: lots decide which heats go one short (BR4). */
export interface HeatPlan {
  id: HeatId;
  /** 1-based within its stage: "số 3" on television. */
  number: number;
  seats: SeatSource[];
}

/** What a contest calls a stage. */
export interface StageName {
  vi: string;
  en: string;
}

export interface Stage {
  id: StageId;
  /** What it is in a bracket; and its name, where it has none of its own. */
  kind: StageKind;
  name?: StageName;
  heats: HeatPlan[];
  /** What is different in this stage (BR1); absent, it is the contest's. */
  rules?: RulesPatch;
  rundown?: SegmentPlan[];
}

/** How equals of different heats are told apart, in order (AD1). */
export const RUNNER_UP_CRITERIA = ['speed', 'skill', 'creative', 'greeting', 'tie-break', 'lots'] as const;
export type RunnerUpCriterion = (typeof RUNNER_UP_CRITERIA)[number];

export interface Format {
  id: string;
  stages: Stage[];
  runnerUpOrder: RunnerUpCriterion[];
  /** What the draw has to keep (BR3); absent: nothing. */
  constraints?: DrawConstraint[];
}

/** Every heat of the format, in playing order. */
export const heatPlans = (format: Format): HeatPlan[] => format.stages.flatMap((stage) => stage.heats);

export const heatPlan = (format: Format, heat: HeatId): HeatPlan | undefined =>
  heatPlans(format).find((plan) => plan.id === heat);

export const stageOf = (format: Format, heat: HeatId): Stage | undefined =>
  format.stages.find((stage) => stage.heats.some((plan) => plan.id === heat));

/** The last stage's only heat: its winner is the champion. */
export const isFinal = (format: Format, heat: HeatId): boolean => {
  const last = format.stages.at(-1);
  return last?.heats.length === 1 && last.heats[0]?.id === heat;
};
