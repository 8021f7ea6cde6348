import { describe, expect, test } from 'vitest';
import { advancing, compareRunnersUp, slots, startable } from '../../shared/engine/bracket.ts';
import type { HeatId, Podium, TeamId } from '../../shared/engine/ids.ts';
import { aContest, quangNam, semifinals, singleFinal } from './fixtures.ts';
import { given } from './given.ts';
import {
  aHeat,
  armed,
  commonShown,
  drawnByHand,
  greetingRunning,
  greetingSheet,
  ownRunning,
  played,
  speedRunning,
  toTheEnd,
  withPoints,
} from './moments.ts';
import { created, type Scene, type Verb } from './scene.ts';
import {
  adjustScore,
  allowShortHeat,
  answer,
  callDraw,
  confirmResult,
  go,
  jumpTo,
  press,
  proved,
  retire,
  rule,
  startHeat,
  takeBack,
  withdraw,
} from './verbs.ts';

const twoSemifinals = (): Scene => created(aContest({ format: semifinals(), teams: 6 }));
const seatsOf = (scene: Scene) => scene.heat.seats.map(({ podium, team }) => `${podium} ${team}`);

describe('withdrawal before a heat', () => {
  test('[BR6] leaves the seat empty; the others keep their podiums', () => {
    const scene = created(aContest());
    const after = given(scene).when(withdraw('h', 'team-2')).leadsTo('team-withdrawn');
    expect(seatsOf(after.do(startHeat('h')))).toEqual(['A team-1', 'C team-3']);
  });

  test('[BR6] or gives it to a named replacement', () => {
    const scene = created(aContest({ substitutes: 1 }));
    const after = given(scene)
      .when(withdraw('h', 'team-2', 'team-6'))
      .leadsTo({ type: 'team-withdrawn', replacement: 'team-6', reason: 'ill' });
    expect(seatsOf(after.do(startHeat('h')))).toEqual(['A team-1', 'B team-6', 'C team-3']);
    const again = after.do(withdraw('h', 'team-6'));
    expect(seatsOf(again.do(startHeat('h')))).toEqual(['A team-1', 'C team-3']);
  });

  test('[BR6] also one that the contest had never heard of, by its name', () => {
    const newcomer: Verb = () => ({
      command: {
        type: 'withdraw',
        heat: 'h' as HeatId,
        team: 'team-2' as TeamId,
        replacement: { name: ' Phước Sơn ', kind: 'district' },
        reason: 'ill',
      },
      actor: { role: 'host' },
    });
    const after = given(created(aContest()))
      .when(newcomer)
      .leadsTo({
        type: 'team-withdrawn',
        newcomer: { name: 'Phước Sơn', kind: 'district' },
      });
    const seat = after.do(startHeat('h')).heat.seats[1];
    expect(after.state.contest?.teams.find((team) => team.id === seat?.team)?.name).toBe('Phước Sơn');
    const nameless: Verb = (scene) => {
      const { command, actor } = newcomer(scene);
      return { command: { ...command, replacement: { name: ' ', kind: 'team' } } as typeof command, actor };
    };
    given(created(aContest())).when(nameless).isRefusedWith('name-needed');
  });

  test('[BR3] [BR6] a team that stands by is not drawn', () => {
    const scene = created(aContest({ format: singleFinal(3), teams: 3, substitutes: 2 })).do(go, callDraw('1'));
    expect(scene.state.show.draw?.balls.map((ball) => ball.team).sort()).toEqual(['team-1', 'team-2', 'team-3']);
  });

  test('[BR6] a replacement that goes on is the one that advances', () => {
    const scene = created(aContest({ substitutes: 1 })).do(withdraw('h', 'team-2', 'team-6'));
    const after = played(scene, 'h', { B: { skill: 10 } });
    const { contest, show } = after.state;
    expect(advancing(contest!.format, show, 'h' as HeatId)).toEqual(['team-6']);
  });

  test('[BR6] a winner may stay away from the next heat, and its runner-up come instead', () => {
    const one = played(created(aContest()), 'h', { B: { skill: 10 }, A: { skill: 5 } });
    const two = played(one, 'g', { A: { skill: 10 } });
    const after = two.do(withdraw('f', 'team-2', 'team-1'), startHeat('f'));
    expect(seatsOf(after)).toEqual(['A team-1', 'B team-4']);
  });

  test('[BR6] a team still in the contest takes nobody’s seat', () => {
    given(created(aContest()))
      .when(withdraw('h', 'team-2', 'team-4'))
      .isRefusedWith('team-in-play');
    const one = played(twoSemifinals(), 's1', { A: { skill: 10 }, B: { skill: 5 } });
    // Second of its heat: it may come to the final as the best runner-up.
    given(one)
      .when(withdraw('f', 'team-1', 'team-2'))
      .isRefusedWith('team-in-play');
    given(one)
      .when(withdraw('f', 'team-1', 'team-3'))
      .leadsTo('team-withdrawn');
  });

  test('[BR6] is refused for a heat that began, an unknown team or heat, without a reason', () => {
    given(aHeat()).when(withdraw('h', 'team-2')).isRefusedWith('heat-played');
    given(created(aContest())).when(withdraw('h', 'team-5')).isRefusedWith('no-such-team');
    given(created(aContest()))
      .when(withdraw('h', 'team-2', 'team-99'))
      .isRefusedWith('no-such-team');
    given(created(aContest())).when(withdraw('x', 'team-2')).isRefusedWith('no-such-heat');
    given(created(aContest()))
      .when(withdraw('h', 'team-2', null, ' '))
      .isRefusedWith('reason-needed');
  });

  test('[BR6] somebody stays', () => {
    const scene = created(aContest()).do(withdraw('h', 'team-1'), withdraw('h', 'team-2'));
    given(scene).when(withdraw('h', 'team-3')).isRefusedWith('last-team');
  });

  test('[UN1] is taken back like any action', () => {
    expect(created(aContest()).do(withdraw('h', 'team-2'), takeBack(false)).state.show.withdrawals).toEqual([]);
  });
});

describe('walkover', () => {
  const alone = (): Scene => created(aContest()).do(withdraw('h', 'team-1'), withdraw('h', 'team-3'));

  test('[BR6] one team present: it is introduced, has won, and that is recorded', () => {
    expect(alone().next).toMatchObject({ go: { go: 'start-heat', heat: 'h' } });
    const shown = alone().do(go, go, go);
    expect(shown.next).toEqual({ ready: false, wait: 'confirm-result' });
    const after = given(shown)
      .when(confirmResult)
      .leadsTo({ type: 'result-confirmed', walkover: true, placings: [{ team: 'team-2', place: 1, score: 0 }] });
    const { contest, show } = after.state;
    expect(slots(contest!.format, show, 'f' as HeatId)[0]?.team).toBe('team-2');
  });

  test('[BR6] of runners-up there is none from there; a seat for one that nobody can take is empty', () => {
    const walked = twoSemifinals().do(
      withdraw('s1', 'team-2'),
      withdraw('s1', 'team-3'),
      go,
      go,
      go,
      confirmResult,
      go,
    );
    const other = walked.do(startHeat('s2')).do(retire('B'), retire('C'));
    const done = other.do(go, go, confirmResult, go);
    const { contest, show } = done.state;
    expect(compareRunnersUp(contest!.format, show, ['s1', 's2'] as HeatId[], 'seconds').ranked).toEqual([]);
    expect(slots(contest!.format, show, 'f' as HeatId)[2]).toMatchObject({ team: null, vacant: true });
    expect(startable(contest!.format, show)).toEqual(['f']);
  });
});

describe('a semifinal of two', () => {
  const short = (): Scene => twoSemifinals().do(withdraw('s1', 'team-2'));

  test('[BR6] waits for the organiser’s explicit yes', () => {
    expect(short().next).toEqual({ ready: false, wait: 'two-team-heat' });
    given(short()).when(startHeat('s1')).isRefusedWith('two-team-heat');
    given(short()).when(startHeat('s2')).leadsTo('heat-started');
    const after = given(short()).when(allowShortHeat('s1')).leadsTo({ type: 'short-heat-allowed', reason: 'agreed' });
    expect(after.next).toMatchObject({ go: { go: 'start-heat', heat: 's1' } });
    given(after).when(startHeat('s1')).leadsTo('heat-started');
  });

  test('[BR6] the yes needs a reason, and a heat that waits for it', () => {
    given(short()).when(allowShortHeat('s1', '')).isRefusedWith('reason-needed');
    given(short()).when(allowShortHeat('s2')).isRefusedWith('nothing-to-do');
    given(short()).when(allowShortHeat('x')).isRefusedWith('no-such-heat');
  });

  test('[BR4] [BR6] a qualifier that lots left with two needs none, nor one whose team stayed away', () => {
    const drawn = created(aContest({ format: quangNam(), teams: 17 })).do(go, callDraw('1'));
    const all = Array.from({ length: 18 }).reduce<Scene>((scene) => scene.do(go), drawn);
    const pair = [1, 2, 3, 4, 5, 6].find(
      (n) => all.state.show.draw?.balls.filter((ball) => ball.heat === `q${n}`).length === 2,
    );
    given(all)
      .when(startHeat(`q${pair}`))
      .leadsTo('heat-started');
    given(created(aContest()).do(withdraw('h', 'team-2')))
      .when(startHeat('h'))
      .leadsTo('heat-started');
  });
});

describe('leaving a heat', () => {
  const kinds = (scene: Scene) =>
    scene.next.ready && scene.next.go.go === 'start-item' ? [scene.next.go.kind, scene.next.go.podium] : scene.next;

  test('[BR6] the seat keeps its score and is ranked last, whatever its score', () => {
    const scene = withPoints(aHeat(), { A: { skill: 50 }, B: { skill: 20 }, C: { skill: 30 } });
    const after = given(scene)
      .when(retire('A', 'disqualified', 'help from outside'))
      .leadsTo({ type: 'seat-retired', retired: { podium: 'A', how: 'disqualified', reason: 'help from outside' } });
    expect(after.scores).toEqual([50, 20, 30]);
    const result = after.do(jumpTo('result'), go, confirmResult).heat.result;
    expect(result?.map(({ podium, place, score }) => [podium, place, score])).toEqual([
      ['C', 1, 30],
      ['B', 2, 20],
      ['A', 3, 50],
    ]);
  });

  test('[BR6] its turns, packs and questions are passed over', () => {
    const scene = aHeat({ segments: ['greeting', 'skill'] }).do(retire('A'), go, go);
    expect(kinds(scene)).toEqual(['turn', 'B']);
    expect(kinds(scene.do(jumpTo('segment', 2), go))).toEqual(['pack', 'B']);
    given(scene)
      .when(jumpTo('turn', 1, 'A'))
      .isRefusedWith('seat-retired');
    const chosen = aHeat().do(jumpTo('turn', 1, 'B'), retire('B'));
    expect(kinds(chosen)).toEqual(['line-up', null]);
  });

  test('[BR6] it neither presses, answers, nor votes are cast for it any more', () => {
    given(armed().do(retire('B')))
      .when(press('B'))
      .isRefusedWith('seat-retired');
    given(speedRunning().do(retire('B')))
      .when(answer('B', 1))
      .isRefusedWith('seat-retired');
    expect(aHeat().do(retire('B'), jumpTo('favourite'), go).heat.polls[0]?.options).toEqual(['A', 'C']);
  });

  test('[BR6] at the microphone: its clock stops and the next turn comes', () => {
    const scene = greetingRunning().wait(1000).do(retire('A'));
    expect(scene.heat.turns[0]?.timer).toBeNull();
    expect(kinds(scene)).toEqual(['turn', 'B']);
    given(scene)
      .when(greetingSheet(1, 10, 10, 10))
      .isRefusedWith('seat-retired');
  });

  test('[BR6] its own question falls away', () => {
    const after = given(ownRunning('A').wait(1000))
      .when(retire('A'))
      .leadsTo('seat-retired', { type: 'word-released', phase: 'settled' });
    expect(after.next).toMatchObject({ go: { go: 'reveal-answer' } });
    expect(kinds(after.do(go))).toEqual(['pack', 'B']);
  });

  test('[BR6] with the word: the buzzers reopen for the others, and no points move', () => {
    const after = given(armed().do(press('B'), proved))
      .when(retire('B'))
      .leadsTo(
        'seat-retired',
        { type: 'word-released', phase: 'armed' },
        { type: 'buzzers-opened', window: { eligible: ['A', 'C'] } },
      );
    expect(after.scores).toEqual([0, 0, 0]);
    expect(after.wait(400).do(press('C')).wait(20).do(proved, rule('C', 'right')).scores).toEqual([0, 0, 10]);
  });

  test('[BR6] as a stealer: there is one steal a question', () => {
    const stealing = ownRunning('A').do(rule('A', 'wrong'), go).wait(400).do(press('B')).wait(20).do(proved);
    given(stealing).when(retire('B')).leadsTo('seat-retired', { type: 'word-released', phase: 'settled' });
    given(stealing).when(retire('A')).leadsTo('seat-retired');
  });

  test('[BR6] in a race: the others’ presses are decided without it', () => {
    const racing = armed().wait(100).do(press('B')).wait(10).do(press('C'), retire('B')).do(proved);
    expect(racing.asking.answering).toMatchObject({ podium: 'C' });
    const alone = armed().wait(100).do(press('B'), retire('B'));
    expect(alone.next).toEqual({ ready: false, wait: 'buzzers' });
    expect(alone.wait(6000).asking.phase).toBe('settled');
  });

  test('[BR6] in a steal that nobody else could take: nothing is left to win', () => {
    const two = ownRunning('A').do(retire('C'), rule('A', 'wrong'));
    given(two).when(retire('B')).leadsTo('seat-retired', { type: 'word-released', phase: 'settled' });
    const scene = ownRunning('A').do(rule('A', 'wrong'), go).wait(400).do(retire('C'));
    given(scene).when(retire('B')).leadsTo('seat-retired', { type: 'word-released', phase: 'settled' });
  });

  test('[BR6] in Tăng tốc: what is not booked yet is not booked', () => {
    const sent = speedRunning().wait(1000).do(answer('A', 1)).wait(500).do(answer('B', 1)).wait(40_000);
    expect(sent.do(retire('A'), go, go, go).scores).toEqual([0, 40, 0]);
    expect(sent.do(go, go, go, retire('A')).scores).toEqual([40, 30, 0]);
  });

  test('[BR6] [TB1] who left ties with nobody', () => {
    const level = withPoints(aHeat(), { A: { skill: 10 }, B: { skill: 10 }, C: { skill: 10 } });
    expect(toTheEnd(level.do(retire('A'))).next).toMatchObject({ go: { podiums: ['B', 'C'] } });
    expect(toTheEnd(level.do(retire('A'), retire('B'))).next).toMatchObject({ go: { kind: 'result' } });
  });

  test('[BR6] [TB2] in a tie-break: the others play on, and who is alone in it has the place', () => {
    const level = (scene: Scene) => withPoints(scene, { A: { skill: 10 }, B: { skill: 10 }, C: { skill: 10 } });
    const final = level(drawnByHand(created(aContest({ format: singleFinal(3), teams: 3 }))).do(startHeat('f')));
    const asked = toTheEnd(final).do(go, go, go).wait(300);
    const three = asked.do(retire('A'));
    expect(three.heat.tieBreaks[0]?.podiums).toEqual(['B', 'C']);
    const after = given(three)
      .when(retire('B'))
      .leadsTo('seat-retired', { type: 'word-released', phase: 'settled' }, { type: 'tie-place-won', podium: 'C' });
    const result = after.do(go, go, confirmResult).heat.result;
    expect(result?.map(({ podium, place }) => [podium, place])).toEqual([
      ['C', 1],
      ['A', 2],
      ['B', 2],
    ]);
    const between = toTheEnd(level(aHeat())).do(go, retire('B'));
    given(between).when(retire('C')).leadsTo('seat-retired', { type: 'tie-place-won', podium: 'A' });
  });

  test('[BR6] who is alone has won: GO leads to the result', () => {
    const scene = commonShown().do(retire('A'), retire('B'));
    expect(kinds(scene.do(go).wait(6000).do(go))).toEqual(['result', null]);
    expect(kinds(aHeat().do(go, retire('A'), retire('B')))).toEqual(['result', null]);
  });

  test('[AD1] who left is nobody’s best runner-up', () => {
    const one = twoSemifinals().do(startHeat('s1'));
    const left = withPoints(one, { A: { skill: 9 }, B: { skill: 8 } }).do(
      retire('B'),
      jumpTo('result'),
      go,
      confirmResult,
      go,
    );
    const two = played(left, 's2', { A: { skill: 5 }, B: { skill: 1 } });
    expect(two.do(startHeat('f')).heat.seats.map((seat) => seat.team)).toEqual(['team-1', 'team-4', 'team-5']);
  });

  test('[BR6] is refused twice, for the last team, without a reason, a seat, a heat, and once confirmed', () => {
    given(aHeat().do(retire('A')))
      .when(retire('A'))
      .isRefusedWith('seat-retired');
    given(aHeat().do(retire('A'), retire('B')))
      .when(retire('C'))
      .isRefusedWith('last-team');
    given(aHeat())
      .when(retire('A', 'withdrawn', ' '))
      .isRefusedWith('reason-needed');
    given(aHeat()).when(retire('H')).isRefusedWith('no-such-podium');
    given(created(aContest())).when(retire('A')).isRefusedWith('no-heat');
    const over = aHeat().do(adjustScore('A', 1), jumpTo('result'), go, confirmResult);
    given(over).when(retire('A')).isRefusedWith('heat-played');
  });

  test.each<Podium>(['A', 'B', 'C'])('[UN1] taken back, %s has the word again, its clock held', (podium) => {
    const scene = armed().do(press(podium), proved).wait(1000);
    const back = scene.do(retire(podium), takeBack(false));
    expect(back.heat.retired).toEqual([]);
    expect(back.asking).toMatchObject({ answering: { podium }, timer: { status: 'held', remaining: 4000 } });
  });
});
