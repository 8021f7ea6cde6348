import type { DrawConstraint } from '../../shared/engine/constraints.ts';
import { type Format, type HeatPlan, heatPlans, type SeatSource } from '../../shared/engine/format.ts';
import type { HeatId, StageId, TeamId } from '../../shared/engine/ids.ts';
import { knockout } from '../../shared/formats/knockout.ts';
import { RUNNER_UP_ORDER, singleFinal } from '../engine/fixtures.ts';
import type { Dice } from './dice.ts';

/** A format, and how many teams enter it and stand by. */
export interface Field {
  format: Format;
  count: number;
  standBy: number;
}

/** One of the shapes, any size; whether it adds up is for `checkFormat`. Most are small: a thousand are played. */
export const randomField = (dice: Dice): Field => {
  const shape = dice.pick([single, single, single, ladder, ladder, seeded, seeded]) ?? single;
  const { format, count } = shape(dice);
  const drawn = heatPlans(format).filter((plan) => plan.seats[0]?.from === 'draw');
  const constraints = drawn.length > 1 && dice.chance(0.3) ? [aConstraint(dice, drawn, count)] : [];
  return {
    format: constraints.length > 0 ? { ...format, constraints } : format,
    count,
    standBy: dice.chance(0.2) ? 1 + dice.below(2) : 0,
  };
};

type Shape = (dice: Dice) => { format: Format; count: number };

/** One table; now and then with a seat too many (BR4). */
const single: Shape = (dice) => {
  const count = 2 + dice.below(7);
  return { format: singleFinal(Math.min(8, count + (dice.chance(0.15) ? 1 : 0))), count };
};

/** Drawn teams through two stages or three. */
const ladder: Shape = (dice) => {
  const count = 4 + dice.below(9);
  return { format: knockout({ id: 'ladder', teams: count, seats: 2 + dice.below(4) }), count };
};

/** Seeded heats, then a final of the winners and the best of those behind them. */
const seeded: Shape = (dice) => {
  const heats = 2 + dice.below(2);
  const sizes = Array.from({ length: heats }, () => 2 + dice.below(3));
  let nth = 0;
  const plans = sizes.map((size, i): HeatPlan => {
    const seats = Array.from({ length: size }, (): SeatSource => {
      nth += 1;
      return { from: 'seed', team: `team-${nth}` as TeamId };
    });
    return { id: `h${i + 1}` as HeatId, number: i + 1, seats };
  });
  const group = plans.map((plan) => plan.id);
  const of = dice.pick(['seconds', 'non-winners'] as const) ?? 'seconds';
  const best = Array.from({ length: dice.below(3) }, (_, i): SeatSource => ({ from: 'best', group, rank: i + 1, of }));
  const winners = group.map((heat): SeatSource => ({ from: 'winner', heat }));
  const format: Format = {
    id: 'seeded',
    stages: [
      { id: 'first' as StageId, kind: dice.chance(0.5) ? 'semifinal' : 'qualifier', heats: plans },
      {
        id: 'last' as StageId,
        kind: 'final',
        heats: [{ id: 'f' as HeatId, number: 1, seats: [...winners, ...best] }],
      },
    ],
    runnerUpOrder: RUNNER_UP_ORDER,
  };
  return { format, count: nth };
};

const aConstraint = (dice: Dice, drawn: readonly HeatPlan[], count: number): DrawConstraint => {
  const [one, other] = [1 + dice.below(count - 1), count];
  if (dice.chance(0.5)) return { rule: 'apart', teams: [`team-${one}` as TeamId, `team-${other}` as TeamId] };
  const heat = dice.pick(drawn)?.id ?? ('' as HeatId);
  return { rule: 'fixed', team: `team-${one}` as TeamId, heat, podium: dice.pick([null, 'A', 'B'] as const) ?? null };
};
