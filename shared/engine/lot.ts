import { hash } from './hash.ts';

/** An unbiased number from 0 to `count` − 1 from a recorded seed; `nth` tells the lots of one seed apart. */
export const lot = (count: number, seed: string, nth: number): number => {
  if (count < 2) return 0;
  const limit = 2 ** 48 - (2 ** 48 % count);
  // Values at the ragged top of the range would favour small numbers: draw again.
  for (let again = 0; ; again += 1) {
    const value = Number.parseInt(hash(`${seed}:${nth}:${again}`).slice(0, 12), 16);
    if (value < limit) return value % count;
  }
};

/** Fisher–Yates with lots: the same seed gives the same order, for ever. */
export const shuffle = <T>(items: readonly T[], seed: string): T[] => {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = lot(last + 1, seed, last);
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
};
