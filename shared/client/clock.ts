import type { EpochMs } from '../engine/ids.ts';
import { sinceOrigin } from './stamp.ts';

/** How many exchanges the estimate looks back on. */
const KEPT = 16;

interface Sample {
  rtt: number;
  offset: number;
}

/**
 * The hub's clock as this device knows it: `performance.now()` plus an offset. Of the last 16 exchanges the one with
 * the shortest round trip counts, since it had the least room to be lopsided. All times in ms.
 */
export interface HubClock {
  /** Hub time now; never runs backwards within an epoch. */
  now(): EpochMs;
  /** Hub time of a moment of this device's own clock, as `event.timeStamp` gives it. */
  at(stamp: number): EpochMs;
  /** A first guess until exchanges have been made: the hub's time in a message that has just arrived. */
  guess(hubNow: number): void;
  /** One exchange: sent and received on the device's clock, answered at `hubNow` on the hub's. */
  learn(sentAt: number, receivedAt: number, hubNow: number): void;
  /** The hub started anew: what was learnt about its clock no longer holds. */
  reset(): void;
  /** Hub time minus `performance.now()`. */
  offset(): number;
  /** Shortest round trip among the last exchanges; null before the first. */
  rtt(): number | null;
  /** How far off the offset can be: half the shortest round trip; null before the first exchange. */
  error(): number | null;
}

/** `device` is the device's own monotonic clock; tests bring theirs. */
export function createHubClock(device: () => number = () => performance.now()): HubClock {
  let samples: Sample[] = [];
  let offset = Date.now() - device();
  let latest = Number.NEGATIVE_INFINITY;

  const best = (): Sample | null =>
    samples.reduce<Sample | null>((least, sample) => (least === null || sample.rtt < least.rtt ? sample : least), null);

  return {
    now: () => {
      latest = Math.max(latest, device() + offset);
      return latest as EpochMs;
    },
    at: (stamp) => (sinceOrigin(stamp) + offset) as EpochMs,
    guess: (hubNow) => {
      if (samples.length === 0) offset = hubNow - device();
    },
    learn: (sentAt, receivedAt, hubNow) => {
      samples = [...samples, { rtt: receivedAt - sentAt, offset: hubNow - (sentAt + receivedAt) / 2 }].slice(-KEPT);
      offset = best()?.offset ?? offset;
    },
    reset: () => {
      samples = [];
      latest = Number.NEGATIVE_INFINITY;
    },
    offset: () => offset,
    rtt: () => best()?.rtt ?? null,
    error: () => {
      const sample = best();
      return sample === null ? null : sample.rtt / 2;
    },
  };
}
