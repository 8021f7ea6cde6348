import type { Dice } from '../../simulation/dice.ts';

/** Draws of the model's distributions; every one from the same seeded dice. Times in ms. */

export const uniform = (dice: Dice, from: number, to: number): number => from + (to - from) * dice.roll();

/** Most are near the median and a few much longer, as delays in computers are. `sigma` of the logarithm. */
export const lognormal = (dice: Dice, median: number, sigma: number): number => {
  const radius = Math.sqrt(-2 * Math.log(1 - dice.roll()));
  return median * Math.exp(sigma * radius * Math.cos(2 * Math.PI * dice.roll()));
};

const exponential = (dice: Dice, mean: number): number => -mean * Math.log(1 - dice.roll());

export const shuffled = <T>(dice: Dice, from: readonly T[]): T[] => {
  const rest = [...from];
  return Array.from(from, () => rest.splice(dice.below(rest.length), 1)[0]!);
};

interface Span {
  from: number;
  to: number;
}
/** Nobody asks about moments further back than this. */
const REMEMBERED = 32;

/** Stretches of time in which something stands still, at random: a radio that retries, a thread that is busy. */
export class Stalls {
  readonly #dice: Dice;
  readonly #every: number;
  readonly #length: () => number;
  #spans: Span[] = [];
  #ahead: number;

  /** @param every mean time from the end of one to the beginning of the next, ms */
  constructor(dice: Dice, from: number, every: number, length: () => number) {
    this.#dice = dice;
    this.#every = every;
    this.#length = length;
    this.#ahead = from;
  }

  /** When what comes at this moment can go on: at once, or when the stall is over. */
  over(at: number): number {
    while (this.#ahead <= at) {
      const from = this.#ahead + exponential(this.#dice, this.#every);
      this.#ahead = from + this.#length();
      this.#spans.push({ from, to: this.#ahead });
      if (this.#spans.length > REMEMBERED) this.#spans.shift();
    }
    for (let nth = this.#spans.length - 1; nth >= 0; nth -= 1) {
      const { from, to } = this.#spans[nth]!;
      if (at >= to) return at;
      if (at >= from) return to;
    }
    return at;
  }
}
