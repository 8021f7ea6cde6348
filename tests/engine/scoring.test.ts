import { describe, expect, test } from 'vitest';
import type { Podium } from '../../shared/engine/ids.ts';
import { book, type Fact, segmentTotal, total } from '../../shared/engine/ledger.ts';
import { standings } from '../../shared/engine/standings.ts';
import { RULES } from './fixtures.ts';
import { given } from './given.ts';
import { aHeat, ownRunning, withPoints } from './moments.ts';
import { adjustScore, go, jumpTo, rule, takeBack } from './verbs.ts';

const fact = (points: number, podium: Podium = 'A', segment: Fact['segment'] = 'skill'): Fact => ({
  podium,
  points,
  segment,
  reason: points < 0 ? 'wrong' : 'right',
  item: null,
  asking: null,
  note: null,
});
const scoreOf = (...points: number[]): number =>
  total(
    book(
      points.map((value) => fact(value)),
      0,
    ),
    'A',
  );

describe('a score', () => {
  test('[SC1] is the fold of facts, each with its points', () => {
    expect(scoreOf(10, 30, -5)).toBe(35);
    expect(scoreOf()).toBe(0);
  });

  test('[SC2] never falls below 0: the fold books what is left, in order (worked case 5)', () => {
    expect(scoreOf(10, -5, -5, -5, 10)).toBe(10);
    expect(scoreOf(10, -15)).toBe(0);
    expect(scoreOf(10, -15, 10)).toBe(10);
  });

  test('[SC2] a fact keeps its nominal points beside the effective ones', () => {
    const [, second] = book([fact(10), fact(-15)], 0);
    expect(second).toMatchObject({ points: -15, effective: -10, score: 0 });
  });

  test('[SC2] without a floor it may go below 0', () => {
    expect(total(book([fact(-5)], null), 'A')).toBe(-5);
    const scene = ownRunning('A', { rules: { floor: null, own: { ...RULES.own, wrong: -5 } } }).do(rule('A', 'wrong'));
    expect(scene.scores).toEqual([-5, 0, 0]);
  });

  test('[SC2] one team’s floor is not another’s', () => {
    const booked = book([fact(-5, 'A'), fact(10, 'B'), fact(-5, 'B')], 0);
    expect([total(booked, 'A'), total(booked, 'B')]).toEqual([0, 5]);
  });

  test('[SC5] is the sum of its segments, in effective points', () => {
    const booked = book([fact(20, 'A', 'greeting'), fact(-30, 'A', 'skill'), fact(40, 'A', 'speed')], 0);
    const bySegment = (['greeting', 'creative', 'skill', 'speed'] as const).map((s) => segmentTotal(booked, 'A', s));
    expect(bySegment).toEqual([20, 0, -20, 40]);
    expect(bySegment.reduce((sum, points) => sum + points, 0)).toBe(total(booked, 'A'));
  });

  test('[JD3] kept decimals add up without the machine’s dust', () => {
    expect(scoreOf(26.1, 0.2, 0.1)).toBe(26.4);
  });
});

describe('adjust-score', () => {
  test('[SC3] books points with their reason', () => {
    const after = given(aHeat())
      .when(adjustScore('B', 10, ' câu 3 bị chấm nhầm '))
      .leadsTo({
        type: 'score-adjusted',
        fact: { podium: 'B', points: 10, note: 'câu 3 bị chấm nhầm', segment: null },
      });
    expect(after.scores).toEqual([0, 10, 0]);
    expect(after.state.kept.corrections).toBe(1);
  });

  test('[SC3] is refused without a reason', () => {
    given(aHeat())
      .when(adjustScore('B', 10, '   '))
      .isRefusedWith('reason-needed');
  });

  test('is refused for a podium without a team, and when it would do nothing', () => {
    given(aHeat()).when(adjustScore('D', 10)).isRefusedWith('no-such-podium');
    given(aHeat()).when(adjustScore('A', 0)).isRefusedWith('nothing-to-do');
  });

  test('[SC2] take back the −15 of +10, −15, +10 and 20 are left (worked case 5)', () => {
    const scene = withPoints(aHeat(), { A: { skill: 10 } }).do(adjustScore('A', -15));
    expect(scene.scores).toEqual([0, 0, 0]);
    const after = withPoints(scene, { A: { speed: 10 } });
    expect(after.scores).toEqual([10, 0, 0]);
    const without = withPoints(scene.do(takeBack()), { A: { speed: 10 } });
    expect(without.scores).toEqual([20, 0, 0]);
  });
});

describe('the standing of a heat', () => {
  const places = (a: number, b: number, c: number) =>
    standings(withPoints(aHeat(), { A: { skill: a }, B: { skill: b }, C: { skill: c } }).heat).map((row) => [
      row.podium,
      row.place,
    ]);

  test('[SC4] is by score', () => {
    expect(places(10, 30, 20)).toEqual([
      ['B', 1],
      ['C', 2],
      ['A', 3],
    ]);
  });

  test('[SC4] equal teams share the place and the next is skipped', () => {
    expect(places(30, 30, 20)).toEqual([
      ['A', 1],
      ['B', 1],
      ['C', 3],
    ]);
    expect(places(30, 20, 20)).toEqual([
      ['A', 1],
      ['B', 2],
      ['C', 2],
    ]);
  });
});

describe('points at the table', () => {
  test('[SK1] right earns 10, wrong and silence nothing', () => {
    expect(ownRunning('B').do(rule('B', 'right')).scores).toEqual([0, 10, 0]);
    expect(ownRunning('B').do(rule('B', 'wrong')).scores).toEqual([0, 0, 0]);
    expect(ownRunning('B').do(rule('B', 'silent')).scores).toEqual([0, 0, 0]);
  });

  test('[SC7] count as set when the heat started', () => {
    const scene = ownRunning('A', { rules: { own: { ...RULES.own, right: 15 } } });
    expect(scene.do(rule('A', 'right')).scores).toEqual([15, 0, 0]);
  });

  test('[SC3] an adjustment is possible until the result is confirmed', () => {
    const scene = aHeat().do(jumpTo('result'), go, adjustScore('A', 5));
    expect(scene.scores).toEqual([5, 0, 0]);
  });
});
