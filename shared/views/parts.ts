import type { AskingPhase, Verdict } from '../engine/asking.ts';
import type { TeamKind } from '../engine/contest.ts';
import type { RunnerUpCriterion, StageKind, StageName } from '../engine/format.ts';
import type { DurationMs, EpochMs, HeatId, Podium, StageId, TeamId } from '../engine/ids.ts';
import type { Doubt, RaceEnd } from '../engine/press.ts';
import type { MediaKind, QuestionKind } from '../engine/question.ts';
import type { Segment } from '../engine/rundown.ts';
import type { Leaving } from '../engine/withdrawal.ts';

/** What a screen needs to run a clock by itself: count down to `deadline` on the hub's clock, or show what is left. */
export type ClockView =
  | { status: 'running'; deadline: EpochMs; length: DurationMs }
  | { status: 'held'; remaining: DurationMs; length: DurationMs };

/** Buzzers: closed to presses before `opensAt`. A held window shows what is left of it. */
export type WindowView =
  | { status: 'running'; opensAt: EpochMs; closesAt: EpochMs }
  | { status: 'held'; remaining: DurationMs };

export const LAMPS = ['idle', 'turn', 'armed', 'locked-out', 'answering', 'right', 'wrong', 'silent'] as const;
/** What a podium's light says at this moment. */
export type Lamp = (typeof LAMPS)[number];

export interface TeamName {
  id: TeamId;
  name: string;
  kind: TeamKind;
}

/** A team's star of hope: still to be placed, on the question that comes or is on air, or behind it (SK8). */
export type StarState = 'free' | 'placed' | 'spent';

/** A podium at the table, as everyone may see it. */
export interface PodiumView {
  podium: Podium;
  team: TeamName;
  score: number;
  /** Points by segment, for the breakdown. */
  segments: Partial<Record<Segment, number>>;
  lamp: Lamp;
  /** Place in the heat; equal places share the number. */
  place: number;
  /** It takes no further part; absent while it does (BR6). */
  left?: Leaving;
  /** Its star of hope; absent where the contest has none (SK8). */
  star?: StarState;
}

/** How often phones have cheered for a team of the heat on air (AU6). */
export interface CheerTotal {
  podium: Podium;
  count: number;
}

/** The heat on air: "Vòng loại – số 3". */
export interface HeatView {
  id: HeatId;
  number: number;
  stage: StageKind;
  /** What the contest calls it; absent where its kind is its name. */
  stageName?: StageName;
  /** The stage after it has a name of its own: whoever goes on comes to no "bán kết" (BR1). */
  ontoNamed?: true;
  heatsInStage: number;
}

/** A medium by an opaque name; the hub serves it at `/media/<name>`. */
export interface MediaView {
  kind: MediaKind;
  url: string;
  alt: string;
}

/** A race on its time line (BZ4): the photo finish. Times in ms after the opening instant, before it negative. */
export interface FinishView {
  /** In the order of their presses; the winner need not be first when the host gave the word to another. */
  presses: {
    podium: Podium;
    team: TeamName;
    at: number;
    /** The press happened between these two. */
    from: number;
    to: number;
    /** To the next press; null for the last. */
    margin: number | null;
    /** Has, or had, the word by this press. */
    won: boolean;
    /** It came after the race was over, and changed nothing (BZ3). */
    late: boolean;
    /** So soon after the opening that it may have been anticipated. */
    anticipated: boolean;
    doubts: Doubt[];
  }[];
  /** The truth may have been the other way round. */
  tooClose: boolean;
  /** The word went by the host's hand, not by the order. */
  given: boolean;
  by: RaceEnd;
  /** Tablets from which nothing was heard until the cap. */
  silent: Podium[];
}

/** Where a question's sound or clip is: it began at `from` on the hub's clock, or stands at `position`. */
export type PlaybackView = { status: 'playing'; from: EpochMs } | { status: 'paused'; position: DurationMs };

/** A question as viewers see it. `answer` is null until it is revealed: absent, not hidden (Law 5). */
export interface QuestionView {
  text: string;
  kind: QuestionKind;
  /** Of a choice, the items of an ordering, or the left side of a matching. */
  options: string[];
  /** The right side of a matching; absent otherwise. */
  matches?: string[];
  unit: string | null;
  media: MediaView | null;
  answer: AnswerView | null;
}

/** The right answer, once it may be seen. `option` is the index of a choice, `order` those of an ordering or a matching. */
export interface AnswerView {
  text: string;
  option: number | null;
  order?: number[];
}

/** The moment of a question on air. */
export type QuestionMoment = AskingPhase;

export interface RulingView {
  podium: Podium;
  verdict: Verdict;
  /** Nominal points of the ruling, of a transfer what it moved (SK4); 0 when it moved none. */
  points: number;
}

/** A seat of the bracket: a team, or where it will come from. */
export type SlotView =
  | {
      known: true;
      team: TeamName;
      podium: Podium | null;
      score: number | null;
      place: number | null;
      advances: boolean;
      /** Whose seat it has (BR6). */
      insteadOf?: TeamName;
    }
  | {
      known: false;
      /** Nobody will come to it any more (BR6); `withdrawn` is who gave it up. */
      vacant?: { withdrawn: TeamName | null };
      from: 'draw' | 'winner' | 'best';
      heats: { stage: StageKind; stageName?: StageName; number: number }[];
      rank: number | null;
    };

export interface BracketHeatView {
  id: HeatId;
  number: number;
  status: 'waiting' | 'ready' | 'playing' | 'confirmed';
  slots: SlotView[];
}

export interface BracketStageView {
  kind: StageKind;
  /** The contest's own name for it. */
  name?: StageName;
  heats: BracketHeatView[];
}

export interface RankingRow {
  podium: Podium;
  team: TeamName;
  score: number;
  place: number;
  segments: Partial<Record<Segment, number>>;
  /** This team goes on to the next stage, or is the champion. */
  advances: boolean;
}

/** The second places of a group of heats against each other, best first, and by what each fell behind the one above (AD1). */
export interface RunnersUpView {
  stage: StageKind;
  stageName?: StageName;
  /** Of the stage whose heats are compared. */
  stageId: StageId | null;
  rows: {
    team: TeamName;
    heat: number;
    score: number;
    segments: Partial<Record<Segment, number>>;
    decidedBy: RunnerUpCriterion | 'score' | null;
    advances: boolean;
  }[];
  /** Equals at the cut: a play-off comes first. */
  tied: TeamName[];
}
