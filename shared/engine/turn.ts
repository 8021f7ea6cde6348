import type { CommandId, DurationMs, EpochMs, ItemId, JudgeId, Podium } from './ids.ts';
import type { PresentationSegment } from './rundown.ts';
import type { Timer } from './timer.ts';

export const TURN_PHASES = [
  'ready',
  'speaking',
  'questions-ready',
  'questions',
  'marking',
  'revealing',
  'revealed',
] as const;
/** `revealing`: the first card is on air and no sheet changes any more (JD4); `revealed`: the marks are booked. */
export type TurnPhase = (typeof TURN_PHASES)[number];

/** One judge's marks by criterion id, in half-points: 17 is 8.5 (JD1). */
export interface Marks {
  judge: JudgeId;
  halves: Record<string, number>;
  at: EpochMs;
  /** JD5: typed in from the judge's paper, by this host action; a take-back of that takes them out again. */
  paper?: CommandId;
}

/** JD6: the first `sheets` sheets of a judge in this turn count no more. */
export interface Reopened {
  judge: JudgeId;
  sheets: number;
  reason: string;
  at: EpochMs;
}

/** JD4: what one GO of the ceremony shows: a judge's total, or the jury's mean for one criterion. */
export type MarksCard = { judge: JudgeId } | { criterion: string };

/** Overtime as the clock proposes it and the host rules it (GR3). `penalty` in points, above zero. */
export interface Overtime {
  by: DurationMs;
  penalty: number;
  ruling: 'proposed' | 'confirmed' | 'waived';
}

/** A team's presentation, as played. */
export interface Turn {
  item: ItemId;
  segment: PresentationSegment;
  podium: Podium;
  phase: TurnPhase;
  timer: Timer | null;
  overtime: Overtime | null;
  /** Absent judges' seats that the host or head judge closed (JD2). */
  closedSeats: JudgeId[];
  /** Points booked at the reveal, before overtime. */
  mean: number | null;
  /** Absent: none was reopened. */
  reopened?: Reopened[];
  /** Shown so far; absent: none, or all at once. */
  cards?: MarksCard[];
}
