const FIRST_MS = 1000;
const LONGEST_MS = 5000;

/**
 * How long to wait before the nth try (from 0) in a row, ms. Full jitter: a hall of phones that lost the line in the
 * same moment must not come back in the same moment.
 */
export const backOff = (tries: number, random: () => number = Math.random): number =>
  Math.round(random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** tries));
