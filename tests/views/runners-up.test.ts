import { describe, expect, it } from 'vitest';
import { slots } from '../../shared/engine/bracket.ts';
import { isRefusal } from '../../shared/engine/decide.ts';
import { runnersUpViews } from '../../shared/views/runners-up-view.ts';
import { aSeason } from '../engine/fixtures.ts';
import { Bot } from '../simulation/bot.ts';
import { Dice } from '../simulation/dice.ts';
import { World } from '../simulation/world.ts';

/** Plays seasons until the final's seats are known, and hands over the comparison beside them. */
const untilTheFinal = (seed: number) => {
  const contest = aSeason();
  const dice = new Dice(seed);
  const world = new World(dice);
  if (isRefusal(world.send({ type: 'create-contest', contest }, { role: 'system' }))) throw new Error('no contest');
  const bot = new Bot(world, dice, 0);
  const final = contest.format.stages.at(-1)?.heats[0];
  if (final === undefined) throw new Error('no final');
  const seats = () => slots(contest.format, world.state.show, final.id);
  while (seats().some(({ team }) => team === null) && bot.step());
  return { views: runnersUpViews(contest, world.state.show), seats: seats() };
};

describe('the best runner-up, with the reasoning', () => {
  it('[BR5] says nothing before every heat of the group is confirmed', () => {
    const contest = aSeason();
    const world = new World(new Dice(1));
    if (isRefusal(world.send({ type: 'create-contest', contest }, { role: 'system' }))) throw new Error('no contest');
    expect(runnersUpViews(contest, world.state.show)).toEqual([]);
  });

  it.each([3, 4, 5])('[AD1] names who goes on and by what the others fell behind (seed %i)', (seed) => {
    const { views, seats } = untilTheFinal(seed);
    expect(views).toHaveLength(1);
    const [{ rows, tied }] = views as [(typeof views)[number]];
    expect(tied).toEqual([]);
    expect(rows.length).toBeGreaterThanOrEqual(2);
    expect(rows.map((row) => row.advances)).toEqual([true, ...rows.slice(1).map(() => false)]);
    expect(rows[0]?.decidedBy).toBeNull();
    expect(rows[1]?.decidedBy).not.toBeNull();
    expect(seats.find(({ source }) => source.from === 'best')?.team).toBe(rows[0]?.team.id);
    if ((rows[0]?.score ?? 0) > (rows[1]?.score ?? 0)) expect(rows[1]?.decidedBy).toBe('score');
  });
});
