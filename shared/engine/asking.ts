import type { AskingId, DurationMs, EpochMs, ItemId, Podium, QuestionId } from './ids.ts';
import type { Playback } from './playback.ts';
import type { Press, Race } from './press.ts';
import type { Timer } from './timer.ts';

/** How a question is played: the owner's own turn, buzzers for all, all at once on the clock, or a tie-break. */
export const ASKING_MODES = ['own', 'common', 'speed', 'tie-break'] as const;
export type AskingMode = (typeof ASKING_MODES)[number];

export const ASKING_PHASES = [
  /** On air; the MC reads. Nothing counts yet (early presses are noted). */
  'shown',
  /** Buzzers are open, or about to be at `window.opensAt`. */
  'armed',
  /** `answering` holds the right to answer. */
  'answering',
  /** The owner failed; GO opens the steal or reveals. */
  'failed',
  /** Tăng tốc: the clock runs and every team may send and resend. */
  'open',
  /** Tăng tốc: the deadline has passed; proposals wait for the host. */
  'closed',
  /** Tăng tốc: the answers are on air in time order, without verdicts. */
  'answers-shown',
  /** Tăng tốc: right and wrong are on air. */
  'verdicts-shown',
  /** Nothing more to win; the right answer is not yet on air. */
  'settled',
  /** The right answer is on air. */
  'revealed',
] as const;
export type AskingPhase = (typeof ASKING_PHASES)[number];

export const VERDICTS = ['right', 'wrong', 'silent'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A time in which presses count: from `opensAt` until before `closesAt` by press time (BZ5). Held by a technical hold. */
export type BuzzWindow = { eligible: Podium[] } & (
  | { status: 'running'; opensAt: EpochMs; closesAt: EpochMs }
  /** Presses made before `heldAt` still count (TM4). */
  | { status: 'held'; remaining: DurationMs; opensAt: EpochMs; heldAt: EpochMs }
);

/** A list is the answer to an ordering or a matching: indices, as in the question's own `answer`. */
export type AnswerValue = string | number | boolean | number[];

export interface Answer {
  value: AnswerValue;
  /**
   * Press time of the send that counts; an equal answer sent again keeps the first (AC2). A pause moves it on with the
   * clock's start, so that the time between the two is what the clock showed; the log has the press as it was.
   */
  at: EpochMs;
}

export interface Ruling {
  podium: Podium;
  verdict: Verdict;
  at: EpochMs;
}

/** A question as it was played (Law 12: planned and played are apart). */
export interface Asking {
  id: AskingId;
  item: ItemId;
  question: QuestionId;
  mode: AskingMode;
  /** The team whose own turn it is. */
  owner: Podium | null;
  phase: AskingPhase;
  shownAt: EpochMs;
  /** When the speed clock or the owner's clock started: answer times count from here. A pause moves it on. */
  startedAt: EpochMs | null;
  /** Since when its clock is held; null while it runs. */
  pausedAt: EpochMs | null;
  timer: Timer | null;
  window: BuzzWindow | null;
  /** When the buzzers last opened: press times are told from here. */
  openedAt: EpochMs | null;
  answering: { podium: Podium; as: 'owner' | 'stealer' | 'buzzer' } | null;
  /** Teams that have had their chance at this question, or forfeited it: locked out. */
  tried: Podium[];
  presses: Press[];
  /** How the presses of the last opening were decided; null until the first race is closed, and while one is open. */
  race: Race | null;
  answers: Partial<Record<Podium, Answer>>;
  rulings: Ruling[];
  /** Tăng tốc: the host's confirmation of who is right; starts as the engine's proposal (AC4). */
  judged: Partial<Record<Podium, boolean>>;
  /** Nobody had it and the host gave it to the hall (SK6). */
  given: boolean;
  /** The owner placed its star of hope on it (SK8); absent without one. */
  star?: true;
  /** Its sound or clip, once it was started; absent before, and where it has none. */
  playback?: Playback;
}
