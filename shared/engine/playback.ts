import { between, type DurationMs, type EpochMs, later, ms } from './ids.ts';

/** A question's sound or clip on air (SK2). Like a clock it is an instant or a remainder: nothing ticks (TM1). */
export type Playback =
  /** `from`: when its beginning was played, or would have been; later than now, it is about to start. */
  | { status: 'playing'; from: EpochMs }
  /** `by` a buzz it goes on when the buzzers reopen; by a hold when the hold ends; by the host when the host says so. */
  | { status: 'paused'; position: DurationMs; by: 'host' | 'buzz' | 'hold' };

/** Stops it where it is at `at`; one that stands still stays as it is. */
export const pause = (playback: Playback, at: EpochMs, by: 'host' | 'buzz' | 'hold'): Playback =>
  playback.status === 'paused'
    ? playback
    : { status: 'paused', position: ms(Math.max(0, between(playback.from, at))), by };

/** Goes on at `at` if this is what stopped it. */
export const goOn = (playback: Playback, at: EpochMs, by: 'buzz' | 'hold'): Playback =>
  playback.status === 'paused' && playback.by === by
    ? { status: 'playing', from: startOf(playback.position, at) }
    : playback;

/** The instant of its beginning, were it at this position at `at`. */
export const startOf = (position: DurationMs, at: EpochMs): EpochMs => later(at, ms(-position));
