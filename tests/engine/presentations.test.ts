import { describe, expect, test } from 'vitest';
import { liveTurn } from '../../shared/engine/heat.ts';
import { meanOf, overtimeFor } from '../../shared/engine/judging.ts';
import type { Marks } from '../../shared/engine/turn.ts';
import { RULES } from './fixtures.ts';
import { given } from './given.ts';
import { aHeat, greetingRunning, greetingSheet } from './moments.ts';
import type { Scene } from './scene.ts';
import { as, closeSeat, go, jumpTo, marks, ruleOvertime, stopClock, takeBack } from './verbs.ts';

const turn = (scene: Scene) => liveTurn(scene.heat);
/** Podium A has spoken for so long, in ms, and stopped. */
const spoke = (ms: number, options = {}): Scene => greetingRunning(options).wait(ms).do(go);
const allIn = (scene: Scene): Scene => [1, 2, 3].reduce((at, judge) => at.do(greetingSheet(judge, 17, 18, 19)), scene);
const sheet = (total: number): Marks => ({ judge: 'j' as never, halves: { content: total * 2 }, at: 0 as never });

describe('Chào hỏi', () => {
  test('[GR1] each team has 3:00 on the clock, started by GO', () => {
    const ready = aHeat().do(jumpTo('turn'), go);
    expect(ready.next).toEqual({ ready: true, go: { go: 'start-clock', length: 180_000 } });
    expect(turn(ready.do(go))).toMatchObject({ phase: 'speaking', timer: { status: 'running', length: 180_000 } });
  });

  test('[GR2] content, form and style are marked out of ten', () => {
    const best = [1, 2, 3].reduce((at, judge) => at.do(greetingSheet(judge, 20, 20, 20)), spoke(1000));
    expect(best.do(go).scores).toEqual([30, 0, 0]);
  });

  test.each([
    [180_000, null],
    [195_000, null],
    [195_001, 1],
    [225_000, 1],
    [225_001, 2],
    [316_000, 5],
    [900_000, 5],
  ])('[GR3] after %i ms the clock proposes %s off', (ms, penalty) => {
    expect(turn(spoke(ms))?.overtime?.penalty ?? null).toBe(penalty);
  });

  test('[GR3] tolerance, step and limit are settings', () => {
    const rules = { tolerance: 0, step: 10_000, points: 2, most: 6 } as typeof RULES.greeting.overtime;
    expect(overtimeFor(1, rules)?.penalty).toBe(2);
    expect(overtimeFor(60_000, rules)?.penalty).toBe(6);
    expect(overtimeFor(60_000, { ...rules, points: 0 })).toBeNull();
  });

  test('[GR3] the proposal waits for the host before the marks can be shown', () => {
    expect(allIn(spoke(230_000)).next).toEqual({ ready: false, wait: 'overtime' });
  });

  test('[GR3] confirmed, it is a fact of its own after the mean', () => {
    const after = given(allIn(spoke(230_000)))
      .when(ruleOvertime(true))
      .leadsTo({ type: 'overtime-ruled', ruling: 'confirmed' });
    const shown = after.do(go);
    expect(shown.heat.facts.map((fact) => [fact.reason, fact.points])).toEqual([
      ['marks', 27],
      ['overtime', -2],
    ]);
    expect(shown.scores).toEqual([25, 0, 0]);
  });

  test('[GR3] waived, it costs nothing', () => {
    expect(allIn(spoke(230_000)).do(ruleOvertime(false), go).scores).toEqual([27, 0, 0]);
  });

  test('[GR3] there is nothing to rule without overtime, or twice', () => {
    given(spoke(1000)).when(ruleOvertime(true)).isRefusedWith('nothing-to-do');
    given(spoke(230_000).do(ruleOvertime(true)))
      .when(ruleOvertime(false))
      .isRefusedWith('nothing-to-do');
  });

  test('[GR3] time on hold by the host is not overtime', () => {
    const scene = greetingRunning().wait(170_000).do(stopClock).wait(600_000).do(go).wait(9_000).do(go);
    expect(turn(scene)?.overtime).toBeNull();
  });

  test('[TM7] the clock sounds at the end and runs on into overtime', () => {
    const over = greetingRunning().wait(200_000);
    expect(over.log.filter((event) => event.type === 'clock-ran-out')).toHaveLength(1);
    expect(over.next).toEqual({ ready: true, go: { go: 'stop-clock' } });
  });
});

describe('Sáng tạo số', () => {
  const creative = (): Scene => aHeat().do(jumpTo('turn', 4), go, go);

  test('[CR1] 5:00 for the presentation, then 2:00 of questions', () => {
    expect(turn(creative())?.timer).toMatchObject({ length: 300_000 });
    const questions = creative().wait(60_000).do(go);
    expect(questions.next).toEqual({ ready: true, go: { go: 'start-questions', length: 120_000 } });
    expect(turn(questions.do(go))?.timer).toMatchObject({ length: 120_000 });
    expect(turn(questions.do(go, go))?.phase).toBe('marking');
  });

  test('[CR2] four criteria make 50', () => {
    const marking = creative().do(go, go, go);
    const full = { novelty: 30, effect: 30, talk: 20, replies: 20 };
    const shown = [1, 2, 3].reduce((at, judge) => at.do(marks(judge, full)), marking).do(go);
    expect(shown.scores).toEqual([0, 50, 0]);
  });

  test('[CR3] overtime is the presentation’s, not the questions’', () => {
    const late = creative().wait(400_000).do(go);
    expect(turn(late)?.overtime?.penalty).toBe(3);
    const talkative = creative().do(go, go).wait(400_000).do(go);
    expect(turn(talkative)?.overtime).toBeNull();
  });
});

describe('submit-marks', () => {
  test('[JD1] a judge marks every criterion in half-points', () => {
    given(greetingRunning())
      .when(greetingSheet(2, 17, 20, 0))
      .leadsTo({
        type: 'marks-submitted',
        team: 'team-1',
        marks: { judge: 'judge-2', halves: { content: 17, form: 20, style: 0 } },
      });
  });

  test.each([
    ['a missing criterion', { content: 10, form: 10 }, 'marks-incomplete'],
    ['too much', { content: 21, form: 10, style: 10 }, 'mark-out-of-range'],
    ['too little', { content: -1, form: 10, style: 10 }, 'mark-out-of-range'],
    ['a quarter of a point', { content: 10.5, form: 10, style: 10 }, 'mark-out-of-range'],
    ['something else to mark', { content: 10, form: 10, style: 10, looks: 20 }, 'mark-out-of-range'],
    ['no number', { content: Number.NaN, form: 10, style: 10 }, 'mark-out-of-range'],
  ] as const)('[JD1] refuses %s', (_, halves, code) => {
    given(greetingRunning())
      .when(marks(1, halves as Record<string, number>))
      .isRefusedWith(code);
  });

  test('[JD6] is final: no second sheet of the same judge', () => {
    given(greetingRunning().do(greetingSheet(1, 10, 10, 10)))
      .when(greetingSheet(1, 20, 20, 20))
      .isRefusedWith('marks-already-in');
  });

  test('is refused before the speech, after the reveal, for another turn and from nobody’s chair', () => {
    given(aHeat().do(jumpTo('turn'), go))
      .when(greetingSheet(1, 1, 1, 1))
      .isRefusedWith('wrong-phase');
    given(aHeat())
      .when(greetingSheet(1, 1, 1, 1))
      .isRefusedWith('no-such-item');
    given(greetingRunning())
      .when(greetingSheet(9, 1, 1, 1))
      .isRefusedWith('no-such-judge');
    given(greetingRunning())
      .when(as({ role: 'host' }, greetingSheet(1, 1, 1, 1)))
      .isRefusedWith('not-allowed');
    given(allIn(spoke(1000)).do(go))
      .when(greetingSheet(1, 1, 1, 1))
      .isRefusedWith('wrong-phase');
  });

  test('[JD2] the reveal waits until all are in', () => {
    const two = spoke(1000).do(greetingSheet(1, 20, 20, 20), greetingSheet(2, 20, 20, 20));
    expect(two.next).toEqual({ ready: false, wait: 'marks' });
    expect(two.do(greetingSheet(3, 20, 20, 20)).next).toEqual({ ready: true, go: { go: 'reveal-marks', podium: 'A' } });
  });
});

describe('close-seat', () => {
  const twoIn = spoke(1000).do(greetingSheet(1, 20, 20, 20), greetingSheet(2, 10, 10, 10));

  test('[JD2] an absent judge’s seat is closed, and the others’ mean counts', () => {
    const closed = given(twoIn).when(closeSeat(3)).leadsTo({ type: 'seat-closed', judge: 'judge-3' });
    // 30 and 15 make 22.5: half-up.
    expect(closed.do(go).scores).toEqual([23, 0, 0]);
  });

  test('[JD2] the head judge may close it, another judge may not', () => {
    given(twoIn)
      .when(as({ role: 'judge', judge: 'judge-1' as never }, closeSeat(3)))
      .leadsTo('seat-closed');
    given(twoIn)
      .when(as({ role: 'judge', judge: 'judge-2' as never }, closeSeat(3)))
      .isRefusedWith('not-allowed');
  });

  test('[JD2] is refused for one who has marked, twice, and while the team speaks', () => {
    given(twoIn).when(closeSeat(1)).isRefusedWith('no-such-judge');
    given(twoIn.do(closeSeat(3)))
      .when(closeSeat(3))
      .isRefusedWith('no-such-judge');
    given(greetingRunning()).when(closeSeat(3)).isRefusedWith('wrong-phase');
    given(twoIn.do(closeSeat(3)))
      .when(greetingSheet(3, 1, 1, 1))
      .isRefusedWith('wrong-phase');
  });
});

describe('the mean', () => {
  const mean = (totals: number[], rules = RULES.judging): number => meanOf(totals.map(sheet), rules);

  test('[JD3] of 26.5, 27.0 and 28.0 is 27 (worked case 6)', () => {
    expect(mean([26.5, 27, 28])).toBe(27);
  });

  test('[JD3] is rounded half-up, in whole numbers', () => {
    expect(mean([27, 28])).toBe(28);
    expect(mean([26.5, 26.5])).toBe(27);
    expect(mean([26, 26.5])).toBe(26);
    expect(mean([26.5, 26.5, 26])).toBe(26);
  });

  test('[JD3] drops the highest and the lowest when the setting says so and five marked', () => {
    const rules = { ...RULES.judging, dropExtremes: true };
    expect(mean([0, 20, 20, 20, 30], rules)).toBe(20);
    expect(mean([0, 20, 20, 28], rules)).toBe(17);
    expect(mean([0, 20, 20, 20, 30])).toBe(18);
  });

  test('[JD3] keeps decimals when the setting says so', () => {
    expect(mean([26.5, 27, 28], { ...RULES.judging, decimals: true })).toBe(27.17);
  });

  test('[UN1] judges’ marks survive the take-back of the reveal, and of the turn’s start', () => {
    const shown = allIn(spoke(1000)).do(go);
    const back = shown.do(takeBack());
    expect(back.scores).toEqual([0, 0, 0]);
    expect(back.do(go).scores).toEqual([27, 0, 0]);
  });
});
