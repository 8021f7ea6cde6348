import type { DurationMs, EpochMs, Podium } from './ids.ts';

export const PRESS_VERDICTS = [
  'racing',
  'won',
  'early',
  'frozen',
  'forfeit',
  'beaten',
  'late',
  'not-eligible',
] as const;
/** What became of a press; every one is kept (BZ3, BZ4). `racing`: it counts, and its race is still open. */
export type PressVerdict = (typeof PRESS_VERDICTS)[number];

/** What a press was made with (BZ7). */
export const HANDS = ['touch', 'mouse', 'key', 'pad'] as const;
export type Hand = (typeof HANDS)[number];

/** Why a press's time deserves a second look. None of them changes the order by itself. */
export const DOUBTS = [
  /** It claimed a time before what its own connection had proved; brought up to that bound. */
  'clamped',
  /** Its handler ran later than this tablet's test strikes allow for. */
  'slow-input',
  /** The hub knows too little of this tablet's clock: it counts when it arrived. */
  'no-clock',
  /** The connection was made anew while buzzers were open: the evidence from before is void. */
  'reconnected',
  /** The tablet's clock, or the hub's, jumped shortly before. */
  'clock-step',
] as const;
export type Doubt = (typeof DOUBTS)[number];

/** What is known of a press beside its estimated time (BZ2). Instants on the hub's clock, to 0.01 ms. */
export interface Evidence {
  /** The press happened between these two, by causality alone. */
  earliest: EpochMs;
  latest: EpochMs;
  /** What the tablet claimed, where that could not be believed. */
  claimedAt: EpochMs | null;
  /** From the event on the tablet to its handler, ms. */
  delay: DurationMs;
  by: Hand;
  doubts: Doubt[];
}

export interface Press {
  podium: Podium;
  /** Best estimate of the press's own time on the hub's clock, within its evidence: order goes by this. */
  pressedAt: EpochMs;
  receivedAt: EpochMs;
  verdict: PressVerdict;
  evidence: Evidence;
}

export const RACE_ENDS = [
  /** Every team that could press has pressed. */
  'all-in',
  /** Of every other tablet it was proved that it had not been struck before. */
  'proof',
  /** One cap after the first press; `silent` names the tablets that proved nothing. */
  'cap',
  /** By arrival: the first to arrive has it. */
  'arrival',
] as const;
export type RaceEnd = (typeof RACE_ENDS)[number];

/** A race that was decided (BZ2). */
export interface Race {
  closedAt: EpochMs;
  by: RaceEnd;
  /** Podiums in the order of their presses, the winner first. */
  order: Podium[];
  /** Tablets from which nothing had been heard when the cap was over. */
  silent: Podium[];
  /** Tablets that had not acknowledged the opening at its instant. */
  unaware: Podium[];
}

/** A press whose time is known exactly: made in tests, or by the hub itself. */
export const exactly = (pressedAt: EpochMs, by: Hand = 'touch'): Evidence => ({
  earliest: pressedAt,
  latest: pressedAt,
  claimedAt: null,
  delay: 0 as DurationMs,
  by,
  doubts: [],
});
