import type { ActionLabel } from './action.ts';
import type { Answer, Asking, BuzzWindow, Ruling } from './asking.ts';
import type { DrawConstraint } from './constraints.ts';
import type { Contest, Team } from './contest.ts';
import type { Ball } from './draw.ts';
import type { Format } from './format.ts';
import type { Placing, Seat } from './heat.ts';
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
  TeamId,
} from './ids.ts';
import type { Fact, OrderedFact } from './ledger.ts';
import type { Look } from './look.ts';
import type { LuckyDraw, Poll, Tally } from './poll.ts';
import type { Press, Race } from './press.ts';
import type { Protest } from './protest.ts';
import type { Purpose, Question } from './question.ts';
import type { Rules } from './rules.ts';
import type { Item } from './rundown.ts';
import type { Slide } from './slide.ts';
import type { TieBreak } from './tie-break.ts';
import type { Timer } from './timer.ts';
import type { Marks, MarksCard, Overtime, Turn } from './turn.ts';
import type { Retired } from './withdrawal.ts';

/** What happened. Events carry outcomes, so that a later change of rules never rewrites a played show (Law 2). */
export type ContestEvent =
  | { type: 'contest-created'; contest: Contest }
  /** Null, or absent: these stay as they are. */
  | { type: 'content-imported'; teams: Team[] | null; bank: Question[] | null; format?: Format }
  | { type: 'look-set'; look: Look }
  /** Opens a host action: what follows of the same command can be taken back as one (UN1). */
  | { type: 'action-began'; action: CommandId; at: EpochMs; label: ActionLabel; seen: boolean }
  | { type: 'taken-back'; action: CommandId }
  // draw
  | { type: 'draw-committed'; commitment: string; hidden: string; attempt: number }
  /** `constraints`: what the lot had to keep; part of what the balls are recomputed from. */
  | {
      type: 'draw-called';
      called: string;
      attempt: number;
      seed: string;
      balls: Ball[];
      constraints?: DrawConstraint[];
    }
  /** `against`: constraints that the physical draw broke, with the organiser's yes. */
  | { type: 'draw-typed'; balls: Ball[]; against?: DrawConstraint[] }
  | { type: 'ball-shown' }
  | { type: 'draw-closed' }
  // the show
  | { type: 'slide-shown'; slide: Slide | null }
  | { type: 'held'; at: EpochMs; running: boolean }
  | { type: 'resumed' }
  /** Running clocks and windows are held at what was left at `at` (hold, crash). */
  | { type: 'clocks-held'; at: EpochMs }
  /** Held clocks run again from `at`; a buzz window opens anew at `opensAt`. */
  | { type: 'clocks-resumed'; at: EpochMs; opensAt: EpochMs }
  // heats
  | {
      type: 'heat-started';
      heat: HeatId;
      seats: Seat[];
      rules: Rules;
      items: Item[];
      packs: QuestionId[][];
      reserves: Partial<Record<Purpose, QuestionId[]>>;
      /** A short lượt between equals of different heats (AD1). */
      playoff: boolean;
    }
  | { type: 'item-started'; item: ItemId; at: EpochMs }
  | { type: 'next-set'; item: ItemId | null }
  /** `walkover`: one team was left (BR6). */
  | { type: 'result-confirmed'; heat: HeatId; placings: Placing[]; walkover?: true }
  | { type: 'heat-left' }
  // teams that leave, results that are opened again
  /** `newcomer`: the replacement, where the contest did not know it before. */
  | {
      type: 'team-withdrawn';
      heat: HeatId;
      team: TeamId;
      replacement: TeamId | null;
      newcomer: Team | null;
      reason: string;
      at: EpochMs;
    }
  | { type: 'short-heat-allowed'; heat: HeatId; reason: string }
  | { type: 'seat-retired'; retired: Retired }
  /** The question on air goes on without the team that had, or would have had, the word. */
  | { type: 'word-released'; asking: AskingId; phase: 'armed' | 'settled' }
  | { type: 'result-reopened'; heat: HeatId; reason: string }
  | { type: 'heat-annulled'; heat: HeatId; reason: string; at: EpochMs }
  // turns
  | { type: 'turn-opened'; turn: Turn }
  | { type: 'turn-moved'; phase: Turn['phase']; timer: Timer | null }
  | { type: 'overtime-proposed'; overtime: Overtime }
  | { type: 'overtime-ruled'; ruling: 'confirmed' | 'waived' }
  | { type: 'marks-submitted'; heat: HeatId; item: ItemId; team: TeamId; marks: Marks }
  /** JD6: the first `sheets` sheets of this judge count no more; `at`: when they were given back. */
  | {
      type: 'marks-reopened';
      heat: HeatId;
      item: ItemId;
      judge: JudgeId;
      sheets: number;
      reason: string;
      at: EpochMs;
    }
  | { type: 'seat-closed'; judge: JudgeId }
  /** JD4: one card of the reveal. */
  | { type: 'marks-card-shown'; card: MarksCard; nth: number; of: number }
  | { type: 'marks-revealed'; mean: number; facts: Fact[] }
  // askings
  | { type: 'pack-chosen'; podium: Podium; pack: number; by: 'lot' | 'choice' }
  /** SK8: on a question that is still to be shown. */
  | { type: 'star-placed'; podium: Podium; item: ItemId }
  /** SK8: the team asked for it on its tablet; nothing lies on the question by that. */
  | { type: 'star-asked'; podium: Podium; item: ItemId }
  | { type: 'question-shown'; asking: Asking }
  /** `asking` is the fresh asking when the item is on air: the old one is void. */
  | { type: 'question-replaced'; item: ItemId; question: QuestionId; asking: Asking | null }
  | { type: 'clock-started'; asking: AskingId; phase: 'answering' | 'open'; timer: Timer; at: EpochMs }
  | { type: 'clock-stopped'; timer: Timer }
  | { type: 'clock-adjusted'; timer: Timer }
  | { type: 'clock-ran-out'; at: EpochMs }
  | { type: 'buzzers-opened'; asking: AskingId; window: BuzzWindow }
  | { type: 'press-recorded'; asking: AskingId; press: Press }
  /** The racing presses have their order. */
  | { type: 'race-closed'; asking: AskingId; race: Race }
  | { type: 'buzz-won'; asking: AskingId; podium: Podium; as: 'stealer' | 'buzzer'; timer: Timer }
  /** BZ4: the host's word over the order of the presses. */
  | { type: 'word-given'; asking: AskingId; podium: Podium; as: 'stealer' | 'buzzer'; timer: Timer }
  /** Early buzz where it costs the question (TB2, SK7). */
  | { type: 'question-forfeited'; asking: AskingId; podium: Podium }
  | { type: 'buzzers-closed'; asking: AskingId }
  | { type: 'answer-recorded'; asking: AskingId; podium: Podium; answer: Answer }
  | { type: 'ruled'; asking: AskingId; ruling: Ruling; facts: Fact[]; phase: 'failed' | 'armed' | 'settled' }
  /** UN2: the whole new outcome of an asking. `tie`: the order that its tie-break has by it. */
  | {
      type: 'ruling-replaced';
      asking: Asking;
      of: Podium | null;
      ruling: Ruling;
      facts: OrderedFact[];
      tie: { nth: number; order: Podium[] } | null;
      reason: string;
    }
  | { type: 'protest-made'; protest: Protest }
  | { type: 'protest-ruled'; protest: ProtestId; upheld: boolean; answer: string }
  | { type: 'answers-closed'; asking: AskingId; judged: Partial<Record<Podium, boolean>> }
  | { type: 'answer-judged'; asking: AskingId; podium: Podium; right: boolean }
  | { type: 'answers-revealed'; asking: AskingId }
  | { type: 'verdicts-revealed'; asking: AskingId }
  | { type: 'points-awarded'; asking: AskingId; facts: Fact[] }
  | { type: 'answer-revealed'; asking: AskingId }
  | { type: 'question-given'; asking: AskingId }
  /** `from`: when its beginning was played, or would have been. */
  | { type: 'media-started'; asking: AskingId; from: EpochMs }
  | { type: 'media-paused'; asking: AskingId; position: DurationMs }
  | { type: 'score-adjusted'; fact: Fact }
  // audience
  | { type: 'poll-opened'; poll: Poll }
  | { type: 'poll-closing'; poll: PollId }
  | { type: 'poll-closed'; poll: PollId; tally: Tally }
  | { type: 'tally-revealed'; poll: PollId }
  /** AU1: what the hall's vote earned, where the contest lets it score. */
  | { type: 'favourite-awarded'; poll: PollId; facts: Fact[] }
  | { type: 'lucky-draw-opened'; draw: LuckyDraw }
  | { type: 'entrants-counted'; item: ItemId; entrants: number; hash: string }
  | { type: 'winner-drawn'; item: ItemId; seed: string; index: number }
  | { type: 'winner-named'; item: ItemId; code: string }
  | { type: 'winner-absent'; item: ItemId }
  // ties
  | { type: 'tie-break-started'; tie: TieBreak }
  | { type: 'tie-place-won'; podium: Podium }
  | { type: 'lots-drawn'; order: Podium[]; seed: string };

export type EventType = ContestEvent['type'];
export type EventOf<T extends EventType> = Extract<ContestEvent, { type: T }>;
