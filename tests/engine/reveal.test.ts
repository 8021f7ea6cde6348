import { describe, expect, test } from 'vitest';
import { liveTurn } from '../../shared/engine/heat.ts';
import { meanFor } from '../../shared/engine/judging.ts';
import type { RevealMode } from '../../shared/engine/rules.ts';
import type { Marks } from '../../shared/engine/turn.ts';
import { programView } from '../../shared/views/program-view.ts';
import { RULES } from './fixtures.ts';
import { given } from './given.ts';
import { greetingRunning, greetingSheet } from './moments.ts';
import type { Scene } from './scene.ts';
import { closeSeat, go, jumpTo, retire, takeBack } from './verbs.ts';

const with3 = (reveal: RevealMode): Scene =>
  greetingRunning({ rules: { ...RULES, judging: { ...RULES.judging, reveal } } })
    .wait(1000)
    .do(go, greetingSheet(1, 17, 18, 18), greetingSheet(2, 18, 18, 18), greetingSheet(3, 20, 18, 18));
const onAir = (scene: Scene) => {
  const { scene: shown } = programView(scene.state, { audienceUrl: '', illustrative: false });
  if (shown.scene !== 'marks') throw new Error(`${shown.scene} is on air`);
  return shown;
};
const totals = (scene: Scene) => onAir(scene).judges.map(({ total }) => total);

describe('the reveal of the marks', () => {
  test('[JD4] in total: one GO shows every judge and the mean', () => {
    const marking = with3('total');
    expect(marking.next).toEqual({ ready: true, go: { go: 'reveal-marks', podium: 'A' } });
    const shown = marking.do(go);
    expect(totals(shown)).toEqual([26.5, 27, 28]);
    expect(onAir(shown)).toMatchObject({ reveal: 'total', mean: 27 });
  });

  test('[JD4] per judge: a GO a card in the jury’s order, and the mean with its own', () => {
    const marking = with3('per-judge');
    expect(marking.next).toEqual({
      ready: true,
      go: { go: 'reveal-card', podium: 'A', by: 'judge', nth: 1, of: 3 },
    });
    const first = given(marking)
      .when(go)
      .leadsTo({ type: 'marks-card-shown', card: { judge: 'judge-1' }, nth: 1, of: 3 });
    expect(totals(first)).toEqual([26.5, 'hidden', 'hidden']);
    expect(onAir(first).mean).toBeNull();
    const all = first.do(go, go);
    expect(totals(all)).toEqual([26.5, 27, 28]);
    expect(all.scores).toEqual([0, 0, 0]);
    expect(all.next).toEqual({ ready: true, go: { go: 'reveal-marks', podium: 'A' } });
    expect(all.do(go).scores).toEqual([27, 0, 0]);
    expect(onAir(all.do(go)).mean).toBe(27);
  });

  test('[JD4] per criterion: what the jury gave for each, then what it makes', () => {
    const marking = with3('per-criterion');
    const first = given(marking)
      .when(go)
      .leadsTo({ type: 'marks-card-shown', card: { criterion: 'content' }, nth: 1, of: 3 });
    expect(onAir(first).judges).toEqual([]);
    expect(onAir(first).criteria.map(({ mean }) => mean)).toEqual([9.17, 'hidden', 'hidden']);
    const last = first.do(go, go, go);
    expect(onAir(last).criteria.map(({ mean }) => mean)).toEqual([9.17, 9, 9]);
    expect(onAir(last).mean).toBe(27);
  });

  test('[JD4] [JD2] a closed seat has no card', () => {
    const two = greetingRunning({ rules: { ...RULES, judging: { ...RULES.judging, reveal: 'per-judge' } } })
      .wait(1000)
      .do(go, greetingSheet(1, 20, 20, 20), greetingSheet(3, 10, 10, 10), closeSeat(2));
    expect(two.next).toMatchObject({ go: { go: 'reveal-card', nth: 1, of: 2 } });
    expect(totals(two.do(go, go))).toEqual([30, null, 15]);
    const none = greetingRunning({ rules: { ...RULES, judging: { ...RULES.judging, reveal: 'per-judge' } } })
      .wait(1000)
      .do(go, closeSeat(1), closeSeat(2), closeSeat(3));
    expect(none.next).toMatchObject({ go: { go: 'reveal-marks' } });
  });

  test('[JD4] the criteria are the means of the sheets that count', () => {
    const sheet = (halves: number): Marks => ({ judge: 'j' as never, halves: { content: halves }, at: 0 as never });
    const five = [2, 10, 11, 12, 20].map(sheet);
    expect(meanFor('content', five, { ...RULES.judging, dropExtremes: true })).toBe(5.5);
    expect(meanFor('content', five, RULES.judging)).toBe(5.5);
    expect(meanFor('content', [17, 18, 20].map(sheet), RULES.judging)).toBe(9.17);
  });

  test('[JD4] [UN1] [UN4] each card is taken back by itself, with a confirmation', () => {
    const two = with3('per-judge').do(go, go);
    given(two).when(takeBack(false)).isRefusedWith('confirmation-needed');
    expect(totals(two.do(takeBack()))).toEqual([26.5, 'hidden', 'hidden']);
    const none = two.do(takeBack(), takeBack());
    expect(liveTurn(none.heat)).toMatchObject({ phase: 'marking' });
    expect(none.do(go, go, go, go).scores).toEqual([27, 0, 0]);
  });

  test('[BR6] a team that leaves in mid-ceremony is told nothing more', () => {
    const gone = with3('per-judge').do(go, retire('A'));
    expect(gone.next).toMatchObject({ go: { go: 'start-item', kind: 'turn', podium: 'B' } });
    expect(gone.do(jumpTo('turn', 2), go, go).scores).toEqual([0, 0, 0]);
  });
});
