import type { Hand } from '../../shared/engine/press.ts';
import type { StrikeMessage } from '../../shared/protocol/messages.ts';

/** Until a tablet has been struck for a test its handlers may run this late, ms. */
const UNTESTED_DELAY = 40;
/** So many strikes tell enough of a tablet's input delay. */
export const WANTED_STRIKES = 5;
/**
 * The tight bound lies this far above the slowest strike seen: input delays have a long tail. Where it is too tight a
 * race is named early and flagged afterwards; where it is generous every race waits (bench `fairness`: from 2.2 to 1.8
 * the name came 4 ms sooner at p90, with as many right).
 */
const TAIL = 1.8;
const LEAST_BOUND = 8;
const MOST_BOUND = 100;
/**
 * The generous bound lies this far above the median: of log-normal delays whose hundredth is three times the median not
 * one in 300,000 is longer, and the median of a few strikes is steadier than their maximum.
 */
const CLAMP_TAIL = 10;
const MOST_CLAMP_BOUND = 150;
const KEPT = 40;

/** Time between two looks at the glass or the button, ms, where the tablet has not measured it. */
const DEFAULT_SCAN: Record<Hand, number> = { touch: 1000 / 60, mouse: 8, key: 8, pad: 1000 / 60 };
/** Nobody gains by claiming a slower screen: it would date his presses earlier by half of it. */
const SLOWEST_SCAN = 1000 / 60;
const FASTEST_SCAN = 1;

/**
 * What test strikes have shown of one tablet, kept while the hub runs: how late its handlers run and how often it looks
 * at its button. Two bounds come of the delay: a tight one that closes races early, and a generous one below which a
 * press time is not believed. An honest tablet stays within either; only a wrong tight one would cost anything, so it
 * lies well above the slowest strike.
 */
export class Strikes {
  #delays: number[] = [];
  #scans: Partial<Record<Hand, number>> = {};
  #hands = new Set<Hand>();
  #count = 0;
  #struckAt: number | null = null;

  /** @param at hub time */
  record({ delay, by, scan }: Pick<StrikeMessage, 'delay' | 'by' | 'scan'>, at: number): void {
    this.#delays = [...this.#delays, delay].slice(-KEPT);
    this.#count += 1;
    this.#struckAt = at;
    this.#hands.add(by);
    if (scan !== null) this.#scans[by] = Math.min(Math.max(scan, FASTEST_SCAN), SLOWEST_SCAN);
  }

  /** A new test begins: what was measured stands until it is measured again. */
  restart(): void {
    this.#count = 0;
    this.#struckAt = null;
    this.#delays = [];
  }

  get count(): number {
    return this.#count;
  }

  get struckAt(): number | null {
    return this.#struckAt;
  }

  get tested(): boolean {
    return this.#delays.length >= WANTED_STRIKES;
  }

  /** Median input delay, ms; null before the first strike. */
  get delay(): number | null {
    return this.#delays.toSorted((a, b) => a - b)[Math.floor(this.#delays.length / 2)] ?? null;
  }

  /** A press that this tablet has not sent this long after its event was not made: it closes races (the barrier). */
  get delayBound(): number {
    if (!this.tested) return UNTESTED_DELAY;
    return Math.min(Math.max(Math.max(...this.#delays) * TAIL, LEAST_BOUND), MOST_BOUND);
  }

  /** A press is not believed to be older than the line's last proof by more than this (the clamp). */
  get clampBound(): number {
    const { delay } = this;
    if (!this.tested || delay === null) return UNTESTED_DELAY;
    return Math.min(Math.max(delay * CLAMP_TAIL, this.delayBound, UNTESTED_DELAY), MOST_CLAMP_BOUND);
  }

  /** Time between two looks at what this hand touches, ms. */
  scan(by: Hand): number {
    return this.#scans[by] ?? DEFAULT_SCAN[by];
  }

  /** The slowest of what this tablet has been struck with; a touch screen until it has been. */
  get slowestScan(): number {
    const hands: Hand[] = this.#hands.size === 0 ? ['touch'] : [...this.#hands];
    return Math.max(...hands.map((hand) => this.scan(hand)));
  }
}
