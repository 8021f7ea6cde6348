import { champion } from '../../shared/engine/bracket.ts';
import { isRefusal } from '../../shared/engine/decide.ts';
import { podiumsOf } from '../../shared/engine/heat.ts';
import type { Actor } from '../../shared/engine/role.ts';
import { currentHeat } from '../../shared/engine/state.ts';
import { annul } from './departures.ts';
import type { Dice } from './dice.ts';
import { turn } from './faults.ts';
import type { World } from './world.ts';

const HOST: Actor = { role: 'host' };

/**
 * BR7: after the champion is known the final's result is opened once more, corrected, or played again. False when there
 * was nothing to open; else the show has to come to a champion again.
 */
export const correctFinal = (world: World, dice: Dice): boolean => {
  const { contest, show } = world.state;
  const final = show.heats.findLast((heat) => heat.result !== null);
  if (contest === null || final === undefined) return false;
  if (isRefusal(world.send({ type: 'reopen-result', heat: final.id, reason: 'trial' }, HOST))) return false;
  if (champion(contest.format, world.state.show) !== null) throw new Error('[BR7] an opened final has no champion');
  for (let n = dice.below(4); n > 0; n -= 1) turn(world, dice);
  const heat = currentHeat(world.state.show);
  const podium = heat === undefined ? undefined : dice.pick(podiumsOf(heat));
  const points = dice.below(61) - 30;
  if (podium !== undefined) world.send({ type: 'adjust-score', podium, points, reason: 'trial' }, HOST);
  if (dice.chance(0.3)) annul(world, dice);
  return true;
};
