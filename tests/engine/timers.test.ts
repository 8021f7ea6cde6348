import { describe, expect, test } from 'vitest';
import { deadline } from '../../shared/engine/deadline.ts';
import { liveTurn } from '../../shared/engine/heat.ts';
import { at, ms } from '../../shared/engine/ids.ts';
import { adjust, hold as holdTimer, remaining, resume as resumeTimer, start } from '../../shared/engine/timer.ts';
import { aContest } from './fixtures.ts';
import { given, RACING } from './given.ts';
import { aHeat, armed, commonShown, greetingRunning, ownRunning, speedRunning } from './moments.ts';
import { created } from './scene.ts';
import {
  adjustClock,
  adjustScore,
  answer,
  closePoll,
  go,
  hold,
  jumpTo,
  press,
  proved,
  recover,
  resume,
  ring,
  rule,
  stopClock,
  takeBack,
} from './verbs.ts';

describe('a timer', () => {
  const running = start(ms(5000), at(1000));

  test('[TM1] runs as a deadline and is held as a remainder', () => {
    expect(running).toEqual({ status: 'running', deadline: 6000, length: 5000 });
    expect(holdTimer(running, at(2000))).toEqual({ status: 'held', remaining: 4000, length: 5000 });
    expect(resumeTimer(holdTimer(running, at(2000)), at(10_000))).toMatchObject({ deadline: 14_000 });
  });

  test('[TM1] held twice or resumed twice is the same', () => {
    const held = holdTimer(running, at(2000));
    expect(holdTimer(held, at(4000))).toEqual(held);
    expect(resumeTimer(running, at(4000))).toEqual(running);
  });

  test('[TM6] seconds can be given and taken, down to zero', () => {
    expect(remaining(adjust(running, ms(10_000), at(2000)), at(2000))).toBe(14_000);
    expect(remaining(adjust(running, ms(-3000), at(2000)), at(2000))).toBe(1000);
    expect(remaining(adjust(running, ms(-9000), at(2000)), at(2000))).toBe(0);
    expect(adjust(holdTimer(running, at(2000)), ms(1000), at(9000))).toMatchObject({ status: 'held', remaining: 5000 });
  });

  test('[TM6] [GR3] overtime is not wiped out by giving a little time, nor made longer by taking some', () => {
    const over = at(36_000);
    expect(remaining(adjust(running, ms(5000), over), over)).toBe(-25_000);
    expect(remaining(adjust(running, ms(-5000), over), over)).toBe(-30_000);
  });
});

describe('ring', () => {
  test('[Law 6] there is one deadline for the whole contest, or none', () => {
    const scene = ownRunning('A');
    expect(deadline(scene.state)).toBe(scene.now + 15_000);
    expect(deadline(aHeat().state)).toBeNull();
    expect(deadline(created(aContest()).state)).toBeNull();
    expect(deadline(commonShown().do(go).state)).toBe(commonShown().now + 300 + 5000 + 250);
  });

  test('[TM7] announces the end of a clock once', () => {
    const over = ownRunning('A').wait(15_000);
    expect(over.log.at(-1)).toMatchObject({ type: 'clock-ran-out' });
    expect(deadline(over.state)).toBeNull();
    given(over.wait(5000)).when(ring).isQuiet();
  });

  test('[TM7] not again because the clock was held in between', () => {
    const again = greetingRunning().wait(200_000).do(hold).wait(1000).do(resume);
    given(again).when(ring).isQuiet();
    given(ownRunning('A').wait(16_000).do(hold).wait(10).do(resume)).when(ring).isQuiet();
  });

  test('[TM6] [TM7] but again when time was given', () => {
    const more = ownRunning('A').wait(15_000).do(adjustClock(10)).wait(10_000);
    expect(more.log.filter((event) => event.type === 'clock-ran-out')).toHaveLength(2);
  });

  test('is quiet when the alarm came early', () => {
    given(ownRunning('A').wait(14_999)).when(ring).isQuiet();
  });
});

describe('late', () => {
  const CHOICES = { kinds: { 'skill-own': 'choice', speed: 'choice' } } as const;

  test('[TM3] is what was sent at the deadline or after it by the hub’s clock, not what arrived after it', () => {
    const own = ownRunning('A', CHOICES).wait(15_100);
    given(own)
      .when(answer('A', 1, 101))
      .leadsTo('answer-recorded');
    given(own)
      .when(answer('A', 1, 100))
      .isRefusedWith('not-open');
    const speed = speedRunning(CHOICES).wait(20_200);
    given(speed)
      .when(answer('B', 1, 201))
      .leadsTo('answer-recorded');
    given(speed)
      .when(answer('B', 1, 200))
      .isRefusedWith('not-open');
  });

  test('[TM3] what arrives after the cap is late, whenever it was sent', () => {
    given(speedRunning(CHOICES).wait(20_250))
      .when(answer('B', 1, 5000))
      .isRefusedWith('not-open');
  });

  test('[TM3] a press counts by its own time, too', () => {
    const closing = armed().wait(5200);
    given(closing).when(press('B', 201)).leadsTo(RACING);
    given(closing)
      .when(press('B', 200))
      .leadsTo({ type: 'press-recorded', press: { verdict: 'late' } });
  });
});

describe('adjust-clock', () => {
  test('[TM6] moves whatever clock is on air', () => {
    const more = given(ownRunning('A')).when(adjustClock(5)).leadsTo('clock-adjusted');
    expect(more.asking.timer).toMatchObject({ deadline: more.now + 20_000 });
    expect(liveTurn(greetingRunning().do(adjustClock(-60)).heat)?.timer).toMatchObject({
      deadline: more.now + 120_000,
    });
    const quiz = aHeat().do(jumpTo('quiz'), go, adjustClock(5));
    expect(deadline(quiz.state)).toBe(quiz.now + 25_000);
  });

  test('[TM6] an answer may come until the new end', () => {
    const more = ownRunning('A').wait(14_000).do(adjustClock(10)).wait(5000);
    expect(more.asking.phase).toBe('answering');
    expect(deadline(more.state)).toBe(more.now + 6000);
  });

  test('is refused without a clock', () => {
    given(aHeat()).when(adjustClock(5)).isRefusedWith('no-clock');
    given(commonShown()).when(adjustClock(5)).isRefusedWith('no-clock');
  });
});

describe('stop-clock', () => {
  test('[TM1] holds the clock; GO lets it run on', () => {
    const stopped = given(ownRunning('A').wait(4000)).when(stopClock).leadsTo('clock-stopped');
    expect(stopped.next).toEqual({ ready: true, go: { go: 'resume-clock', remaining: 11_000 } });
    const on = stopped.wait(60_000).do(go);
    expect(on.asking.timer).toMatchObject({ status: 'running', deadline: on.now + 11_000 });
  });

  test('is refused when none runs', () => {
    given(aHeat()).when(stopClock).isRefusedWith('no-clock');
    given(ownRunning('A').do(stopClock)).when(stopClock).isRefusedWith('no-clock');
  });
});

describe('hold', () => {
  test('[TM4] freezes the clock; resume lets it run on', () => {
    const held = given(ownRunning('A').wait(5000)).when(hold).leadsTo({ type: 'held', running: true }, 'clocks-held');
    expect(deadline(held.state)).toBeNull();
    const on = held.wait(120_000).do(resume);
    expect(on.asking.timer).toMatchObject({ status: 'running', deadline: on.now + 10_000 });
  });

  test('[TM4] GO resumes, too', () => {
    expect(ownRunning('A').do(hold).next).toEqual({ ready: true, go: { go: 'resume' } });
  });

  test('[TM4] is refused twice, and resume without one', () => {
    given(aHeat().do(hold)).when(hold).isRefusedWith('held');
    given(aHeat()).when(resume).isRefusedWith('not-held');
  });

  test('[TM4] presses before the hold still count; the clock of who won waits', () => {
    const held = armed().wait(1000).do(hold).wait(50);
    const raced = given(held).when(press('B', 51)).leadsTo(RACING);
    const won = raced.do(proved);
    expect(won.asking.timer).toMatchObject({ status: 'held', remaining: 5000 });
    given(held)
      .when(press('B', 50))
      .leadsTo({ type: 'press-recorded', press: { verdict: 'late' } });
  });

  test('[TM4] resuming opens the buzzers anew, for what was left', () => {
    const held = armed().wait(1000).do(hold).wait(60_000);
    const on = held.do(resume);
    expect(on.asking.window).toMatchObject({ status: 'running', opensAt: on.now + 300, closesAt: on.now + 4300 });
    given(on.wait(200))
      .when(press('C'))
      .leadsTo({ type: 'press-recorded', press: { verdict: 'early' } });
    given(on.wait(300)).when(press('C')).leadsTo(RACING);
  });

  test('[TM4] before the opening instant, the whole window is left', () => {
    const on = commonShown().do(go).wait(100).do(hold).wait(1000).do(resume);
    expect(on.asking.window).toMatchObject({ opensAt: on.now + 300, closesAt: on.now + 5300 });
  });

  test('[TM4] a clock that the host had stopped stays stopped', () => {
    const on = ownRunning('A').do(stopClock, hold, resume);
    expect(on.next).toMatchObject({ go: { go: 'resume-clock' } });
  });

  test('[TM4] a ruling during it opens nothing until the show goes on', () => {
    const ruled = armed().do(press('B'), proved, hold).wait(5000).do(rule('B', 'wrong'));
    expect(ruled.asking.window).toMatchObject({ status: 'held', remaining: 5000, eligible: ['A', 'C'] });
    expect(deadline(ruled.state)).toBeNull();
    given(ruled)
      .when(press('C'))
      .leadsTo({ type: 'press-recorded', press: { verdict: 'late' } });
    const on = ruled.do(resume).wait(300);
    given(on).when(press('C')).leadsTo(RACING);
  });

  test('[TM4] a quiz on phones waits, too', () => {
    const held = aHeat().do(jumpTo('quiz'), go).wait(5000).do(hold).wait(60_000);
    expect(held.heat.polls[0]?.phase).toBe('open');
    expect(deadline(held.do(resume).state)).toBe(held.now + 15_000);
    given(held).when(closePoll).leadsTo('poll-closing');
  });

  test('adjusting a score is possible during it', () => {
    expect(aHeat().do(hold, adjustScore('A', 5)).scores).toEqual([5, 0, 0]);
  });
});

describe('recover', () => {
  test('[TM5] holds what ran at what was left when the hub was last known alive', () => {
    const scene = speedRunning().wait(5000);
    const up = given(scene)
      .when(recover(200))
      .leadsTo({ type: 'clocks-held', at: scene.now - 200 });
    expect(up.next).toEqual({ ready: true, go: { go: 'resume-clock', remaining: 15_200 } });
  });

  test('[TM5] open buzzers come back held, and GO opens them again', () => {
    const up = armed().wait(1000).do(recover(0));
    expect(up.next).toEqual({ ready: true, go: { go: 'reopen-buzzers', remaining: 4000 } });
    const on = up.do(go);
    expect(on.asking.window).toMatchObject({ opensAt: on.now + 300, closesAt: on.now + 4300 });
  });

  test('[TM5] has nothing to do when nothing ran, or during a hold', () => {
    given(aHeat()).when(recover(0)).isRefusedWith('nothing-to-do');
    given(created(aContest())).when(recover(0)).isRefusedWith('nothing-to-do');
    given(ownRunning('A').do(hold)).when(recover(0)).isRefusedWith('held');
  });
});

test('[TM1] a clock leaves the air with its item', () => {
  expect(deadline(ownRunning('A').do(jumpTo('ranking'), go).state)).toBeNull();
  expect(deadline(greetingRunning().do(jumpTo('ranking'), go).state)).toBeNull();
  expect(deadline(armed().do(jumpTo('ranking'), go).state)).toBeNull();
});

test('[UN1] clocks come back held by a take-back, at what was left when the action began', () => {
  const ruled = ownRunning('A').wait(4000).do(rule('A', 'right')).wait(30_000).do(takeBack());
  expect(ruled.asking.timer).toEqual({ status: 'held', remaining: 11_000, length: 15_000 });
  expect(ruled.next).toEqual({ ready: true, go: { go: 'resume-clock', remaining: 11_000 } });
});
