import type { EpochMs, ItemId, PollId, QuestionId } from './ids.ts';
import type { Timer } from './timer.ts';

export const POLL_KINDS = ['favourite', 'quiz'] as const;
export type PollKind = (typeof POLL_KINDS)[number];

export const POLL_PHASES = ['open', 'closing', 'closed', 'revealed'] as const;
/** `closing` is đang kiểm phiếu: the gateway drains and sends one final tally. */
export type PollPhase = (typeof POLL_PHASES)[number];

/** Ballots counted per option, with what binds the count to the ballots. */
export interface Tally {
  /** Monotonic within the poll. */
  seq: number;
  counts: number[];
  /** Devices that voted. */
  entrants: number;
  /** SHA-256 over the ballots in device order; only a final tally has it. */
  hash: string | null;
}

export interface Poll {
  id: PollId;
  item: ItemId;
  kind: PollKind;
  /** Podium letters for the favourite team; option texts for a quiz. */
  options: string[];
  question: QuestionId | null;
  phase: PollPhase;
  openedAt: EpochMs;
  timer: Timer | null;
  tally: Tally | null;
  /** AU1: its points are booked; absent where none are due, or not yet. */
  awarded?: true;
}

/** One drawing of the lucky draw (AU5); a redraw is the next one of the same entrants. */
export interface LuckyDraw {
  item: ItemId;
  polls: PollId[];
  phase: 'counting' | 'ready' | 'drawn';
  /** How many devices take part, and the hash of their list; known once the gateway has counted. */
  entrants: number | null;
  hash: string | null;
  /** AU2: the list stands by speed, and its first wins; absent, the lot decides. */
  bySpeed?: true;
  /** Every draw so far: the seed, the winner's place in the list, and the code the winner's phone shows. */
  drawn: { seed: string; index: number; code: string | null; absent: boolean }[];
}

/** AU5: places in the list of entrants that can still be drawn: who was drawn and absent is out. */
export const present = (draw: LuckyDraw): number[] => {
  const absent = new Set(draw.drawn.filter((one) => one.absent).map((one) => one.index));
  return Array.from({ length: draw.entrants ?? 0 }, (_, place) => place).filter((place) => !absent.has(place));
};
