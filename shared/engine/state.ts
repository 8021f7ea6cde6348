import type { ActionLabel } from './action.ts';
import type { Answer } from './asking.ts';
import type { Contest } from './contest.ts';
import type { Draw } from './draw.ts';
import type { Heat } from './heat.ts';
import type { AskingId, CommandId, EpochMs, HeatId, ItemId, Podium, QuestionId, TeamId } from './ids.ts';
import type { Poll } from './poll.ts';
import type { Press } from './press.ts';
import type { Slide } from './slide.ts';
import type { Marks } from './turn.ts';
import type { Annulment, Withdrawal } from './withdrawal.ts';

/** Everything that a take-back restores. */
export interface Show {
  draw: Draw | null;
  /** Heats in the order they were started. */
  heats: Heat[];
  current: HeatId | null;
  withdrawals: Withdrawal[];
  /** Heats that the organiser agreed to play with two teams (BR6). */
  consents: HeatId[];
  /** Earlier playings of heats that are played again (BR7). */
  annulled: (Annulment & { heat: Heat })[];
  slide: Slide | null;
  /** Technical hold (TM4): since when, and whether a clock or window was running then. */
  hold: { at: EpochMs; running: boolean } | null;
}

/** What survives a take-back (UN1): what was seen, marked, counted or pressed stays a fact. */
export interface Kept {
  /** Every question that was ever on air; never offered again. */
  used: QuestionId[];
  /** Of a team's turn: another team that is drawn to the same podium later begins with an empty sheet. */
  marks: { heat: HeatId; item: ItemId; team: TeamId; marks: Marks }[];
  closedPolls: Poll[];
  /** Presses and answers that a take-back, or another question in the place of theirs, voided. */
  voidPresses: { asking: AskingId; press: Press }[];
  voidAnswers: { asking: AskingId; podium: Podium; answer: Answer }[];
  /** The hidden number once committed, and how many draws were made from it: no operator can shop for a seed (BR3). */
  drawSecret: { commitment: string; hidden: string; attempts: number } | null;
  /** How often scores that viewers had seen were changed (UN3). */
  corrections: number;
}

/** One host action that can be taken back. `before` shares structure with the state: it costs next to nothing. */
export interface Taken {
  action: CommandId;
  at: EpochMs;
  label: ActionLabel;
  /** Viewers have seen its outcome: taking it back asks for a confirmation (UN4). */
  seen: boolean;
  before: Show;
}

export interface State {
  contest: Contest | null;
  show: Show;
  kept: Kept;
  /** Latest last; capped at `UNDO_DEPTH`. */
  undo: Taken[];
  /** Moves only when what GO would do has changed (Law 4). */
  takeRevision: number;
}

/** UN1 asks for 50 at least. */
export const UNDO_DEPTH = 200;

export const initialState: State = {
  contest: null,
  show: { draw: null, heats: [], current: null, withdrawals: [], consents: [], annulled: [], slide: null, hold: null },
  kept: { used: [], marks: [], closedPolls: [], voidPresses: [], voidAnswers: [], drawSecret: null, corrections: 0 },
  undo: [],
  takeRevision: 0,
};

export const currentHeat = (show: Show): Heat | undefined =>
  show.current === null ? undefined : show.heats.find((heat) => heat.id === show.current);
