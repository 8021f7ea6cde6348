import { Dice } from './dice.ts';
import { randomContest } from './random-contest.ts';
import { playSeason, type Season } from './season.ts';

/** How much goes wrong, by seed: from a calm evening to one where every fifth step is a fault. */
const TROUBLE = [0.02, 0.05, 0.08, 0.12, 0.2] as const;

/** Every so many trials the papers are made as well: they read a whole log for each heat. */
const PAPERS = 16;

/** A random contest, played to its champion. The seed makes both: the same number is the same trial for ever. */
export const playTrial = (seed: number): Season => {
  const contest = randomContest(new Dice(seed ^ 0x5eed));
  return playSeason(contest, seed, TROUBLE[seed % TROUBLE.length] ?? 0.05, { papers: seed % PAPERS === 0 });
};
