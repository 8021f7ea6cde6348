import type { EpochMs } from '../../shared/engine/ids.ts';

/** The one clock of the contest, in whole milliseconds since 1970. */
export interface HubClock {
  now(): EpochMs;
}

export interface ExactClock extends HubClock {
  /** The same clock with its fractions: what a tablet's clock is measured against. */
  exact(): number;
}

/**
 * The wall clock is read once; from there on only the monotonic clock counts, so that an NTP step in mid-show moves no
 * deadline (Law 6).
 * @param notBefore the last time in the log: a laptop whose clock was set back must not write facts before older ones
 */
export function hubClock(notBefore: EpochMs): ExactClock {
  const start = Math.max(Date.now(), notBefore);
  const zero = performance.now();
  const exact = (): number => start + performance.now() - zero;
  return { exact, now: () => Math.floor(exact()) as EpochMs };
}
