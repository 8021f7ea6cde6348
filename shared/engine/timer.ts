import { between, type DurationMs, type EpochMs, later, ms } from './ids.ts';

/** TM1: a running timer is a deadline, a held one a remainder; nothing ticks. A remainder below zero is overtime. */
export type Timer =
  /** `rung`: the deadline passed and was announced; the clock runs on into overtime (TM7). */
  | { status: 'running'; deadline: EpochMs; length: DurationMs; rung?: true }
  | { status: 'held'; remaining: DurationMs; length: DurationMs };

export const start = (length: DurationMs, now: EpochMs): Timer => ({
  status: 'running',
  deadline: later(now, length),
  length,
});

export const remaining = (timer: Timer, now: EpochMs): DurationMs =>
  timer.status === 'held' ? timer.remaining : between(now, timer.deadline);

export const hold = (timer: Timer, now: EpochMs): Timer => ({
  status: 'held',
  remaining: remaining(timer, now),
  length: timer.length,
});

export const resume = (timer: Timer, now: EpochMs): Timer =>
  timer.status === 'running'
    ? timer
    : { status: 'running', deadline: later(now, timer.remaining), length: timer.length };

/** TM6: gives (or, below zero, takes) time; a clock never falls under zero by it. */
export const adjust = (timer: Timer, by: DurationMs, now: EpochMs): Timer => {
  const left = ms(Math.max(0, remaining(timer, now) + by));
  return timer.status === 'held'
    ? { ...timer, remaining: left }
    : { status: 'running', deadline: later(now, left), length: timer.length };
};
