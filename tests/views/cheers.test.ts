import { describe, expect, it } from 'vitest';
import type { Contest } from '../../shared/engine/contest.ts';
import { isRefusal } from '../../shared/engine/decide.ts';
import type { State } from '../../shared/engine/state.ts';
import { audienceView } from '../../shared/views/audience-view.ts';
import { programView, type ViewSettings } from '../../shared/views/program-view.ts';
import { aSeason } from '../engine/fixtures.ts';
import { Bot } from '../simulation/bot.ts';
import { Dice } from '../simulation/dice.ts';
import { World } from '../simulation/world.ts';

const SETTINGS: ViewSettings = { illustrative: false, audienceUrl: 'http://hall' };
const season = aSeason();
const { audience } = season.rules;

/** Plays until a result is confirmed. */
function play(contest: Contest, look: (state: State) => void): void {
  const dice = new Dice(5);
  const world = new World(dice);
  const made = world.send({ type: 'create-contest', contest }, { role: 'system' });
  if (isRefusal(made)) throw new Error(made.refused);
  const bot = new Bot(world, dice, 0.02);
  do look(world.state);
  while (!world.state.show.heats.some((heat) => heat.result !== null) && bot.step());
}

describe('when phones may cheer', () => {
  it('[AU6] only between the questions: never beside a question, a vote, the jury, a hold or the result', () => {
    const open = new Set<string>();
    const shut = new Set<string>();
    play({ ...season, rules: { ...season.rules, audience: { ...audience, cheers: true } } }, (state) => {
      const { scene, cheers } = programView(state, SETTINGS);
      const phones = audienceView(state, SETTINGS).cheers;
      expect(cheers?.map(({ podium }) => podium)).toEqual(phones);
      (cheers === undefined ? shut : open).add(scene.scene);
    });
    expect([...open].sort()).toEqual(['line-up', 'ranking', 'segment']);
    for (const scene of ['question', 'answers', 'poll', 'lucky-draw', 'turn', 'marks', 'heat-result'])
      expect([...shut]).toContain(scene);
  });

  it('[AU6] nowhere in a contest whose rules don’t say so', () => {
    play(season, (state) => {
      expect(audienceView(state, SETTINGS)).not.toHaveProperty('cheers');
      expect(programView(state, SETTINGS)).not.toHaveProperty('cheers');
    });
  });
});
