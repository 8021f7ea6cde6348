import { describe, expect, test } from 'vitest';
import type { Team } from '../../shared/engine/contest.ts';
import { evolve } from '../../shared/engine/evolve.ts';
import type { Format } from '../../shared/engine/format.ts';
import type { Question } from '../../shared/engine/question.ts';
import { aBank, aContest, singleFinal, teams } from './fixtures.ts';
import { given } from './given.ts';
import { aHeat, commonShown } from './moments.ts';
import { created, type Scene, type Verb } from './scene.ts';
import { callDraw, go, replaceQuestion, takeBack } from './verbs.ts';

const importing =
  (lists: { teams?: Team[]; bank?: Question[]; format?: Format }): Verb =>
  () => ({
    command: {
      type: 'import-content',
      teams: lists.teams ?? null,
      bank: lists.bank ?? null,
      ...(lists.format && { format: lists.format }),
    },
    actor: { role: 'host' },
  });
const final = (): Scene => created(aContest({ format: singleFinal(3), teams: 3 }));
const others: Team[] = teams(3).map((team) => ({ ...team, name: `New ${team.name}` }));
const more = aBank({ 'skill-own': 0, 'skill-common': 0, speed: 3, audience: 0, 'tie-break': 0 }).map((question) => ({
  ...question,
  id: `new-${question.id}` as never,
}));

describe('import-content', () => {
  test('puts other teams in place before the draw', () => {
    const scene = given(final())
      .when(importing({ teams: others }))
      .leadsTo('content-imported');
    expect(scene.state.contest?.teams).toEqual(others);
    const drawn = scene.do(go, callDraw('7'));
    expect(drawn.state.show.draw?.balls).toHaveLength(3);
  });

  test('[BR1] refuses teams that the format has no seats for, and says which number is off', () => {
    given(final())
      .when(importing({ teams: teams(9) }))
      .isRefusedWith('invalid-format');
  });

  test('[BR3] teams stand once lots were drawn, and once a heat has begun', () => {
    given(final().do(go))
      .when(importing({ teams: others }))
      .isRefusedWith('already-drawn');
    given(aHeat())
      .when(importing({ teams: others }))
      .isRefusedWith('heat-played');
  });

  test('a bank is whole: questions may go and come while no heat has any', () => {
    const scene = final().do(importing({ bank: more }));
    expect(scene.state.contest?.bank).toEqual(more);
    expect(scene.state.contest?.teams).toHaveLength(3);
  });

  test('[Law 12] what a heat was dealt stands, word for word; others may be added and replaced by', () => {
    const scene = commonShown();
    const bank = scene.state.contest?.bank ?? [];
    given(scene)
      .when(importing({ bank: more }))
      .isRefusedWith('question-used');
    const asked = scene.asking.question;
    const reworded = bank.map((question) => (question.id === asked ? { ...question, text: 'other words' } : question));
    given(scene)
      .when(importing({ bank: reworded }))
      .isRefusedWith('question-used');
    const fresh = aBank({ 'skill-own': 0, 'skill-common': 1, speed: 0, audience: 0, 'tie-break': 0 }).map(
      (question) => ({ ...question, id: 'fresh' as never }),
    );
    const added = given(scene)
      .when(importing({ bank: [...bank, ...fresh] }))
      .leadsTo('content-imported');
    expect(added.do(replaceQuestion('fresh')).asking.question).toBe('fresh');
  });

  test('the order of a question’s fields is nothing', () => {
    const scene = commonShown();
    const turned = (scene.state.contest?.bank ?? []).map(
      (question) => Object.fromEntries(Object.entries(question).reverse()) as unknown as Question,
    );
    given(scene)
      .when(importing({ bank: turned }))
      .leadsTo('content-imported');
  });

  test('[UN1] is no action of the show: a take-back takes back what came before it', () => {
    const scene = aHeat().do(go);
    const bank = [...(scene.state.contest?.bank ?? []), ...more];
    const back = scene.do(importing({ bank }), takeBack());
    expect(back.state.contest?.bank).toHaveLength(bank.length);
    expect(back.state.undo).toHaveLength(scene.state.undo.length - 1);
  });

  test('of nothing is refused', () => {
    given(final()).when(importing({})).isRefusedWith('nothing-to-do');
  });

  const duel = (): Format => ({ ...singleFinal(2), id: 'duel' });

  test('[BR1] puts another format in place before the draw, and the draw is of that', () => {
    const scene = created(aContest({ format: singleFinal(3), teams: 3 }));
    const wider = { ...singleFinal(4), id: 'wider' };
    const set = given(scene)
      .when(importing({ format: wider, teams: teams(4) }))
      .leadsTo('content-imported');
    expect(set.state.contest).toMatchObject({ format: wider, bank: scene.state.contest?.bank });
    expect(set.do(go, callDraw('7')).state.show.draw?.balls).toHaveLength(4);
  });

  test('[BR1] refuses a format that does not add up, and says which number is off', () => {
    given(final())
      .when(importing({ format: duel() }))
      .isRefusedWith('invalid-format');
  });

  test('[BR3] the format stands once lots were drawn, and once a heat has begun', () => {
    const same = { ...singleFinal(3), id: 'same' };
    given(final().do(go))
      .when(importing({ format: same }))
      .isRefusedWith('already-drawn');
    given(aHeat())
      .when(importing({ format: same }))
      .isRefusedWith('heat-played');
  });

  test('[Law 2] an import from before formats could be set folds as it did', () => {
    const { state } = final();
    const after = evolve(state, { type: 'content-imported', teams: others, bank: null });
    expect(after.contest?.format).toBe(state.contest?.format);
  });
});
