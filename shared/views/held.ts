import type { AnswerValue, AskingMode, AskingPhase } from '../engine/asking.ts';
import type { AskingId, DurationMs, JudgeId, Podium, PollId } from '../engine/ids.ts';
import type { QuestionKind } from '../engine/question.ts';
import type { TurnPhase } from '../engine/turn.ts';
import type { BeforeJury, JurySeat } from './before-jury.ts';
import type { Lit } from './light-view.ts';
import type {
  ClockView,
  HeatView,
  Lamp,
  MediaView,
  PodiumView,
  QuestionView,
  StarState,
  TeamName,
  WindowView,
} from './parts.ts';

export const SEAT_STATES = [
  'waiting',
  'ready',
  'armed',
  'pressed',
  'answering',
  'locked-out',
  'time-up',
  'right',
  'wrong',
] as const;
/** What the tablet's lamp says: Chờ, Sẵn sàng, chuông mở, Đã bấm, Giành quyền, Bị khoá, Hết giờ, Đúng, Sai. */
export type SeatState = (typeof SEAT_STATES)[number];

/** One podium of a tablet's token; a laptop with three buttons has three. */
export interface SeatView {
  podium: Podium;
  team: TeamName;
  score: number;
  place: number;
  state: SeatState;
  /** This podium may press now (or from the window's opening instant). */
  mayPress: boolean;
  /** This podium may send (or resend) an answer now. */
  mayAnswer: boolean;
  /** Its star of hope; absent where the contest has none (SK8). */
  star?: StarState;
  /** It may ask for it now, or has asked and waits for the host; absent otherwise (SK8). */
  starWish?: 'may-ask' | 'asked';
  /** What it last sent, as the hub has it. */
  sent: AnswerValue | null;
}

/** A team tablet: its own seats, the question without its answer, the clock. */
export interface TeamView extends Lit {
  heat: HeatView | null;
  podiums: { podium: Podium; team: TeamName; lamp: Lamp; score: number }[];
  /** The podiums of this device's token, whether or not they are seated just now. */
  mine: Podium[];
  seats: SeatView[];
  asking: {
    id: AskingId;
    mode: AskingMode;
    phase: AskingPhase;
    kind: QuestionKind;
    nth: number;
    of: number;
    /** Absent during a technical hold (TM4). */
    question: QuestionView | null;
    window: WindowView | null;
  } | null;
  clock: ClockView | null;
  held: boolean;
}

/** What a judge sees of the presentation before it, its own sheet included. */
export interface JudgeTurn extends BeforeJury {
  /** Marks can be submitted now. */
  open: boolean;
  /** What this judge submitted, in half-points by criterion id. */
  submitted: Record<string, number> | null;
  /** It was typed in from this judge's paper (JD5). */
  paper: boolean;
  /** The host gave the sheet back, with a reason; what stood on it (JD6). */
  reopened: { reason: string; halves: Record<string, number> } | null;
  closed: boolean;
  revealed: boolean;
  /** The head judge while the jury marks: whose sheet misses, so that an absent seat can be closed (JD2). */
  absent: { id: JudgeId; name: string }[];
}

/** A judge's tablet: the turn before the jury and only this judge's own marks (JD2). */
export interface JudgeView extends Lit {
  judge: JurySeat;
  heat: HeatView | null;
  turn: JudgeTurn | null;
  podiums: PodiumView[];
  clock: ClockView | null;
  held: boolean;
}

/** How a judge's sheet stands: still awaited, sent from the judge's tablet, typed in from paper, or its seat closed. */
export type SheetState = 'missing' | 'tablet' | 'paper' | 'closed';

/** One judge's sheet as the secretary may see it. */
export interface SeatSheet {
  judge: JurySeat;
  state: SheetState;
  /** The marks of a sheet that was typed in from paper, in half-points; of a tablet's never any (JD2). */
  halves: Record<string, number> | null;
  /** The host gave the sheet back, with a reason; what stood on it if it was paper (JD6). */
  reopened: { reason: string; halves: Record<string, number> | null } | null;
}

/** What the secretary sees of it: every sheet, by where it stands. */
export interface SecretaryTurn extends BeforeJury {
  phase: TurnPhase;
  /** Sheets are taken now. */
  open: boolean;
  sheets: SeatSheet[];
}

/** The secretary's desk: the presentation before the jury, and whose paper is awaited (JD5). */
export interface SecretaryView {
  contest: { name: string } | null;
  heat: HeatView | null;
  turn: SecretaryTurn | null;
  podiums: PodiumView[];
  clock: ClockView | null;
  held: boolean;
}

/** What the hub tells the audience gateway; phones get it with their own ballot added. */
export interface AudienceView extends Lit {
  contest: { name: string; slogan: string } | null;
  heat: HeatView | null;
  podiums: { podium: Podium; team: TeamName; score: number }[];
  poll: {
    id: PollId;
    kind: 'favourite' | 'quiz';
    phase: 'open' | 'closing' | 'closed' | 'revealed';
    question: string | null;
    media: MediaView | null;
    options: { label: string; podium: Podium | null; count: number | null }[];
    /** The right option, only once revealed. */
    right: number | null;
    clock: ClockView | null;
  } | null;
  /** For whom phones may cheer now (AU6); absent while they may not. */
  cheers?: Podium[];
  /** `bySpeed`: the fastest wins, nothing is drawn (AU2). */
  luckyDraw: { phase: 'counting' | 'ready' | 'drawn'; entrants: number | null; bySpeed?: true } | null;
  illustrative: boolean;
  /** Milliseconds the gateway may keep a view before it is considered stale. */
  ttl: DurationMs;
}
