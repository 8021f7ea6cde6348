import type { Podium } from '../../../shared/engine/ids.ts';

/** How others order presses, on the very same messages. */

const KEPT = 16;
const WINDOW_MS = 250;

interface Exchange {
  trip: number;
  /** Hub time minus tablet time, if both ways took the same. */
  offset: number;
}

/** What a simple server keeps of a tablet: its last sixteen exchanges. */
export class SimpleLine {
  #exchanges: Exchange[] = [];

  learn(sent: number, stamp: number, received: number): void {
    if (this.#exchanges.length === KEPT) this.#exchanges.shift();
    this.#exchanges.push({ trip: received - sent, offset: (sent + received) / 2 - stamp });
  }

  /** Median round trip, ms. */
  get trip(): number {
    const trips = this.#exchanges.map(({ trip }) => trip).sort((a, b) => a - b);
    return trips[trips.length >> 1] ?? 0;
  }

  /** Of the quickest exchange. */
  get offset(): number {
    return this.#exchanges.reduce((best, other) => (other.trip < best.trip ? other : best)).offset;
  }
}

/** A press as a simple server reads it. */
export interface SimplePress {
  podium: Podium;
  receivedAt: number;
  /** Arrival less half of the tablet's round trip. */
  halfTrip: number;
  /** The tablet's own time by its synchronised clock. */
  clientTime: number;
}

export const METHODS = ['arrival', 'rtt2', 'window'] as const;
export type Method = (typeof METHODS)[number];

/** Whom each method names. */
export function named(presses: readonly SimplePress[]): Record<Method, Podium | undefined> {
  const first = (by: (press: SimplePress) => number, from = presses) =>
    [...from].sort((a, b) => by(a) - by(b))[0]?.podium;
  const closes = Math.min(...presses.map(({ receivedAt }) => receivedAt)) + WINDOW_MS;
  return {
    arrival: first(({ receivedAt }) => receivedAt),
    rtt2: first(({ halfTrip }) => halfTrip),
    window: first(
      ({ clientTime }) => clientTime,
      presses.filter(({ receivedAt }) => receivedAt <= closes),
    ),
  };
}
