import { describe, expect, test } from 'vitest';
import { cuesOf } from '../../shared/views/cues.ts';
import { hostView } from '../../shared/views/host-view.ts';
import { mcView } from '../../shared/views/mc-view.ts';
import { programView } from '../../shared/views/program-view.ts';
import { teamView } from '../../shared/views/team-view.ts';
import type { ContestOptions } from './fixtures.ts';
import { given } from './given.ts';
import { aHeat, commonShown } from './moments.ts';
import type { Scene } from './scene.ts';
import {
  adjustScore,
  askStar,
  go,
  jumpTo,
  placeStar,
  press,
  proved,
  replaceQuestion,
  replaceRuling,
  rule,
  takeBack,
} from './verbs.ts';

const { own, ...RULES } = aHeat().heat.rules;
const STAR: ContestOptions = { rules: { ...RULES, own: { ...own, star: true } } };
const SETTINGS = { illustrative: false, audienceUrl: '' };

/** GO would put A's nth own question on air. */
const coming = (nth = 1, options: ContestOptions = STAR): Scene =>
  aHeat(options).do(jumpTo('pack', 1, 'A'), go, go, jumpTo('own', nth, 'A'));
/** It is on air with A's star, the clock runs, and A has so many points. */
const running = (points = 0, options: ContestOptions = STAR): Scene => {
  const placed = coming(1, options).do(placeStar('A'), go, go);
  return points === 0 ? placed : placed.do(adjustScore('A', points));
};

describe('a star of hope', () => {
  test('[SK8] is placed before the own question that comes, and lies on it', () => {
    const placed = given(coming()).when(placeStar('A')).leadsTo({ type: 'star-placed', podium: 'A' });
    expect(placed.do(go).asking).toMatchObject({ owner: 'A', star: true });
    expect(coming().do(go).asking).not.toHaveProperty('star');
  });

  test('[SK8] may be placed while the pack is still to be drawn', () => {
    const atPack = aHeat(STAR).do(jumpTo('pack', 1, 'A'), go);
    expect(atPack.do(placeStar('A'), go, go).asking.star).toBe(true);
  });

  test('[SK8] right earns twice the value', () => {
    expect(running().do(rule('A', 'right')).scores).toEqual([20, 0, 0]);
  });

  test('[SK8] wrong or silent costs the value, down to the floor', () => {
    expect(running(30).do(rule('A', 'wrong')).scores).toEqual([20, 0, 0]);
    expect(running(30).do(rule('A', 'silent')).scores).toEqual([20, 0, 0]);
    expect(running(4).do(rule('A', 'wrong')).scores).toEqual([0, 0, 0]);
  });

  test('[SK8] [SK4] a steal earns what it always does', () => {
    const stolen = running(30).do(rule('A', 'wrong'), go).wait(300).do(press('B'), proved, rule('B', 'right'));
    expect(stolen.scores).toEqual([20, 10, 0]);
  });

  test('[SK8] [SK4] with `transfer` the star’s loss is what the stealer gains: nothing is taken twice', () => {
    const both = { rules: { ...RULES, own: { ...own, star: true, steal: { ...own.steal, transfer: true } } } };
    const steal = (points: number) =>
      running(points, both).do(rule('A', 'wrong'), go).wait(300).do(press('B'), proved, rule('B', 'right')).scores;
    expect(steal(30)).toEqual([20, 10, 0]);
    expect(steal(4)).toEqual([0, 4, 0]);
  });

  test('[SK8] is one a heat: refused once its question was on air, and for the same question twice', () => {
    given(coming().do(placeStar('A')))
      .when(placeStar('A'))
      .isRefusedWith('nothing-to-do');
    const spent = running().do(rule('A', 'right'), go, jumpTo('own', 2, 'A'));
    given(spent).when(placeStar('A')).isRefusedWith('star-used');
    expect(spent.do(go).asking).not.toHaveProperty('star');
  });

  test('[SK8] one whose question was passed over may be placed again', () => {
    const passed = coming(1).do(placeStar('A'), jumpTo('own', 2, 'A'));
    expect(passed.do(placeStar('A'), go).asking.star).toBe(true);
  });

  test('[SK8] is refused once the question is shown, in the common turn, for another team, and where it is off', () => {
    given(coming().do(go)).when(placeStar('B')).isRefusedWith('wrong-phase');
    given(coming()).when(placeStar('B')).isRefusedWith('wrong-phase');
    given(commonShown(STAR)).when(placeStar('A')).isRefusedWith('wrong-phase');
    given(coming(1, {})).when(placeStar('A')).isRefusedWith('no-star');
  });

  test('[Law 12] another question in its place keeps the star', () => {
    const shown = coming().do(placeStar('A'), go);
    const [reserve] = shown.heat.reserves['skill-own'] ?? [];
    expect(shown.do(replaceQuestion(reserve ?? '')).asking).toMatchObject({ question: reserve, star: true });
  });

  test('[UN1] is taken back, and free again', () => {
    const back = coming().do(placeStar('A'), takeBack());
    expect(back.heat.stars).toEqual({});
    expect(back.do(placeStar('A'), go).asking.star).toBe(true);
  });

  test('[UN2] a ruling that turns turns twice the value', () => {
    const wrong = running(30).do(rule('A', 'wrong'));
    expect(wrong.do(replaceRuling('A', 'A', 'right')).scores).toEqual([50, 0, 0]);
    expect(wrong.do(replaceRuling('A', 'A', 'right'), replaceRuling('A', 'A', 'silent')).scores).toEqual([20, 0, 0]);
  });

  test('[SK8] is seen: on the plate, on the question with its value, at the desk', () => {
    const star = (scene: Scene) => programView(scene.state, SETTINGS).podiums.map((podium) => podium.star);
    const placed = coming().do(placeStar('A'));
    expect(star(coming())).toEqual(['free', 'free', 'free']);
    expect(star(placed)).toEqual(['placed', 'free', 'free']);
    expect(programView(running().state, SETTINGS).scene).toMatchObject({ star: true, value: 20 });
    const left = running().do(rule('A', 'right'), go);
    expect(star(left)).toEqual(['placed', 'free', 'free']);
    expect(star(left.do(go))).toEqual(['spent', 'free', 'free']);
    expect(star(coming(1, {}))).toEqual([undefined, undefined, undefined]);
    const desk = (scene: Scene) => hostView(scene.state, scene.now, SETTINGS).heat;
    expect(desk(coming())?.mayStar).toBe('A');
    expect(desk(placed)).not.toHaveProperty('mayStar');
    expect(desk(placed.do(go))?.asking?.star).toBe(true);
  });

  test('[SK8] sounds as it is placed', () => {
    const placed = coming().do(placeStar('A'));
    expect(
      cuesOf({ type: 'star-placed', podium: 'A', item: placed.heat.stars.A as never }, placed.state, placed.now),
    ).toEqual([{ cue: 'star', podium: 'A', at: placed.now }]);
  });
});

describe('a star asked for on the tablet', () => {
  const asked = (): Scene => coming().do(askStar('A'));
  const wish = (scene: Scene) => teamView(scene.state, ['A']).seats[0]?.starWish;

  test('[SK8] is a wish: it lies on nothing until the host places it', () => {
    const wished = given(coming()).when(askStar('A')).leadsTo({ type: 'star-asked', podium: 'A' });
    expect(wished.heat.stars).toEqual({});
    expect(wished.do(go).asking).not.toHaveProperty('star');
    expect(wished.do(placeStar('A'), go).asking.star).toBe(true);
  });

  test('[Law 4] moves no GO, and asked again changes nothing', () => {
    expect(asked().state.takeRevision).toBe(coming().state.takeRevision);
    given(asked()).when(askStar('A')).isQuiet();
  });

  test('[SK8] is refused where the star itself is: shown, another turn, spent, off, placed already', () => {
    given(coming().do(go)).when(askStar('B')).isRefusedWith('wrong-phase');
    given(coming()).when(askStar('B')).isRefusedWith('wrong-phase');
    given(commonShown(STAR)).when(askStar('A')).isRefusedWith('wrong-phase');
    given(coming(1, {})).when(askStar('A')).isRefusedWith('no-star');
    given(coming().do(placeStar('A')))
      .when(askStar('A'))
      .isRefusedWith('nothing-to-do');
    given(running().do(rule('A', 'right'), go, jumpTo('own', 2, 'A')))
      .when(askStar('A'))
      .isRefusedWith('star-used');
  });

  test('[SK8] a GO passes it over, and the next question may be asked for', () => {
    const passed = asked().do(go, go, rule('A', 'right'), go);
    expect(wish(passed)).toBe('may-ask');
    expect(passed.do(askStar('A')).heat.starsAsked).not.toEqual(asked().heat.starsAsked);
  });

  test('[UN1] taking the star back leaves the wish; taking back what was before it takes it too', () => {
    expect(wish(asked().do(placeStar('A')))).toBeUndefined();
    expect(wish(asked().do(placeStar('A'), takeBack()))).toBe('asked');
    expect(asked().do(takeBack()).heat.starsAsked).toEqual({});
  });

  test('[SK8] is offered to its own tablet between its questions, and seen by desk and MC alone', () => {
    expect(wish(coming())).toBe('may-ask');
    expect(wish(asked())).toBe('asked');
    expect(wish(coming().do(go))).toBeUndefined();
    expect(teamView(asked().state, ['B']).seats[0]).not.toHaveProperty('starWish');
    expect(hostView(asked().state, asked().now, SETTINGS).heat).toMatchObject({ mayStar: 'A', starAsked: true });
    expect(hostView(coming().state, coming().now, SETTINGS).heat).not.toHaveProperty('starAsked');
    expect(mcView(asked().state, SETTINGS).starAsked).toBe('A');
    expect(programView(asked().state, SETTINGS)).toEqual(programView(coming().state, SETTINGS));
  });
});
