import { ms, seconds } from '../../shared/engine/ids.ts';
import {
  BUZZ_ORDERS,
  EARLY_MODES,
  type PresentationRules,
  REVEAL_MODES,
  type Rules,
} from '../../shared/engine/rules.ts';
import { RULES } from '../engine/fixtures.ts';
import type { Dice } from './dice.ts';

/** Rules within what a contest file may say; whatever is not thrown here is as RULES.md has it. */
export const randomRules = (dice: Dice): Rules => ({
  ...RULES,
  floor: dice.pick([0, 0, 0, null, -15]) ?? 0,
  greeting: presentation(dice, RULES.greeting),
  creative: presentation(dice, RULES.creative),
  judging: {
    dropExtremes: dice.chance(0.3),
    decimals: dice.chance(0.3),
    reveal: dice.pick(REVEAL_MODES) ?? 'total',
  },
  own: {
    ...RULES.own,
    packSize: 1 + dice.below(3),
    clock: seconds(5 + dice.below(20)),
    right: dice.pick([10, 10, 5, 0]) ?? 10,
    wrong: dice.pick([0, 0, -5]) ?? 0,
    star: dice.chance(0.4),
    steal: {
      ...RULES.own.steal,
      wrong: dice.pick([-5, -5, 0, -10]) ?? -5,
      answer: seconds(dice.below(8)),
      trueFalse: dice.chance(0.3),
      transfer: dice.chance(0.25),
    },
  },
  common: { ...RULES.common, count: 1 + dice.below(4), wrong: dice.pick([-5, -5, 0, -20]) ?? -5 },
  speed: {
    ...RULES.speed,
    clocks: Array.from({ length: 1 + dice.below(3) }, () => seconds(5 + dice.below(20))),
    partial: dice.chance(0.4),
    points: dice.pick([[40, 30, 20, 10], [10], [15, 5, -5], [20, 20, 20, 20, 20, 20, 20, 20]]) ?? [],
  },
  audience: {
    ...RULES.audience,
    quiz: dice.below(3),
    hidden: dice.chance(0.5),
    ...(dice.chance(0.3) && { points: dice.pick([[20, 10, 5], [10], [5, 5, 5, 5], [0, 10]]) ?? [] }),
  },
  tieBreak: { ...RULES.tieBreak, count: dice.below(4) },
  buzzers: {
    ...RULES.buzzers,
    order: dice.chance(0.2) ? BUZZ_ORDERS[1] : BUZZ_ORDERS[0],
    early: dice.pick(EARLY_MODES) ?? 'freeze',
    freeze: ms(dice.below(500)),
    cap: ms(50 + dice.below(300)),
    lead: ms(dice.below(600)),
    anticipation: dice.chance(0.3) ? null : ms(100),
  },
  reserves: dice.below(3),
});

const presentation = (dice: Dice, rules: PresentationRules): PresentationRules => ({
  ...rules,
  clock: seconds(10 + dice.below(200)),
  questions: seconds(dice.pick([0, 30, 120]) ?? 0),
  criteria: rules.criteria.slice(0, 1 + dice.below(rules.criteria.length)),
  overtime: {
    tolerance: seconds(dice.below(20)),
    step: seconds(1 + dice.below(40)),
    points: dice.below(3),
    most: dice.below(8),
  },
});
