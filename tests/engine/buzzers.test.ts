import { describe, expect, test } from 'vitest';
import { at } from '../../shared/engine/ids.ts';
import { exactly } from '../../shared/engine/press.ts';
import { aContest, RULES } from './fixtures.ts';
import { given, RACING } from './given.ts';
import { aHeat, armed, commonShown, speedRunning } from './moments.ts';
import type { Scene } from './scene.ts';
import { created } from './scene.ts';
import { adjustScore, as, go, press, proved, recover, rule } from './verbs.ts';

const verdicts = (scene: Scene) => scene.asking.presses.map((one) => [one.podium, one.verdict]);

describe('opening the buzzers', () => {
  test('[SK5] GO opens them for 5 s, at a common instant a little ahead', () => {
    const scene = commonShown();
    expect(scene.next).toEqual({ ready: true, go: { go: 'open-buzzers', length: 5000 } });
    given(scene)
      .when(go)
      .leadsTo({
        type: 'buzzers-opened',
        window: { status: 'running', eligible: ['A', 'B', 'C'], opensAt: scene.now + 300, closesAt: scene.now + 5300 },
      });
  });

  test('[BZ5] they are declared over one cap after they close', () => {
    const opened = commonShown().do(go);
    expect(opened.wait(5549).asking.phase).toBe('armed');
    expect(opened.wait(5550).asking.phase).toBe('settled');
  });
});

describe('press', () => {
  test('[BZ1] the first wins the right to answer, for 5 s', () => {
    const won = given(given(armed()).when(press('B')).leadsTo(RACING))
      .when(proved)
      .leadsTo({ type: 'race-closed', race: { by: 'proof', order: ['B'] } }, { type: 'buzz-won', podium: 'B' });
    expect(won.asking).toMatchObject({ answering: { podium: 'B', as: 'buzzer' }, timer: { length: 5000 } });
  });

  test('[BZ1] [BZ3] every other press is recorded and changes nothing', () => {
    const won = armed().wait(500).do(press('B'), proved);
    const after = won.wait(20).do(press('C')).wait(3000).do(press('A'));
    expect(verdicts(after)).toEqual([
      ['B', 'won'],
      ['C', 'beaten'],
      ['A', 'late'],
    ]);
    expect(after.asking.answering).toEqual({ podium: 'B', as: 'buzzer' });
  });

  test('[BZ1] [BZ3] a press that changes nothing is recorded once', () => {
    given(armed().do(press('B'), proved, press('C')))
      .when(press('C'))
      .isRefusedWith('not-open');
  });

  test('[Law 10] only from the team’s own tablet', () => {
    given(armed())
      .when(as({ role: 'team', podiums: ['A'] }, press('B')))
      .isRefusedWith('not-your-podium');
    given(armed())
      .when(as({ role: 'host' }, press('B')))
      .isRefusedWith('not-your-podium');
    given(armed())
      .when(as({ role: 'team', podiums: ['A', 'B'] }, press('B')))
      .leadsTo(RACING);
  });

  test('is refused for another question, where there is nothing to press for, and from an empty seat', () => {
    given(aHeat()).when(press('A')).isRefusedWith('stale-asking');
    given(speedRunning()).when(press('A')).isRefusedWith('not-open');
    given(armed()).when(press('D')).isRefusedWith('no-such-podium');
    given(created(aContest()))
      .when(() => ({
        command: { type: 'press', asking: 'x' as never, podium: 'A', pressedAt: at(0), evidence: exactly(at(0)) },
        actor: { role: 'team', podiums: ['A'] },
      }))
      .isRefusedWith('stale-asking');
  });

  test('[BZ5] counts if it was pressed before the closing instant, though it arrives after', () => {
    const closing = commonShown().do(go).wait(5400);
    given(closing).when(press('B', 101)).leadsTo(RACING);
    given(closing)
      .when(press('B', 100))
      .leadsTo({ type: 'press-recorded', press: { verdict: 'late' } });
  });

  test('[BZ5] after the buzzers were declared over it is late', () => {
    const over = commonShown().do(go).wait(5600);
    given(over)
      .when(press('B', 1000))
      .leadsTo({ type: 'press-recorded', press: { verdict: 'late' } });
  });
});

describe('the common turn', () => {
  test('[SK5] B wrong (−5), reopened, B is locked out, C right (+10) (worked case 3)', () => {
    const wrong = armed().do(adjustScore('B', 20), press('B'), proved, rule('B', 'wrong'));
    expect(wrong.scores).toEqual([0, 15, 0]);
    expect(wrong.asking).toMatchObject({ phase: 'armed', window: { eligible: ['A', 'C'] } });
    const reopened = wrong.wait(300);
    given(reopened)
      .when(press('B'))
      .leadsTo({ type: 'press-recorded', press: { verdict: 'not-eligible' } });
    const right = reopened.do(press('C'), proved, rule('C', 'right'));
    expect(right.scores).toEqual([0, 15, 10]);
    expect(right.asking.phase).toBe('settled');
  });

  test('[SK5] silence costs as much as a wrong answer', () => {
    const silent = armed().do(adjustScore('B', 20), press('B')).wait(9000).do(rule('B', 'silent'));
    expect(silent.scores).toEqual([0, 15, 0]);
  });

  test('[SK5] it is over when every team has tried', () => {
    const third = ['A', 'B', 'C'].reduce(
      (scene, podium) =>
        scene
          .wait(300)
          .do(press(podium as 'A'))
          .wait(500)
          .do(rule(podium as 'A', 'wrong')),
      commonShown().do(go),
    );
    expect(third.asking.phase).toBe('settled');
    expect(third.asking.tried).toEqual(['A', 'B', 'C']);
  });

  test('[SK5] [SK6] nobody buzzes: the question can still be shown', () => {
    expect(commonShown().do(go).wait(6000).next).toEqual({ ready: true, go: { go: 'reveal-answer' } });
  });

  test('[SK3] true/false is not reopened', () => {
    const scene = armed({ kinds: { 'skill-common': 'true-false' } }).do(press('B'), proved, rule('B', 'wrong'));
    expect(scene.asking.phase).toBe('settled');
  });

  test('[BZ3] a press for the first opening that arrives in the second is late, and costs nothing', () => {
    const first = armed().wait(1000).do(press('B'), proved).wait(2000).do(rule('B', 'wrong')).wait(400);
    given(first)
      .when(press('C', 3000))
      .leadsTo({ type: 'press-recorded', press: { verdict: 'late' } });
  });
});

describe('an early buzz', () => {
  test('[SK7] is a press after the question appears and before the opening instant', () => {
    given(commonShown())
      .when(press('A'))
      .leadsTo({ type: 'press-recorded', press: { verdict: 'early' } });
    const announced = commonShown().do(go);
    given(announced.wait(299))
      .when(press('A'))
      .leadsTo({ type: 'press-recorded', press: { verdict: 'early' } });
    given(announced.wait(300)).when(press('A')).leadsTo(RACING);
  });

  test('[SK7] freeze: presses count from the last early one + 250 ms', () => {
    const early = commonShown().do(go).wait(200).do(press('A'));
    given(early.wait(249))
      .when(press('A'))
      .leadsTo({ type: 'press-recorded', press: { verdict: 'frozen' } });
    given(early.wait(250)).when(press('A')).leadsTo(RACING);
  });

  test('[SK7] freeze: never summed, never before the opening', () => {
    const many = [1, 2, 3].reduce((scene) => scene.wait(50).do(press('A')), commonShown().do(go));
    // Last early press at 150 ms: frozen until 400 ms, though three were made.
    given(many.wait(250)).when(press('A')).leadsTo(RACING);
    const longAgo = commonShown().do(press('A')).wait(5000).do(go).wait(300);
    given(longAgo).when(press('A')).leadsTo(RACING);
  });

  test('[SK7] freeze: is the team’s own trouble', () => {
    const early = commonShown().do(go).wait(299).do(press('A')).wait(1);
    given(early).when(press('B')).leadsTo(RACING);
  });

  test('[SK7] ignore: costs nothing', () => {
    const rules = { buzzers: { ...RULES.buzzers, early: 'ignore' as const } };
    const early = commonShown({ rules }).do(go).wait(299).do(press('A')).wait(1);
    given(early).when(press('A')).leadsTo(RACING);
  });

  test('[SK7] does not name a winner before the opening: the order of presses does', () => {
    const early = commonShown().do(go).wait(200).do(press('A')).wait(110);
    const won = early.do(press('B'), proved);
    expect(won.asking.answering?.podium).toBe('B');
  });
});

test('[BZ6] [TM5] the right to answer survives the hub: held at what was left (worked case 8)', () => {
  const answering = armed().do(press('B'), proved).wait(1800);
  // Killed with 3.2 s left; last known alive up to 200 ms before; up again a minute later.
  const up = answering.do(recover(150));
  expect(up.asking.answering).toEqual({ podium: 'B', as: 'buzzer' });
  expect(up.asking.timer).toEqual({ status: 'held', remaining: 3350, length: 5000 });
  expect(up.next).toEqual({ ready: true, go: { go: 'resume-clock', remaining: 3350 } });
  const later = up.wait(60_000).do(go);
  expect(later.asking.timer).toMatchObject({ status: 'running', deadline: later.now + 3350 });
});
