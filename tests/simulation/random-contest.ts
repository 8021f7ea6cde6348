import type { Contest } from '../../shared/engine/contest.ts';
import { heatPlans, RUNNER_UP_CRITERIA, type Stage } from '../../shared/engine/format.ts';
import { checkFormat } from '../../shared/engine/format-check.ts';
import {
  PURPOSES,
  type Purpose,
  QUESTION_KINDS,
  type Question,
  type QuestionKind,
} from '../../shared/engine/question.ts';
import type { Rules } from '../../shared/engine/rules.ts';
import { SEGMENTS, type SegmentPlan } from '../../shared/engine/rundown.ts';
import { aBank, judges, teams } from '../engine/fixtures.ts';
import type { Dice } from './dice.ts';
import { type Field, randomField } from './random-format.ts';
import { randomRules } from './random-rules.ts';

/** A contest nobody would think of: any format that adds up, any rules, any rundown, questions of every kind. */
export const randomContest = (dice: Dice): Contest => {
  const { format, count, standBy } = soundField(dice);
  const rules = randomRules(dice);
  const rundown = randomRundown(dice);
  const list = teams(count + standBy).map((team, nth) => (nth < count ? team : { ...team, substitute: true }));
  return {
    id: 'trial',
    name: 'Trial',
    slogan: '',
    organiser: '',
    place: '',
    year: 2024,
    sponsors: [],
    teams: list,
    judges: judges(3 + dice.below(4)),
    format: {
      ...format,
      stages: format.stages.map((stage) => (dice.chance(0.15) ? withOwnRules(stage, dice) : stage)),
      runnerUpOrder: RUNNER_UP_CRITERIA.filter(() => dice.chance(0.7)),
    },
    rules,
    rundown,
    bank: randomBank(dice, bankSize(format, rules, dice)),
  };
};

/** A stage with rules or a rundown of its own: never more questions than the contest's, so that the bank lasts. */
const withOwnRules = (stage: Stage, dice: Dice): Stage => ({
  ...stage,
  rules: { floor: dice.pick([0, null]) ?? null, common: { count: 1, right: 15 }, own: { star: dice.chance(0.5) } },
  ...(dice.chance(0.5) && { rundown: randomRundown(dice) }),
});

/** The dice are thrown again until the format adds up (BR1). */
const soundField = (dice: Dice): Field => {
  for (let tries = 0; tries < 200; tries += 1) {
    const field = randomField(dice);
    const entered = teams(field.count).map((team) => team.id);
    if (checkFormat(field.format, entered).length === 0) return field;
  }
  throw new Error('no format that adds up in 200 throws');
};

/** Segments left out, in another order, twice, kỹ năng số in two parts. */
const randomRundown = (dice: Dice): SegmentPlan[] => {
  const chosen = SEGMENTS.filter((segment) => dice.chance(segment === 'skill' ? 0.8 : 0.35));
  const plans = (chosen.length === 0 ? ['skill' as const] : chosen).flatMap((segment): SegmentPlan[] => {
    if (segment !== 'skill') return dice.chance(0.1) ? [{ segment }, { segment }] : [{ segment }];
    if (dice.chance(0.6)) return [{ segment }];
    return (
      dice.pick<SegmentPlan[]>([
        [{ segment, turns: 'common' }],
        [{ segment, turns: 'own' }],
        [
          { segment, turns: 'own', name: { vi: 'Khởi động', en: 'Warm-up' } },
          { segment, turns: 'common' },
        ],
      ]) ?? [{ segment }]
    );
  });
  return dice.chance(0.2) ? plans.reverse() : plans;
};

/** Enough for every heat, some that are played again, and what take-backs use up; câu hỏi phụ may run out (TB3). */
const bankSize = (format: Field['format'], rules: Rules, dice: Dice): Record<Purpose, number> => {
  const plans = heatPlans(format);
  const heats = plans.length + 3;
  const seats = Math.max(...plans.map((plan) => plan.seats.length));
  return {
    'skill-own': heats * (seats * rules.own.packSize + rules.reserves),
    // A segment may stand twice in the rundown.
    'skill-common': heats * (2 * rules.common.count + rules.reserves),
    speed: heats * (2 * rules.speed.clocks.length + rules.reserves),
    audience: heats * (2 * rules.audience.quiz + rules.reserves),
    'tie-break': dice.below(plans.length * 6),
  };
};

const KINDS: readonly QuestionKind[] = QUESTION_KINDS;
/** What can be asked of all at once, and what phones can show. */
const OF_PURPOSE: Partial<Record<Purpose, readonly QuestionKind[]>> = {
  speed: KINDS.filter((kind) => kind !== 'spoken'),
  audience: ['choice'],
};

/** Questions of every purpose, their kinds mixed. */
const randomBank = (dice: Dice, counts: Record<Purpose, number>): Question[] => {
  const byKind = KINDS.map((kind) => aBank(counts, Object.fromEntries(PURPOSES.map((purpose) => [purpose, kind]))));
  return (byKind[0] ?? []).map((first, nth) => {
    const kind = dice.pick(OF_PURPOSE[first.purpose] ?? KINDS) ?? 'choice';
    return byKind[KINDS.indexOf(kind)]?.[nth] ?? first;
  });
};
