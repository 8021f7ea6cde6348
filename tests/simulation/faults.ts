import type { Command } from '../../shared/engine/command.ts';
import { starItem } from '../../shared/engine/decide/star.ts';
import { isRefusal } from '../../shared/engine/decide.ts';
import { currentItem, liveAsking, podiumsOf } from '../../shared/engine/heat.ts';
import { at } from '../../shared/engine/ids.ts';
import { exactly } from '../../shared/engine/press.ts';
import type { Purpose } from '../../shared/engine/question.ts';
import type { Actor } from '../../shared/engine/role.ts';
import { standings } from '../../shared/engine/standings.ts';
import { currentHeat } from '../../shared/engine/state.ts';
import { annul, reopen, retire, withdraw } from './departures.ts';
import type { Dice } from './dice.ts';
import { stray } from './strays.ts';
import { checkTakeBack } from './take-back-check.ts';
import type { World } from './world.ts';

const HOST: Actor = { role: 'host' };

/** One thing that goes wrong, or that a host does out of turn. Refusals are fine here: the show must only go on. */
export const faults = (world: World, dice: Dice): void => {
  const kinds = [
    hold,
    takeBack,
    takeBack,
    slide,
    skip,
    replace,
    clock,
    crash,
    stray,
    stray,
    stale,
    adjust,
    turn,
    contest,
    retire,
    withdraw,
    reopen,
    annul,
  ];
  dice.pick(kinds)?.(world, dice);
};

const hold = (world: World, dice: Dice): void => {
  world.send({ type: 'hold' }, HOST);
  world.pass(dice.below(90_000));
  meanwhile(world, dice);
  if (dice.chance(0.5)) world.send({ type: 'resume' }, HOST);
};

/** A hold stops the clocks, not the desk: the host rules on what was said, teams still strike their buzzers. */
const meanwhile = (world: World, dice: Dice): void => {
  const heat = currentHeat(world.state.show);
  const asking = heat === undefined ? undefined : liveAsking(heat);
  if (heat === undefined || asking === undefined) return;
  if (asking.answering !== null && dice.chance(0.6)) {
    const verdict = dice.pick(['right', 'wrong', 'silent'] as const) ?? 'wrong';
    world.send({ type: 'rule', asking: asking.id, podium: asking.answering.podium, verdict }, HOST);
  }
  const podium = dice.pick(podiumsOf(heat)) ?? 'A';
  const pressedAt = at(world.now - dice.below(3000));
  const evidence = exactly(pressedAt);
  world.send({ type: 'press', asking: asking.id, podium, pressedAt, evidence }, { role: 'team', podiums: [podium] });
};

const takeBack = (world: World, dice: Dice): void => {
  const depth = dice.chance(0.05) ? dice.below(50) : dice.below(3);
  for (let n = 0; n <= depth; n += 1) {
    const last = world.state.undo.at(-1);
    if (last === undefined) return;
    const before = world.state;
    const decision = world.send({ type: 'take-back', action: last.action, confirmed: true }, HOST);
    if (isRefusal(decision)) throw new Error(`[UN1] take-back refused: ${decision.refused}`);
    checkTakeBack(before, last, world.state);
  }
};

const slide = (world: World, dice: Dice): void => {
  world.send({ type: 'show-slide', slide: dice.pick(['standby', 'sponsors', 'blackout'] as const) ?? null }, HOST);
};

/** The host leaves items out, or goes back to one. */
const skip = (world: World, dice: Dice): void => {
  const heat = currentHeat(world.state.show);
  if (heat === undefined || heat.result !== null) return;
  const by = dice.chance(0.4) ? -1 - dice.below(6) : 1 + dice.below(3);
  const item = heat.items[heat.cursor + by];
  if (item !== undefined) world.send({ type: 'set-next', item: item.id }, HOST);
};

const replace = (world: World, dice: Dice): void => {
  const heat = currentHeat(world.state.show);
  const item = heat === undefined ? undefined : currentItem(heat);
  if (heat === undefined || item === undefined) return;
  const purposes: Record<string, Purpose> = { own: 'skill-own', common: 'skill-common', speed: 'speed' };
  const purpose = purposes[item.kind];
  const question = purpose === undefined ? undefined : dice.pick(heat.reserves[purpose] ?? []);
  if (question !== undefined) world.send({ type: 'replace-question', item: item.id, question }, HOST);
};

const adjust = (world: World, dice: Dice): void => {
  const heat = currentHeat(world.state.show);
  const podium = heat === undefined ? undefined : dice.pick(podiumsOf(heat));
  if (podium === undefined) return;
  world.send({ type: 'adjust-score', podium, points: dice.below(61) - 30, reason: 'trial' }, HOST);
};

/** UN2: a ruling of this heat, often an old one, is turned; now and then one is added. */
export const turn = (world: World, dice: Dice): void => {
  const heat = currentHeat(world.state.show);
  const asking = heat === undefined ? undefined : dice.pick(dice.chance(0.5) ? heat.askings.slice(-2) : heat.askings);
  const podium = heat === undefined ? undefined : dice.pick(podiumsOf(heat));
  if (asking === undefined || podium === undefined) return;
  const of = asking.mode === 'speed' ? podium : (dice.pick(asking.rulings)?.podium ?? null);
  const verdict = dice.pick(['right', 'right', 'wrong', 'silent'] as const) ?? 'right';
  const to = dice.chance(0.6) && of !== null ? of : podium;
  world.send({ type: 'replace-ruling', asking: asking.id, of, podium: to, verdict, reason: 'trial' }, HOST);
};

/** A team contests a ruling; it is ruled at once, or waits until the result. */
const contest = (world: World, dice: Dice): void => {
  const heat = currentHeat(world.state.show);
  const asking = heat === undefined ? undefined : dice.pick(heat.askings);
  if (heat === undefined || asking === undefined) return;
  const podium = dice.pick(podiumsOf(heat)) ?? 'A';
  const by = dice.pick([null, ...podiumsOf(heat)]) ?? null;
  world.send({ type: 'protest', asking: asking.id, podium, by, reason: 'trial' }, HOST);
  const made = currentHeat(world.state.show)?.protests.at(-1);
  if (made === undefined || dice.chance(0.5)) return;
  const head: Actor = {
    role: 'judge',
    judge: world.state.contest?.judges.find((judge) => judge.head)?.id ?? ('' as never),
  };
  world.send({ type: 'rule-protest', protest: made.id, upheld: dice.chance(0.5), reason: 'trial', ruling: null }, head);
};

/** Just before the result: the second, and at times the others too, draw level with the first (TB1). */
export const tie = (world: World, dice: Dice): void => {
  const heat = currentHeat(world.state.show);
  if (heat === undefined) return;
  const [first, ...others] = standings(heat);
  for (const row of dice.chance(0.5) ? others : others.slice(0, 1)) {
    const points = (first?.score ?? 0) - row.score;
    if (points > 0) world.send({ type: 'adjust-score', podium: row.podium, points, reason: 'trial' }, HOST);
  }
};

const clock = (world: World, dice: Dice): void => {
  if (dice.chance(0.5)) world.send({ type: 'adjust-clock', seconds: dice.below(21) - 10 }, HOST);
  else world.send({ type: 'stop-clock' }, HOST);
};

/** The power fails; sometimes the hub comes up from its log alone. */
const crash = (world: World, dice: Dice): void => world.crash(dice.below(120_000), dice.chance(0.12));

/** A retry of an old GO, or one from a second console, is refused and changes nothing. */
const stale = (world: World): void => {
  const decision = world.send({ type: 'take', takeRevision: world.state.takeRevision - 1 }, HOST);
  if (!isRefusal(decision)) throw new Error('[Law 4] a stale take was done');
};

/** What the host may do at this moment besides GO. */
export const callable = (world: World, dice: Dice): Command[] => {
  const heat = currentHeat(world.state.show);
  const item = heat === undefined ? undefined : currentItem(heat);
  if (heat === undefined || item === undefined) return [];
  const asking = liveAsking(heat);
  const commands: Command[] = [];
  if (item.kind === 'pack') commands.push({ type: 'choose-pack', pack: dice.below(heat.packs.length) });
  const starred = world.state.contest === null ? undefined : starItem(world.state.contest, heat);
  if (starred !== undefined && dice.chance(0.5)) commands.push({ type: 'place-star', podium: starred.podium });
  if (item.kind === 'lucky-draw') {
    commands.push({ type: 'record-winner', item: item.id, code: '4711' }, { type: 'redraw-winner' });
  }
  if (asking?.phase === 'settled') commands.push({ type: 'give-question', asking: asking.id });
  if (asking?.phase === 'closed') {
    const podium = dice.pick(podiumsOf(heat)) ?? 'A';
    commands.push({ type: 'judge-answer', asking: asking.id, podium, right: dice.chance(0.5) });
  }
  return commands;
};
