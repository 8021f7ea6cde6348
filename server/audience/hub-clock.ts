import type { EpochMs } from '../../shared/engine/ids.ts';

const KEPT = 8;

/** The hub's clock as the gateway knows it, for deadlines and for the phones' countdowns. All times in ms. */
export interface HubClock {
  now(): EpochMs;
  /** One exchange: sent and received on `performance.now()`, answered at `hubNow`. */
  learn(sentAt: number, receivedAt: number, hubNow: number): void;
  /** The hub started anew: what was learnt no longer holds. */
  reset(): void;
}

/** Of the last exchanges the one with the shortest round trip counts. Wall time until there is one. */
export function createHubClock(): HubClock {
  let samples: { rtt: number; offset: number }[] = [];
  let offset = Date.now() - performance.now();
  return {
    now: () => Math.round(performance.now() + offset) as EpochMs,
    learn: (sentAt, receivedAt, hubNow) => {
      samples = [...samples, { rtt: receivedAt - sentAt, offset: hubNow - (sentAt + receivedAt) / 2 }].slice(-KEPT);
      offset = samples.reduce((best, sample) => (sample.rtt < best.rtt ? sample : best)).offset;
    },
    reset: () => {
      samples = [];
    },
  };
}
