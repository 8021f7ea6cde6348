import { Dice } from '../../simulation/dice.ts';
import { shuffled, uniform } from './chance.ts';
import { AT_TABLE, Hall } from './hall.ts';
import type { Struck } from './race-result.ts';
import type { Season } from './season.ts';
import { HONEST, type Lies } from './tablet.ts';

/** Tablets that are not ours, at podium A, and what each gets out of it. */

const MOST_BACKDATED_MS = 200;
const HOLDS_MS = [30, 100, 300] as const;
/** As much as a strike may claim at all. */
const CLAIMED_STRIKE = { delay: 1000, scan: 100 };

export const ATTACKS = ['backdates', 'delays', 'both', 'strikes', 'reconnects'] as const;
export type Attack = (typeof ATTACKS)[number];

/** One press of a forger. Times in ms. */
export interface Forged {
  attack: Attack;
  /** By how much its accepted time is earlier than the truth. */
  gain: number;
  /** What the line's traffic leaves open: from the departure of the last answered beat to the press's arrival. */
  evidence: number;
  /** What input delay and scan leave open: Dmax and half a scan. */
  bound: number;
  /** The press stands flagged on the console: it claimed what was disproved, its line was new, or its input slow. */
  noticed: boolean;
}

/** Tables with a forger at podium A, each of another attack in turn, and so many races at each. */
export function forge({ device, network, seed, halls }: Season, races: number): Forged[] {
  const forged: Forged[] = [];
  const dice = new Dice(seed);
  for (let nth = 0; nth < halls; nth += 1) {
    const attack = ATTACKS[nth % ATTACKS.length]!;
    const hall = new Hall({ device, network, dice, lies: liesOf(attack, dice) });
    for (let race = 0; race < races; race += 1) {
      const reconnect = attack === 'reconnects' ? uniform(dice, -20, 120) : null;
      const { struck } = hall.race(shuffled(dice, AT_TABLE), uniform(dice, 1, 50), reconnect);
      for (const strike of struck) if (strike.podium === 'A') forged.push(forgedOf(attack, strike));
    }
  }
  return forged;
}

function liesOf(attack: Attack, dice: Dice): Lies {
  const backdate = () => uniform(dice, 10, MOST_BACKDATED_MS);
  const delays = { hold: dice.pick(HOLDS_MS)!, stampLate: dice.chance(0.5) };
  switch (attack) {
    case 'backdates':
    case 'reconnects':
      return { ...HONEST, backdate };
    case 'delays':
      return { ...HONEST, ...delays };
    case 'both':
      return { ...HONEST, ...delays, backdate };
    case 'strikes':
      return { ...HONEST, backdate, strike: CLAIMED_STRIKE };
  }
}

function forgedOf(attack: Attack, { struckAt, press, receivedAt, lastReply, clampBound, halfScan }: Struck): Forged {
  return {
    attack,
    gain: struckAt - press.pressedAt,
    // Without a reply nothing was believed of the clock: it counts when it came.
    evidence: lastReply === null ? 0 : receivedAt - lastReply.beatAt,
    bound: clampBound + halfScan,
    noticed: press.evidence.doubts.length > 0,
  };
}
