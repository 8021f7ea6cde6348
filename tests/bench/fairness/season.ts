import { Dice } from '../../simulation/dice.ts';
import { shuffled } from './chance.ts';
import { type Counts, METHODS_AND_OURS, noCell, noCounts } from './figures.ts';
import { AT_TABLE, Hall } from './hall.ts';
import type { NetworkName } from './network.ts';
import type { RaceResult } from './race-result.ts';
import type { DeviceName } from './tablet.ts';

/** How far apart the strikes come, ms. */
export const DISTANCES = [1, 2, 5, 10, 20, 35, 50] as const;
/** Each table plays every distance so often with three. */
const ROUNDS = 2;
/** And so many races, at distances by lot, with two and a third who never presses. */
const RACES_OF_TWO = 2;

export interface Season {
  device: DeviceName;
  network: NetworkName;
  seed: number;
  /** Tables that connect, are tested and play. */
  halls: number;
}

/** Tables that it takes to have so many races of three at each distance. */
export const hallsFor = (races: number): number => Math.ceil(races / ROUNDS);

/** Plays honest tables of one kind; the same seed plays the same races. */
export function playSeason({ device, network, seed, halls }: Season): Counts {
  const dice = new Dice(seed);
  const counts = noCounts();
  for (let nth = 0; nth < halls; nth += 1) {
    const hall = new Hall({ device, network, dice });
    const three = Array.from({ length: ROUNDS }, () => DISTANCES.map((delta) => ({ delta, hands: 3 }))).flat();
    const two = Array.from({ length: RACES_OF_TWO }, () => ({ delta: dice.pick(DISTANCES)!, hands: 2 }));
    for (const { delta, hands } of shuffled(dice, [...three, ...two])) {
      count(hall.race(shuffled(dice, AT_TABLE).slice(0, hands), delta), delta, hands, counts);
    }
  }
  return counts;
}

function count(result: RaceResult, delta: number, hands: number, counts: Counts): void {
  const { named, first, flagged, struck, verdict, by } = result;
  counts.verdicts[hands === 3 ? 'three' : 'two'].push(verdict);
  if (by === 'cap') counts.byCap += 1;
  for (const { struckAt, press } of struck) {
    const { earliest, latest, doubts, claimedAt } = press.evidence;
    counts.presses += 1;
    if (earliest <= struckAt && struckAt <= latest) counts.covered += 1;
    if (claimedAt !== null || doubts.includes('clamped')) counts.clamped += 1;
  }
  const cell = counts.cells[delta] ?? noCell();
  counts.cells[delta] = cell;
  if (!flagged && named.ours !== first) cell.wrongUnflagged += 1;
  // Of two, one is right half the time by chance: only races of three are compared.
  if (hands === 2) return;
  cell.races += 1;
  if (flagged) cell.flagged += 1;
  for (const method of METHODS_AND_OURS) if (named[method] === first) cell.right[method] += 1;
}
