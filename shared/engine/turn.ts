import type { DurationMs, EpochMs, ItemId, JudgeId, Podium } from './ids.ts';
import type { PresentationSegment } from './rundown.ts';
import type { Timer } from './timer.ts';

export const TURN_PHASES = ['ready', 'speaking', 'questions-ready', 'questions', 'marking', 'revealed'] as const;
/** `revealed`: the marks are on air and booked. */
export type TurnPhase = (typeof TURN_PHASES)[number];

/** One judge's marks by criterion id, in half-points: 17 is 8.5 (JD1). */
export interface Marks {
  judge: JudgeId;
  halves: Record<string, number>;
  at: EpochMs;
}

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
}
