import type { AnswerValue, Verdict } from './asking.ts';
import type { Contest, Team } from './contest.ts';
import type { Ball } from './draw.ts';
import type { Format } from './format.ts';
import type {
  AskingId,
  CommandId,
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
import type { Look } from './look.ts';
import type { Tally } from './poll.ts';
import type { Evidence } from './press.ts';
import type { Question } from './question.ts';
import type { Slide } from './slide.ts';
import type { Leaving } from './withdrawal.ts';

/** A team that the contest did not know, named on the day to replace another (BR6). */
export type Newcomer = Pick<Team, 'name' | 'kind'>;

/** Everything anyone can ask of the contest. Who may ask what is the server's role table. */
export type Command =
  // system
  | { type: 'create-contest'; contest: Contest }
  /** Read from files by the hub, at the desk's word: whole new lists of teams, of questions, or both; or a format shaped there. */
  | { type: 'import-content'; teams: Team[] | null; bank: Question[] | null; format?: Format }
  /** Judged by the hub, at the desk's word; what it does not say is the program's own. */
  | { type: 'set-look'; look: Look }
  /** The hub's clock passed a deadline. */
  | { type: 'ring' }
  /** The hub came back; clocks are held at what was left when it was last known alive (TM5). */
  | { type: 'recover'; lastAliveAt: EpochMs }
  /** The order of the open race is proved, or its cap is over: `silent` then names who proved nothing (BZ2). */
  | { type: 'close-race'; asking: AskingId; silent: Podium[]; unaware: Podium[] }
  | { type: 'record-tally'; poll: PollId; tally: Tally }
  | { type: 'record-entrants'; item: ItemId; entrants: number; hash: string }
  | { type: 'record-winner'; item: ItemId; code: string }
  // host: the show
  | { type: 'take'; takeRevision: number }
  | { type: 'take-back'; action: CommandId; confirmed: boolean }
  | { type: 'hold' }
  | { type: 'resume' }
  | { type: 'show-slide'; slide: Slide | null }
  | { type: 'set-next'; item: ItemId | null }
  // host: the contest
  /** A number called in the hall, 1–12 digits (BR3). */
  | { type: 'call-draw'; called: string }
  /** `against`: the organiser's explicit yes to a draw that breaks a constraint. */
  | { type: 'type-draw'; balls: Ball[]; against?: boolean }
  | { type: 'start-heat'; heat: HeatId }
  | { type: 'confirm-result'; heat: HeatId }
  /** BR6: a team does not come to a heat that has not begun; `replacement` null leaves its seat empty. */
  | { type: 'withdraw'; heat: HeatId; team: TeamId; replacement: TeamId | Newcomer | null; reason: string }
  /** BR6: yes to a heat of two whose second place is compared with other heats'. */
  | { type: 'allow-short-heat'; heat: HeatId; reason: string }
  /** BR6: a team of the heat on air stops. */
  | { type: 'retire'; podium: Podium; how: Leaving; reason: string }
  /** BR7: a confirmed result is open to correction again, while nothing was started on it. */
  | { type: 'reopen-result'; heat: HeatId; reason: string }
  /** BR7: the heat is played again; this playing stands in the minutes. */
  | { type: 'annul-heat'; heat: HeatId; reason: string }
  // host: the table
  | { type: 'rule'; asking: AskingId; podium: Podium; verdict: Verdict }
  /**
   * UN2: the ruling of `of` becomes this one, as if it had been so the first time; null adds one to an asking that ended
   * without. In Tăng tốc `of` and `podium` are the same: its answer counts as right, or no longer.
   */
  | { type: 'replace-ruling'; asking: AskingId; of: Podium | null; podium: Podium; verdict: Verdict; reason: string }
  /** Contests the ruling for `podium`; `by` is the team that does, null the jury. */
  | { type: 'protest'; asking: AskingId; podium: Podium; by: Podium | null; reason: string }
  /** Also the head judge's. `ruling`: upheld, what the ruling of `of` becomes at once. */
  | {
      type: 'rule-protest';
      protest: ProtestId;
      upheld: boolean;
      reason: string;
      ruling: { of: Podium | null; podium: Podium; verdict: Verdict } | null;
    }
  /** BZ4: too close to call, or pressed but late: another team gets the word instead, until the ruling. */
  | { type: 'give-word'; asking: AskingId; podium: Podium }
  | { type: 'judge-answer'; asking: AskingId; podium: Podium; right: boolean }
  | { type: 'adjust-clock'; seconds: number }
  | { type: 'stop-clock' }
  | { type: 'adjust-score'; podium: Podium; points: number; reason: string }
  | { type: 'choose-pack'; pack: number }
  /** SK8: on the podium's own question that comes next. */
  | { type: 'place-star'; podium: Podium }
  | { type: 'give-question'; asking: AskingId }
  /** `again`: from its beginning. */
  | { type: 'play-media'; asking: AskingId; again: boolean }
  | { type: 'pause-media'; asking: AskingId }
  | { type: 'replace-question'; item: ItemId; question: QuestionId }
  | { type: 'close-seat'; judge: JudgeId }
  /** JD5: a judge's marks on paper, in half-points by criterion id. */
  | { type: 'enter-marks'; item: ItemId; judge: JudgeId; halves: Record<string, number> }
  /** JD6: a judge gets its sheet back. */
  | { type: 'reopen-marks'; item: ItemId; judge: JudgeId; reason: string }
  | { type: 'rule-overtime'; confirm: boolean }
  | { type: 'redraw-winner' }
  | { type: 'close-poll'; poll: PollId }
  // team
  /** `pressedAt` and `evidence` are the hub's own reading of the tablet's stamp (BZ2). */
  | { type: 'press'; asking: AskingId; podium: Podium; pressedAt: EpochMs; evidence: Evidence }
  | { type: 'answer'; asking: AskingId; podium: Podium; value: AnswerValue; pressedAt: EpochMs }
  /** SK8: the team wants its star on its own question that comes next; the host places it. */
  | { type: 'ask-star'; podium: Podium }
  // judge
  /** `halves`: half-points by criterion id (JD1). */
  | { type: 'submit-marks'; item: ItemId; halves: Record<string, number> };

export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
