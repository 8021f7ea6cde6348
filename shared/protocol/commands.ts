import type { Command, CommandType } from '../engine/command.ts';
import type { DurationMs } from '../engine/ids.ts';
import type { Hand } from '../engine/press.ts';

/** Commands that only the hub itself gives: no socket message can spell them. */
export const SYSTEM_COMMANDS = [
  'create-contest',
  'import-content',
  'set-look',
  'ring',
  'recover',
  'close-race',
  'record-tally',
  'record-entrants',
  'record-winner',
] as const satisfies readonly CommandType[];

/** When something was pressed, as the tablet itself can tell: the hub makes a time of its own of it (BZ2). */
export interface Stamp {
  /** The event's `timeStamp`: ms on the tablet's monotonic clock. */
  stamp: number;
  /** From the event to the moment its handler ran, ms. */
  delay: DurationMs;
  by: Hand;
}

type FromHand = 'press' | 'answer';
/** A command of the engine as a tablet spells it: with its own stamp where the engine wants the hub's time. */
type Stamped<C> = C extends { type: FromHand } ? Omit<C, 'pressedAt' | 'evidence'> & Stamp : C;

/** Everything a screen can ask for. */
export type ClientCommand = Stamped<Exclude<Command, { type: (typeof SYSTEM_COMMANDS)[number] }>>;
