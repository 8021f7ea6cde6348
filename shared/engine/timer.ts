import { between, type DurationMs, type EpochMs, later, ms } from './ids.ts';

/** TM1: a running timer is a deadline, a held one a remainder; nothing ticks. A remainder below zero is overtime. */
export type Timer =
  /** `rung`: the deadline passed and was announced; the clock runs on into overtime (TM7). */
  | { status: 'running'; deadline: EpochMs; length: DurationMs; rung?: true }
  | { status: 'held'; remaining: DurationMs; length: DurationMs; rung?: true };

export const start = (length: DurationMs, now: EpochMs): Timer => ({
  status: 'running',
  deadline: later(now, length),
  length,
});

export const remaining = (timer: Timer, now: EpochMs): DurationMs =>
  timer.status === 'held' ? timer.remaining : between(now, timer.deadline);

/** What was announced stays announced: a clock that rang does not ring again because it was held in between. */
const rung = (timer: Timer): { rung?: true } => (timer.rung ? { rung: true } : {});

export const hold = (timer: Timer, now: EpochMs): Timer =>
  timer.status === 'held'
    ? timer
    : { status: 'held', remaining: remaining(timer, now), length: timer.length, ...rung(timer) };

export const resume = (timer: Timer, now: EpochMs): Timer =>
  timer.status === 'running'
    ? timer
    : { status: 'running', deadline: later(now, timer.remaining), length: timer.length, ...rung(timer) };

/** TM6: gives (or, below zero, takes) time; a clock never falls under zero by it, nor further under zero. */
export const adjust = (timer: Timer, by: DurationMs, now: EpochMs): Timer => {
  const before = remaining(timer, now);
  const left = ms(Math.max(Math.min(0, before), before + by));
  const { length } = timer;
  // With time on it again, the clock can ring again.
  const still = left > 0 ? {} : rung(timer);
  return timer.status === 'held'
    ? { status: 'held', remaining: left, length, ...still }
    : { status: 'running', deadline: later(now, left), length, ...still };
};
