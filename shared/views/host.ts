import type { ActionLabel } from '../engine/action.ts';
import type { AskingMode, AskingPhase } from '../engine/asking.ts';
import type { Go, Wait } from '../engine/go.ts';
import type {
  AskingId,
  CommandId,
  DurationMs,
  EpochMs,
  HeatId,
  ItemId,
  JudgeId,
  Podium,
  PollId,
  ProtestId,
  QuestionId,
} from '../engine/ids.ts';
import type { Doubt, PressVerdict } from '../engine/press.ts';
import type { ProtestState } from '../engine/protest.ts';
import type { QuestionKind } from '../engine/question.ts';
import type { Criterion } from '../engine/rules.ts';
import type { Item } from '../engine/rundown.ts';
import type { Slide } from '../engine/slide.ts';
import type { TurnPhase } from '../engine/turn.ts';
import type {
  BracketStageView,
  CheerTotal,
  ClockView,
  FinishView,
  MediaView,
  PodiumView,
  RankingRow,
  RulingView,
  RunnersUpView,
  TeamName,
  WindowView,
} from './parts.ts';
import type { ProgramView } from './program.ts';

/** A question with everything the desk may know: only host and MC get it. */
export interface SecretQuestion {
  id: QuestionId;
  text: string;
  kind: QuestionKind;
  options: string[];
  /** The right side of a matching; absent otherwise. */
  matches?: string[];
  unit: string | null;
  media: MediaView | null;
  /** In words, a choice with its letter: "B. Cổng Dịch vụ công quốc gia". */
  answer: string;
  accepted: string[];
  note: string | null;
  source: string;
  difficulty: 1 | 2 | 3;
}

/** What the big button says, or what it waits for. */
export type GoView = { ready: true; go: Go; takeRevision: number } | { ready: false; wait: Wait; takeRevision: number };

export interface AskingDesk {
  id: AskingId;
  mode: AskingMode;
  phase: AskingPhase;
  owner: Podium | null;
  question: SecretQuestion;
  window: WindowView | null;
  answering: { podium: Podium; as: 'owner' | 'stealer' | 'buzzer' } | null;
  tried: Podium[];
  /** In the order they counted; times in ms after the opening instant, negative when early. */
  presses: PressDesk[];
  /** Somebody has pressed, and who was first is being decided. */
  racing: boolean;
  /** The last race on its time line; null before there was one. */
  finish: FinishView | null;
  /** Teams that may get the word instead of who has it, until the ruling (BZ3, BZ4). */
  mayHaveWord: Podium[];
  /** Its sound or clip; absent where it has none. */
  playback?: 'ready' | 'playing' | 'paused';
  /** The owner's star of hope lies on it (SK8); absent without one. */
  star?: true;
  answers: {
    podium: Podium;
    text: string;
    /** After the clock's start. */
    timeMs: DurationMs | null;
    /** The engine's reading of it; null when only the host can tell. */
    proposal: boolean | null;
    /** Tăng tốc: what will be shown, the host's word over the proposal. */
    judged: boolean | null;
  }[];
  rulings: RulingView[];
}

export interface PressDesk {
  podium: Podium;
  afterOpening: DurationMs | null;
  verdict: PressVerdict;
  /** Plus or minus so many ms; null where the hub had no clock of the tablet. */
  uncertainty: number | null;
  doubts: Doubt[];
  anticipated: boolean;
}

/** An asking of this heat as far as a correction must know it; in Tăng tốc the verdicts on the answers. */
export interface AskedDesk {
  id: AskingId;
  mode: AskingMode;
  rulings: RulingView[];
}

/** A contested ruling; while it is open, with every press, answer and ruling of its question. */
export interface ProtestDesk {
  id: ProtestId;
  asking: AskingId;
  podium: Podium;
  by: Podium | null;
  reason: string;
  at: EpochMs;
  state: ProtestState;
  answer: string | null;
  review: ({ item: Item } & Pick<AskingDesk, 'mode' | 'question' | 'presses' | 'answers' | 'rulings'>) | null;
}

/** A judge's seat in a turn. */
export interface JurorDesk {
  id: JudgeId;
  name: string;
  in: boolean;
  closed: boolean;
  total: number | null;
  /** Its sheet was typed in from paper (JD5). */
  paper: boolean;
  /** Why its sheet was given back, as long as no other has come (JD6). */
  reopened: string | null;
}

export interface TurnDesk {
  item: ItemId;
  podium: Podium;
  phase: TurnPhase;
  judges: JurorDesk[];
  /** What a sheet asks for: paper marks are typed in by it (JD5). */
  criteria: Criterion[];
  /** The mean as it stands when everyone is in. */
  mean: number | null;
  overtime: { by: DurationMs; penalty: number; ruling: 'proposed' | 'confirmed' | 'waived' } | null;
}

export interface PollDesk {
  id: PollId;
  kind: 'favourite' | 'quiz';
  phase: 'open' | 'closing' | 'closed' | 'revealed';
  options: { label: string; podium: Podium | null; count: number }[];
  /** Quiz: the right option's index; only the desk has it before the reveal. */
  right: number | null;
  entrants: number;
}

export interface RundownRow {
  item: Item;
  state: 'done' | 'now' | 'next' | 'later' | 'skipped';
  startedAt: EpochMs | null;
  /** The question it would ask, if it is decided; with the reserves it may be replaced by. */
  question: { id: QuestionId; text: string } | null;
  /** As it was played: none before, several for câu hỏi phụ. */
  asked: AskedDesk[];
}

/** The desk: everything the host may see and do now. */
export interface HostView {
  contest: {
    id: string;
    name: string;
    organiser: string;
    year: number;
    teams: TeamName[];
    /** Teams without a seat of their own, which may replace one that withdraws (BR6). */
    substitutes: TeamName[];
    judges: { id: JudgeId; name: string }[];
  } | null;
  go: GoView;
  program: ProgramView;
  /** What program would show after GO; null when GO waits or its outcome is drawn by lot. */
  preview: ProgramView | null;
  heldAt: EpochMs | null;
  slide: Slide | null;
  /** AU7: a result of the online round was imported, and can go on air. */
  hasOnline: boolean;
  clock: ClockView | null;
  heat: {
    id: HeatId;
    startedAt: EpochMs | null;
    podiums: PodiumView[];
    rundown: RundownRow[];
    asking: AskingDesk | null;
    turn: TurnDesk | null;
    poll: PollDesk | null;
    luckyDraw: {
      item: ItemId;
      phase: 'counting' | 'ready' | 'drawn';
      entrants: number | null;
      seed: string | null;
      code: string | null;
      draws: number;
    } | null;
    /** What phones have cheered in this heat so far (AU6); absent before the first. */
    cheers?: CheerTotal[];
    packs: { pack: number; takenBy: Podium | null }[] | null;
    /** Who may place its star of hope now: its own question comes next (SK8). */
    mayStar?: Podium;
    /** That team asks for it on its tablet. */
    starAsked?: true;
    reserves: SecretQuestion[];
    protests: ProtestDesk[];
    ranking: RankingRow[];
    /** The heat is over and its result can be confirmed. */
    confirmable: boolean;
    confirmed: boolean;
  } | null;
  takeBack: { action: CommandId; label: ActionLabel; seen: boolean; depth: number } | null;
  draw: { committed: boolean; called: string | null; shown: number; of: number; typed: boolean } | null;
  bracket: BracketStageView[];
  /** Best runners-up, with the reasoning (AD1). */
  runnersUp: RunnersUpView[];
  /** Playings that were annulled; their heats are played again (BR7). */
  annulled: { heat: HeatId; reason: string }[];
  /** The heat that waits for the organiser's yes to two teams (BR6). */
  shortHeat: HeatId | null;
  /** Heats that can be started now, in playing order. */
  startable: HeatId[];
  champion: string | null;
}

/** The MC's cue card: question, answer, notes, next; big type. */
export interface McView {
  program: ProgramView;
  go: GoView;
  item: Item | null;
  question: SecretQuestion | null;
  asking: { id: AskingId; phase: AskingPhase; answering: Podium | null; star?: true } | null;
  /** Who asks for its star of hope on the question that comes (SK8); absent while nobody does. */
  starAsked?: Podium;
  nextItem: Item | null;
  nextQuestion: SecretQuestion | null;
  heldAt: EpochMs | null;
}
