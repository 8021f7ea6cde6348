import { describe, expect, test } from 'vitest';
import { fold, hundredths, placeAnswers, propose } from '../../shared/engine/answers.ts';
import type { Answer } from '../../shared/engine/asking.ts';
import { at, type Podium } from '../../shared/engine/ids.ts';
import type { Question } from '../../shared/engine/question.ts';
import { given } from './given.ts';
import { aHeat, armed, commonShown, speedRunning } from './moments.ts';
import type { Scene } from './scene.ts';
import { answer, go, hold, judgeAnswer, jumpTo, resume, stopClock } from './verbs.ts';

const closed = (scene: Scene): Scene => scene.wait(40_250);
/** Right answers of these podiums at these times in ms; GO up to the points. */
const earned = (times: Partial<Record<Podium, number>>, kinds = {}): number[] => {
  const start = speedRunning({ kinds });
  const sent = Object.entries(times)
    .sort(([, a], [, b]) => a - b)
    .reduce((scene, [podium, time]) => {
      const then = start.now + time;
      return scene.wait(then - scene.now).do(answer(podium as Podium, 1));
    }, start);
  return closed(sent).do(go, go, go).scores;
};

describe('Tăng tốc số', () => {
  test('[AC1] five questions of 20, 20, 30, 30 and 40 s', () => {
    const clocks = aHeat().heat.items.flatMap((item) => (item.kind === 'speed' ? [item.clock] : []));
    expect(clocks).toEqual([20_000, 20_000, 30_000, 30_000, 40_000]);
    expect(speedRunning({}, 5).asking.timer).toMatchObject({ length: 40_000 });
  });

  test('[AC3] right answers earn 40, 30, 20 by time; wrong ones take no place', () => {
    expect(earned({ B: 2000, C: 5000, A: 9000 })).toEqual([20, 40, 30]);
    const wrong = speedRunning().wait(1000).do(answer('A', 0)).wait(1000).do(answer('B', 1));
    expect(closed(wrong).do(go, go, go).scores).toEqual([0, 40, 0]);
  });

  test('[AC3] equal at 0.01 s, rounded half-up: 40, 40, 20 (worked case 4)', () => {
    expect(earned({ A: 3211, B: 3214, C: 9870 })).toEqual([40, 40, 20]);
  });

  test('[AC3] 3.21 and 3.22 s are not equal: 40, 30, 20 (worked case 4)', () => {
    expect(earned({ A: 3214, B: 3216, C: 9870 })).toEqual([40, 30, 20]);
  });

  test('[AC3] hundredths are rounded half-up', () => {
    const time = (ms: number) => hundredths({ value: 1, at: at(1000 + ms) }, at(1000));
    expect([time(0), time(4), time(5), time(14), time(15), time(-3)]).toEqual([0, 0, 1, 1, 2, 0]);
  });

  test('[AC3] beyond the list of points there is nothing', () => {
    const question = { kind: 'choice', answer: 1 } as Question;
    const answers = Object.fromEntries(
      ['A', 'B', 'C', 'D', 'E'].map((podium, i) => [podium, { value: 1, at: at(i * 100) } satisfies Answer]),
    );
    const right = { A: true, B: true, C: true, D: true, E: true };
    expect(placeAnswers(question, answers, right, at(0), [40, 30, 20, 10]).map((one) => one.points)).toEqual([
      40, 30, 20, 10, 0,
    ]);
  });

  test('[AC1] a number: the closest first, then the time', () => {
    const start = speedRunning({ kinds: { speed: 'number' } });
    const sent = start.wait(1000).do(answer('A', 110)).wait(1000).do(answer('B', 95)).wait(1000).do(answer('C', 105));
    expect(closed(sent).do(go, go, go).scores).toEqual([20, 40, 30]);
  });

  test('[AC1] a number beyond the tolerance is not right', () => {
    const start = speedRunning({ kinds: { speed: 'number' } });
    expect(closed(start.wait(1000).do(answer('A', 151))).asking.judged).toEqual({ A: false });
    expect(closed(start.wait(1000).do(answer('A', 150))).asking.judged).toEqual({ A: true });
  });
});

describe('answer', () => {
  test('[AC2] the last answer and its time count', () => {
    const start = speedRunning();
    const changed = start.wait(1000).do(answer('A', 0)).wait(1000).do(answer('A', 1));
    expect(changed.asking.answers.A).toEqual({ value: 1, at: start.now + 2000 });
  });

  test('[AC2] an equal answer keeps the first time', () => {
    given(speedRunning().wait(1000).do(answer('A', 1)).wait(1000))
      .when(answer('A', 1))
      .isQuiet();
    const text = speedRunning({ kinds: { speed: 'short-text' } })
      .wait(1000)
      .do(answer('A', 'Đáp án'));
    given(text.wait(1000)).when(answer('A', '  dap AN. ')).isQuiet();
  });

  test('[AC2] counts by press time: sent before the deadline, it may arrive one cap later', () => {
    const late = speedRunning().wait(20_200);
    given(late)
      .when(answer('A', 1, 201))
      .leadsTo('answer-recorded');
    given(late)
      .when(answer('A', 1, 200))
      .isRefusedWith('not-open');
    expect(late.wait(49).asking.phase).toBe('open');
    expect(late.wait(50).asking.phase).toBe('closed');
  });

  test('no press time from before the question’s clock counts', () => {
    given(speedRunning().wait(10))
      .when(answer('A', 1, 500))
      .isRefusedWith('not-open');
  });

  test('is refused from another team’s tablet, an empty seat, and for another question', () => {
    given(speedRunning())
      .when((scene) => ({ ...answer('A', 1)(scene), actor: { role: 'team', podiums: ['B'] } }))
      .isRefusedWith('not-your-podium');
    given(speedRunning()).when(answer('D', 1)).isRefusedWith('no-such-podium');
    given(aHeat()).when(answer('A', 1)).isRefusedWith('stale-asking');
  });

  test('[AC1] is refused before the clock runs and where buzzers decide', () => {
    given(aHeat().do(jumpTo('speed'), go))
      .when(answer('A', 1))
      .isRefusedWith('not-open');
    given(armed()).when(answer('A', 'đúng rồi')).isRefusedWith('not-open');
    given(commonShown()).when(answer('A', 'đúng rồi')).isRefusedWith('not-open');
  });

  test('[TM4] during a hold only what was sent before it counts', () => {
    const held = speedRunning().wait(3000).do(hold).wait(500);
    given(held)
      .when(answer('A', 1, 501))
      .leadsTo('answer-recorded');
    given(held)
      .when(answer('A', 1, 500))
      .isRefusedWith('held');
  });

  test('[TM1] while the host has stopped the clock nothing counts', () => {
    given(speedRunning().wait(3000).do(stopClock).wait(500)).when(answer('A', 1)).isRefusedWith('not-open');
  });

  test('[AC2] [TM4] a hold is not answering time', () => {
    const before = speedRunning().wait(3000).do(answer('A', 1)).wait(1000).do(hold).wait(60_000).do(resume);
    const after = before.wait(2004).do(answer('B', 1));
    const times = (['A', 'B'] as const).map((podium) => {
      const { answers, startedAt } = after.asking;
      return hundredths(answers[podium] as Answer, startedAt as never);
    });
    expect(times).toEqual([300, 600]);
    expect(closed(after).do(go, go, go).scores).toEqual([40, 30, 0]);
  });
});

describe('the text of an answer', () => {
  const question = { kind: 'short-text', answer: 'Đại Lộc', accepted: ['huyện Đại Lộc'] } as Question;

  test.each([
    'Đại Lộc',
    'dai loc',
    '  ĐẠI   LỘC ',
    'Dại lọc',
    'đại lộc.',
    '“Đại Lộc”',
    'HUYEN DAI LOC',
    'Đại Lộc'.normalize('NFD'),
  ])('[AC4] %s is proposed as right', (text) => {
    expect(propose(question, text)).toBe(true);
  });

  test.each(['Đại', 'Đại Lộc 1', 'Đạilộc', ''])('[AC4] “%s” is not', (text) => {
    expect(propose(question, text)).toBe(false);
  });

  test('[AC4] case, spaces and diacritics are folded, đ to d', () => {
    expect(fold('  Nguyễn   Đình  CHIỂU ')).toBe('nguyen dinh chieu');
  });
});

describe('the reveal', () => {
  const proposals = closed(
    speedRunning({ kinds: { speed: 'short-text' } })
      .wait(1000)
      .do(answer('A', 'dap an dung'), answer('B', 'sai rồi')),
  );

  test('[AC4] the engine proposes when the clock has run out', () => {
    expect(proposals.asking).toMatchObject({ phase: 'closed', judged: { A: true, B: false } });
  });

  test('[AC5] shows answers, then right and wrong, then points', () => {
    expect(proposals.next).toMatchObject({ go: { go: 'reveal-answers' } });
    const answers = proposals.do(go);
    expect(answers.next).toMatchObject({ go: { go: 'reveal-verdicts' } });
    const verdicts = answers.do(go);
    expect(verdicts.next).toMatchObject({ go: { go: 'award-points' } });
    expect(verdicts.scores).toEqual([0, 0, 0]);
    expect(verdicts.do(go).scores).toEqual([40, 0, 0]);
  });

  test('[AC4] the host’s word stands over the proposal', () => {
    const turned = given(proposals).when(judgeAnswer('B', true)).leadsTo('answer-judged');
    expect(turned.do(judgeAnswer('A', false), go, go, go).scores).toEqual([0, 40, 0]);
    given(proposals.do(go)).when(judgeAnswer('B', true)).leadsTo('answer-judged');
  });

  test('[AC4] is refused for who sent nothing, to say the same again, and once verdicts are on air', () => {
    given(proposals).when(judgeAnswer('C', true)).isRefusedWith('no-such-podium');
    given(proposals).when(judgeAnswer('A', true)).isRefusedWith('nothing-to-do');
    given(proposals.do(go, go)).when(judgeAnswer('B', true)).isRefusedWith('wrong-phase');
    given(speedRunning()).when(judgeAnswer('A', true)).isRefusedWith('wrong-phase');
    given(aHeat()).when(judgeAnswer('A', true)).isRefusedWith('stale-asking');
  });

  test('[AC3] nobody answered: the show goes on', () => {
    const silent = closed(speedRunning()).do(go, go, go);
    expect(silent.scores).toEqual([0, 0, 0]);
    expect(silent.next).toMatchObject({ go: { go: 'start-item', kind: 'speed', nth: 2 } });
  });
});
