import { slots } from '../../shared/engine/bracket.ts';
import { heatPlans } from '../../shared/engine/format.ts';
import { podiumsOf } from '../../shared/engine/heat.ts';
import type { Purpose } from '../../shared/engine/question.ts';
import type { Actor } from '../../shared/engine/role.ts';
import { currentHeat } from '../../shared/engine/state.ts';
import type { Dice } from './dice.ts';
import type { World } from './world.ts';

const HOST: Actor = { role: 'host' };

/** BR6: now and then a team leaves in the middle of whatever goes on. */
export const retire = (world: World, dice: Dice): void => {
  const heat = currentHeat(world.state.show);
  const podium = heat === undefined ? undefined : dice.pick(podiumsOf(heat));
  if (podium === undefined || !dice.chance(0.2)) return;
  const how = dice.pick(['withdrawn', 'disqualified'] as const) ?? 'withdrawn';
  world.send({ type: 'retire', podium, how, reason: 'trial' }, HOST);
};

/** BR6: a team of a heat to come stays at home; at times another is named for it. */
export const withdraw = (world: World, dice: Dice): void => {
  const { contest, show } = world.state;
  if (contest === null || !dice.chance(0.5)) return;
  const plan = dice.pick(heatPlans(contest.format));
  const slot = plan === undefined ? undefined : dice.pick(slots(contest.format, show, plan.id));
  if (plan === undefined || slot?.team == null) return;
  const newcomer = { name: `Newcomer ${dice.below(1000)}`, kind: 'team' } as const;
  const replacement = dice.pick([null, newcomer, dice.pick(contest.teams)?.id ?? null]) ?? null;
  world.send({ type: 'withdraw', heat: plan.id, team: slot.team, replacement, reason: 'trial' }, HOST);
};

/** BR7: a confirmed result is opened again; what is corrected then is chance's business. */
export const reopen = (world: World, dice: Dice): void => {
  const heat = dice.pick(world.state.show.heats.slice(-5));
  if (heat === undefined) return;
  world.send({ type: 'reopen-result', heat: heat.id, reason: 'trial' }, HOST);
};

/** BR7: the last heats are played again, as long as the bank has questions for it. */
export const annul = (world: World, dice: Dice): void => {
  const heat = dice.pick(world.state.show.heats.slice(-2));
  if (heat === undefined || !dice.chance(0.3) || !isBankRich(world)) return;
  world.send({ type: 'annul-heat', heat: heat.id, reason: 'trial' }, HOST);
};

/** Enough for every heat that is still to be played, and for one more. */
const isBankRich = ({ state }: World): boolean => {
  const { contest, show, kept } = state;
  if (contest === null) return false;
  const used = new Set(kept.used);
  const plans = heatPlans(contest.format);
  const heats =
    plans.filter((plan) => !show.heats.some((heat) => heat.id === plan.id && heat.result !== null)).length + 1;
  const seats = Math.max(...plans.map((plan) => plan.seats.length));
  const { own, common, speed, audience, reserves } = contest.rules;
  const needs: [Purpose, number][] = [
    ['skill-own', seats * own.packSize],
    ['skill-common', common.count],
    ['speed', speed.clocks.length],
    ['audience', audience.quiz],
  ];
  return needs.every(
    ([purpose, need]) =>
      contest.bank.filter((question) => question.purpose === purpose && !used.has(question.id)).length >=
      heats * (need + reserves),
  );
};
