import type { Dice } from '../../simulation/dice.ts';
import { lognormal, Stalls, uniform } from './chance.ts';

/** Networks of the model (QUALITY, `fairness`). */
export const NETWORKS = ['wired', 'good', 'brief', 'congested'] as const;
export type NetworkName = (typeof NETWORKS)[number];

/** Jitter of a good network on top of its base. */
const JITTER_MEDIAN = 0.4;
const JITTER_SIGMA = 0.8;
/** How often the radio of a bad one stops for a while; the length is uniform. */
const STALL_EVERY_MS = 10_000;
const STALL_MS = [20, 300] as const;

/**
 * One direction of a TCP connection: each packet takes its own time, and none overtakes another. What is sent while the
 * line is stalled comes after it, and holds up everything behind (head-of-line blocking).
 */
export class Pipe {
  readonly #delay: () => number;
  readonly #stalls: Stalls | null;
  #last = 0;

  constructor(name: NetworkName, dice: Dice, from: number) {
    this.#delay = delays(name, dice);
    this.#stalls = name === 'brief' ? new Stalls(dice, from, STALL_EVERY_MS, () => uniform(dice, ...STALL_MS)) : null;
  }

  /** @returns when it arrives; to be asked in the order of sending */
  send(at: number): number {
    const leaves = this.#stalls?.over(at) ?? at;
    this.#last = Math.max(this.#last, leaves + this.#delay());
    return this.#last;
  }
}

function delays(name: NetworkName, dice: Dice): () => number {
  switch (name) {
    case 'wired':
      return () => uniform(dice, 0.2, 0.5);
    case 'good': {
      // Drawn once for each device and direction: the part of an asymmetry that no exchange can tell.
      const base = uniform(dice, 1, 3);
      return () => base + lognormal(dice, JITTER_MEDIAN, JITTER_SIGMA);
    }
    case 'brief':
      return () => uniform(dice, 1, 7.5);
    case 'congested':
      return () => uniform(dice, 2, 15);
  }
}
