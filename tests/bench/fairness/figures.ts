import { METHODS, type Method } from './rivals.ts';

/** What is counted of the races of one device, network and distance. */
export interface Cell {
  races: number;
  right: Record<Method | 'ours', number>;
  flagged: number;
  /** Named wrongly, and nothing on the screen said that it might be. */
  wrongUnflagged: number;
}

/** Counts of one device on one network; plain data, so that a process can hand it to another. */
export interface Counts {
  cells: Record<number, Cell>;
  presses: number;
  covered: number;
  /** Honest presses that were moved because their line disproved them. */
  clamped: number;
  /** From the first strike to the name, ms: races of three, and of two with a third tablet that stays silent. */
  verdicts: { three: number[]; two: number[] };
  byCap: number;
}

export const noCounts = (): Counts => ({
  cells: {},
  presses: 0,
  covered: 0,
  clamped: 0,
  verdicts: { three: [], two: [] },
  byCap: 0,
});

export const METHODS_AND_OURS = [...METHODS, 'ours'] as const;

export const noCell = (): Cell => ({
  races: 0,
  right: { arrival: 0, rtt2: 0, window: 0, ours: 0 },
  flagged: 0,
  wrongUnflagged: 0,
});

export const percent = (part: number, whole: number): number => round((100 * part) / whole, 2);

export const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;

/** Adds one process's counts to another's. */
export function add(sum: Counts, { cells, presses, covered, clamped, verdicts, byCap }: Counts): void {
  sum.presses += presses;
  sum.covered += covered;
  sum.clamped += clamped;
  sum.byCap += byCap;
  sum.verdicts.three.push(...verdicts.three);
  sum.verdicts.two.push(...verdicts.two);
  for (const [delta, cell] of Object.entries(cells)) {
    const own = sum.cells[Number(delta)] ?? noCell();
    sum.cells[Number(delta)] = own;
    own.races += cell.races;
    own.flagged += cell.flagged;
    own.wrongUnflagged += cell.wrongUnflagged;
    for (const method of METHODS_AND_OURS) own.right[method] += cell.right[method];
  }
}

/** The value that this share of all does not exceed. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};
