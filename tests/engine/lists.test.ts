import { describe, expect, test } from 'vitest';
import { fits, propose } from '../../shared/engine/answers.ts';
import type { AnswerValue } from '../../shared/engine/asking.ts';
import { heatScene } from '../../shared/views/heat-scene.ts';
import { teamView } from '../../shared/views/team-view.ts';
import { aBank, type ContestOptions } from './fixtures.ts';
import { given } from './given.ts';
import { aHeat, ownRunning, speedRunning } from './moments.ts';
import type { Scene } from './scene.ts';
import { answer, go, judgeAnswer, replaceRuling, rule } from './verbs.ts';

const NONE = { 'skill-own': 0, 'skill-common': 0, speed: 1, audience: 0, 'tie-break': 0 };
const [ordering] = aBank(NONE, { speed: 'ordering' });
const [matching] = aBank(NONE, { speed: 'matching' });

const { speed, ...RULES } = aHeat().heat.rules;
const PARTIAL: ContestOptions = {
  kinds: { speed: 'ordering' },
  rules: { ...RULES, speed: { ...speed, partial: true } },
};

/** C A D B is right. */
const RIGHT = [2, 0, 3, 1];
const HALF = [2, 0, 1, 3];
const NOTHING = [0, 1, 2, 3];

/** Each sends at so many seconds; then the clock runs out. */
const sent = (
  options: ContestOptions,
  answers: [seconds: number, podium: 'A' | 'B' | 'C', value: AnswerValue][],
): Scene => {
  let scene = speedRunning(options);
  let at = 0;
  for (const [seconds, podium, value] of answers) {
    scene = scene.wait((seconds - at) * 1000).do(answer(podium, value));
    at = seconds;
  }
  return scene.wait(60_000);
};

describe('an ordering or a matching', () => {
  test.each([
    [[2, 0, 3], false],
    [[2, 0, 3, 3], false],
    [[2, 0, 3, 4], false],
    [[-1, 0, 2, 1], false],
    [[0.5, 0, 2, 1], false],
    [[], false],
    ['CADB', false],
    [2, false],
    [NOTHING, true],
  ] as [AnswerValue, boolean][])('[AC1] takes each of its items once: %j', (value, fit) => {
    expect(fits(ordering!, value)).toBe(fit);
  });

  test('[AC1] an answer that is not complete is refused', () => {
    given(speedRunning({ kinds: { speed: 'matching' } }).wait(1000))
      .when(answer('A', [2, 0]))
      .isRefusedWith('malformed-answer');
  });

  test('[AC1] is right only if all of it is', () => {
    expect([RIGHT, HALF, NOTHING].map((value) => propose(ordering!, value))).toEqual([true, false, false]);
    expect(
      [
        [2, 0, 1],
        [2, 1, 0],
      ].map((value) => propose(matching!, value)),
    ).toEqual([true, false]);
  });

  test('[AC1] [AC3] right ones place by time, others take no place', () => {
    const closed = sent({ kinds: { speed: 'ordering' } }, [
      [2, 'A', HALF],
      [4, 'B', RIGHT],
      [6, 'C', RIGHT],
    ]);
    expect(closed.asking.judged).toEqual({ A: false, B: true, C: true });
    expect(closed.do(go, go, go).scores).toEqual([0, 40, 30]);
  });

  test('[AC2] the same order sent again keeps its first time', () => {
    const once = speedRunning({ kinds: { speed: 'ordering' } })
      .wait(1000)
      .do(answer('A', RIGHT))
      .wait(1000);
    given(once)
      .when(answer('A', [...RIGHT]))
      .isQuiet();
    given(once).when(answer('A', HALF)).leadsTo('answer-recorded');
  });

  test('[AC1] with `partial` they rank by what is right, then by time, and earn that part of their place', () => {
    const closed = sent(PARTIAL, [
      [2, 'A', HALF],
      [4, 'B', NOTHING],
      [6, 'C', RIGHT],
    ]);
    expect(closed.asking.judged).toEqual({ A: true, B: false, C: true });
    expect(closed.do(go, go, go).scores).toEqual([15, 0, 40]);
    const equals = sent(PARTIAL, [
      [2, 'A', HALF],
      [4, 'B', HALF],
    ]);
    expect(equals.do(go, go, go).scores).toEqual([20, 15, 0]);
  });

  test('[AC4] with `partial` an answer that only the host takes for right has its whole place', () => {
    const closed = sent(PARTIAL, [[2, 'B', NOTHING]]);
    expect(closed.do(judgeAnswer('B', true), go, go, go).scores).toEqual([0, 40, 0]);
  });

  test('[UN2] a verdict that turns later moves all places', () => {
    const shown = sent(PARTIAL, [
      [2, 'A', HALF],
      [6, 'C', RIGHT],
    ]).do(go, go, go);
    expect(shown.do(replaceRuling('C', 'C', 'wrong')).scores).toEqual([20, 0, 0]);
  });

  test('[SK2] may be asked on an own turn: the host rules', () => {
    const asked = ownRunning('A', { kinds: { 'skill-own': 'matching' } })
      .wait(1000)
      .do(answer('A', [2, 0, 1]));
    expect(asked.do(rule('A', 'right')).scores).toEqual([10, 0, 0]);
  });

  test('[AC5] is told in letters, and its answer kept back until the verdicts', () => {
    const closed = sent({ kinds: { speed: 'matching' } }, [[2, 'A', [2, 0, 1]]]);
    const scene = (one: Scene) => heatScene(one.state, one.state.contest as never, one.heat, '');
    const answers = scene(closed.do(go));
    expect(answers).toMatchObject({ rows: [{ podium: 'A', answer: '1C\u00a02A\u00a03B' }, {}, {}] });
    expect(answers).toMatchObject({ question: { options: ['1', '2', '3'], matches: ['A', 'B', 'C'], answer: null } });
    expect(scene(closed.do(go, go))).toMatchObject({
      question: { answer: { text: '1C\u00a02A\u00a03B', order: [2, 0, 1] } },
    });
    const tablet = teamView(speedRunning({ kinds: { speed: 'ordering' } }).state, ['A']);
    expect(tablet.asking?.question).toMatchObject({ kind: 'ordering', options: ['A', 'B', 'C', 'D'], answer: null });
    expect(JSON.stringify(tablet)).not.toContain('[2,0,3,1]');
  });
});
