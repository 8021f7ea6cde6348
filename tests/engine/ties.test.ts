import { describe, expect, test } from 'vitest';
import { champion, compareRunnersUp, slots, startable } from '../../shared/engine/bracket.ts';
import { drawBalls } from '../../shared/engine/drawing.ts';
import type { HeatId, Podium } from '../../shared/engine/ids.ts';
import { standings } from '../../shared/engine/standings.ts';
import { knockout } from '../../shared/formats/knockout.ts';
import { aContest, type ContestOptions, semifinals, singleFinal } from './fixtures.ts';
import { given } from './given.ts';
import { aHeat, drawnByHand, played, toTheEnd, withPoints } from './moments.ts';
import { created, type Scene } from './scene.ts';
import { adjustScore, confirmResult, go, jumpTo, press, proved, rule, startHeat, takeBack, typeDraw } from './verbs.ts';

type Points = [number, number, number];

/** A heat of three on these scores, at the last ranking: GO comes to the tie-break or the result. */
const level = (scene: Scene, [a, b, c]: Points): Scene =>
  toTheEnd(withPoints(scene, { A: { skill: a }, B: { skill: b }, C: { skill: c } }));

const qualifier = (points: Points, options: ContestOptions = {}): Scene => level(aHeat(options), points);
const semifinal = (points: Points): Scene =>
  level(created(aContest({ format: semifinals(), teams: 6 })).do(startHeat('s1')), points);
const final = (points: Points): Scene =>
  level(drawnByHand(created(aContest({ format: singleFinal(3), teams: 3 }))).do(startHeat('f')), points);
/** A tie-break question is on air and its buzzers are open. */
const asked = (scene: Scene): Scene => scene.do(go, go).wait(300);
const wins = (podium: Podium) => (scene: Scene) => asked(scene).do(press(podium), proved, rule(podium, 'right'), go);
const places = (scene: Scene) => standings(scene.heat).map((row) => `${row.podium}${row.place}`);
const nextIs = (scene: Scene) => (scene.next.ready ? scene.next.go : scene.next.wait);

/** GO on, nobody answering, until the result waits. */
const untilResult = (scene: Scene): Scene => {
  let at = scene;
  for (let steps = 0; steps < 400 && nextIs(at) !== 'confirm-result'; steps += 1)
    at = at.next.ready ? at.do(go) : at.wait(16_000);
  return at;
};

describe('where câu hỏi phụ are played', () => {
  test('[TB1] in a heat only for the first place', () => {
    expect(nextIs(qualifier([50, 50, 20]))).toEqual({ go: 'start-tie-break', place: 1, podiums: ['A', 'B'] });
    expect(nextIs(qualifier([50, 20, 20]))).toMatchObject({ go: 'start-item', kind: 'result' });
    expect(nextIs(semifinal([50, 20, 20]))).toMatchObject({ go: 'start-item', kind: 'result' });
  });

  test('[TB1] in the final for every place', () => {
    expect(nextIs(final([50, 20, 20]))).toEqual({ go: 'start-tie-break', place: 2, podiums: ['B', 'C'] });
  });

  test('[TB1] the rundown passes over them when nothing is tied', () => {
    expect(nextIs(qualifier([50, 40, 20]))).toMatchObject({ go: 'start-item', kind: 'result' });
  });
});

describe('a tie-break', () => {
  const tied = qualifier([50, 50, 20]).do(go);

  test('[TB2] has up to three questions of 15 s on buzzers', () => {
    expect(nextIs(tied)).toEqual({ go: 'ask-tie-break', nth: 1 });
    expect(tied.heat.tieBreaks[0]?.questions).toHaveLength(3);
    expect(nextIs(tied.do(go))).toEqual({ go: 'open-buzzers', length: 15_000 });
  });

  test('[TB2] is for the tied teams alone', () => {
    given(asked(tied))
      .when(press('C'))
      .leadsTo({ type: 'press-recorded', press: { verdict: 'not-eligible' } });
  });

  test('[TB2] the first right answer takes the place', () => {
    const won = given(asked(tied).do(press('B'), proved))
      .when(rule('B', 'right'))
      .leadsTo('ruled', { type: 'tie-place-won', podium: 'B' });
    expect(places(won)).toEqual(['B1', 'A2', 'C3']);
    expect(nextIs(won.do(go))).toMatchObject({ go: 'start-item', kind: 'result' });
  });

  test('[TB4] earns no points', () => {
    const won = wins('B')(tied);
    expect(won.scores).toEqual([50, 50, 20]);
    expect(asked(tied).do(press('B'), proved, rule('B', 'wrong')).scores).toEqual([50, 50, 20]);
  });

  test('[TB2] a wrong answer locks that team for that question; the other may still answer', () => {
    const wrong = asked(tied).do(press('B'), proved, rule('B', 'wrong')).wait(300);
    expect(wrong.asking.window?.eligible).toEqual(['A']);
    given(wrong)
      .when(press('B'))
      .leadsTo({ type: 'press-recorded', press: { verdict: 'not-eligible' } });
    const both = wrong.do(press('A'), rule('A', 'wrong'), go);
    expect(nextIs(both)).toEqual({ go: 'ask-tie-break', nth: 2 });
    expect(asked(both.do()).asking.window?.eligible).toEqual(['A', 'B']);
  });

  test('[TB2] an early buzz forfeits that question', () => {
    const forfeited = given(tied.do(go))
      .when(press('B'))
      .leadsTo({ type: 'press-recorded', press: { verdict: 'forfeit' } }, { type: 'question-forfeited', podium: 'B' });
    expect(forfeited.do(go).asking.window?.eligible).toEqual(['A']);
  });

  test('[TB2] when all have forfeited it, the question is over', () => {
    const before = tied.do(go).do(press('A'), press('B'));
    expect(nextIs(before)).toEqual({ go: 'reveal-answer' });
    const announced = tied.do(go, go).wait(100).do(press('A'));
    given(announced).when(press('B')).leadsTo('press-recorded', 'question-forfeited', 'buzzers-closed');
  });

  test('[TB2] nobody answers: the next question', () => {
    const silent = asked(tied).wait(16_000).do(go);
    expect(nextIs(silent)).toEqual({ go: 'ask-tie-break', nth: 2 });
  });

  test('[TB3] after the last question, lots', () => {
    const three = [1, 2, 3].reduce((scene) => asked(scene).wait(16_000).do(go), tied);
    expect(nextIs(three)).toEqual({ go: 'draw-lots', podiums: ['A', 'B'] });
    const drawn = given(three)
      .when(go)
      .leadsTo({ type: 'lots-drawn', seed: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(places(drawn)[2]).toBe('C3');
    expect(new Set(places(drawn)).size).toBe(3);
    expect(nextIs(drawn)).toMatchObject({ go: 'start-item', kind: 'result' });
  });

  test('[TB3] at once, when the bank has no question left', () => {
    const bare = qualifier([50, 50, 20], { counts: { 'tie-break': 0 } }).do(go);
    expect(nextIs(bare)).toEqual({ go: 'draw-lots', podiums: ['A', 'B'] });
  });

  test('[UN1] lots can be taken back, and what was asked stays used', () => {
    const three = [1, 2, 3].reduce((scene) => asked(scene).wait(16_000).do(go), tied);
    const back = three.do(go, takeBack());
    expect(nextIs(back)).toEqual({ go: 'draw-lots', podiums: ['A', 'B'] });
    expect(back.state.kept.used).toHaveLength(3);
  });
});

describe('a tie of three', () => {
  test('[TB2] in the final, the rest play on for the next place', () => {
    const first = wins('C')(final([50, 50, 50]).do(go));
    expect(nextIs(first)).toEqual({ go: 'start-tie-break', place: 2, podiums: ['A', 'B'] });
    const second = wins('B')(first.do(go));
    expect(places(second)).toEqual(['C1', 'B2', 'A3']);
    expect(nextIs(second)).toMatchObject({ go: 'start-item', kind: 'result' });
  });

  test('[TB1] in a qualifier it ends with the first place', () => {
    const first = wins('C')(qualifier([50, 50, 50]).do(go));
    expect(nextIs(first)).toMatchObject({ go: 'start-item', kind: 'result' });
    expect(places(first)).toEqual(['C1', 'A2', 'B2']);
  });

  test('[TB2] [AD2] in a semifinal on 200: the tie-break gives first and second (worked case 9)', () => {
    const start = semifinal([200, 200, 200]);
    const first = wins('B')(start.do(go));
    expect(nextIs(first)).toEqual({ go: 'start-tie-break', place: 2, podiums: ['A', 'C'] });
    const second = wins('C')(first.do(go)).do(go, confirmResult);
    expect(second.heat.result?.map((row) => [row.podium, row.place, row.score])).toEqual([
      ['B', 1, 200],
      ['C', 2, 200],
      ['A', 3, 200],
    ]);
    const other = played(second.do(go), 's2', { A: { skill: 250 }, B: { skill: 190 }, C: { skill: 10 } });
    const { contest, show } = other.state;
    const runnersUp = compareRunnersUp(contest!.format, show, ['s1', 's2'] as HeatId[], 'seconds');
    expect(runnersUp.ranked.map((one) => [one.team, one.score])).toEqual([
      ['team-3', 200],
      ['team-5', 190],
    ]);
    expect(other.do(startHeat('f')).heat.seats.map((seat) => seat.team)).toEqual(['team-2', 'team-4', 'team-3']);
  });

  test('an adjustment after it can make a new tie, which is played, too', () => {
    const first = wins('B')(qualifier([50, 50, 20]).do(go)).do(go, adjustScore('C', 30));
    expect(nextIs(first)).toEqual({ go: 'start-tie-break', place: 1, podiums: ['B', 'C'] });
    const again = wins('C')(first.do(go));
    expect(places(again)).toEqual(['C1', 'B2', 'A3']);
  });
});

type Segments = Record<'greeting' | 'creative' | 'skill' | 'speed', number>;
const seconds = (a: Segments, b: Segments, options: ContestOptions = {}): Scene => {
  const start = created(aContest({ format: semifinals(), teams: 6, ...options }));
  const first = played(start, 's1', { A: { skill: 300 }, B: a });
  return played(first, 's2', { A: { skill: 300 }, B: b });
};
const compared = (scene: Scene) =>
  compareRunnersUp(scene.state.contest!.format, scene.state.show, ['s1', 's2'] as HeatId[], 'seconds');

describe('runners-up', () => {
  const a = { greeting: 25, creative: 40, skill: 60, speed: 120 };

  test('[AD1] 245 and 245: Tăng tốc decides, and the comparison says so (worked case 2)', () => {
    const scene = seconds(a, { greeting: 25, creative: 40, skill: 50, speed: 130 });
    const { ranked, decidedBy, tied, complete } = compared(scene);
    expect(ranked.map((one) => [one.team, one.score])).toEqual([
      ['team-5', 245],
      ['team-2', 245],
    ]);
    expect(decidedBy).toEqual([null, 'speed']);
    expect([tied, complete]).toEqual([[], true]);
    expect(scene.do(startHeat('f')).heat.seats[2]).toEqual({ podium: 'C', team: 'team-5' });
  });

  test('[AD1] then Kỹ năng, then Sáng tạo', () => {
    expect(compared(seconds(a, { ...a, skill: 70, creative: 30 })).decidedBy).toEqual([null, 'skill']);
    expect(compared(seconds(a, { ...a, creative: 45, greeting: 20 })).decidedBy).toEqual([null, 'creative']);
  });

  test('[AD1] the order of equals is a list of the format', () => {
    const scene = seconds(
      a,
      { ...a, greeting: 30, speed: 115 },
      { format: { ...semifinals(), runnerUpOrder: ['greeting', 'speed'] } },
    );
    expect(compared(scene).decidedBy).toEqual([null, 'greeting']);
  });

  test('[BR5] are compared only once every heat of the group is confirmed', () => {
    const start = created(aContest({ format: semifinals(), teams: 6 }));
    const one = played(start, 's1', { A: { skill: 300 }, B: a });
    expect(compared(one)).toMatchObject({ complete: false, tied: [] });
    expect(startable(one.state.contest!.format, one.state.show)).toEqual(['s2']);
  });

  test('[AD1] equal in all: a short lượt of the tied teams only', () => {
    const equal = seconds(a, a);
    expect(compared(equal).tied.map((one) => one.team)).toEqual(['team-2', 'team-5']);
    expect(nextIs(equal)).toEqual({ go: 'start-heat', heat: 'playoff:s1+s2' });
    const short = equal.do(go);
    expect(short.heat).toMatchObject({ playoff: true, seats: [{ team: 'team-2' }, { team: 'team-5' }] });
    expect(short.heat.items.map((item) => item.kind)).toEqual(['line-up', 'tie-break', 'result']);
    const won = wins('B')(short.do(go, go)).do(go, confirmResult, go);
    expect(compared(won).decidedBy).toEqual([null, 'tie-break']);
    expect(won.do(startHeat('f')).heat.seats[2]?.team).toBe('team-5');
  });

  test('[AD1] [TB3] the short lượt ends with lots, if need be', () => {
    const short = seconds(a, a, { counts: { 'tie-break': 0 } }).do(go, go, go);
    expect(nextIs(short)).toEqual({ go: 'draw-lots', podiums: ['A', 'B'] });
    const done = short.do(go, go, confirmResult, go);
    expect(nextIs(done)).toEqual({ go: 'start-heat', heat: 'f' });
  });

  test('[AD1] a list without câu hỏi phụ goes to lots at once', () => {
    const short = seconds(a, a, { format: { ...semifinals(), runnerUpOrder: ['speed', 'lots'] } }).do(go, go, go);
    expect(nextIs(short)).toEqual({ go: 'draw-lots', podiums: ['A', 'B'] });
  });

  test('[AD1] a list that leaves equals open still ends: the short lượt decides', () => {
    const short = seconds(a, a, { format: { ...semifinals(), runnerUpOrder: ['speed'] } });
    expect(nextIs(short)).toEqual({ go: 'start-heat', heat: 'playoff:s1+s2' });
    const done = short.do(go, go, go, go, go, confirmResult, go);
    expect(nextIs(done)).toEqual({ go: 'start-heat', heat: 'f' });
  });

  test('[AD1] more equals than a table has podiums: lots choose who plays, and the others come behind', () => {
    const format = knockout({ id: 'pairs', teams: 22, seats: 2 });
    const contest = aContest({ format, teams: 22, segments: ['speed'], counts: { speed: 60 } });
    const scene = created(contest).do(typeDraw(drawBalls(contest, 'any')), go);
    const first = format.stages[0]!.heats.reduce((at, { id }) => played(at, id, { A: { skill: 10 } }), scene);
    const { id } = format.stages[1]!.heats[5]!;
    const group = format.stages[0]!.heats.map((heat) => heat.id);
    expect(compareRunnersUp(format, first.state.show, group, 'seconds').tied).toHaveLength(11);
    const short = first.do(go);
    expect(short.heat.seats.map((seat) => seat.podium)).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']);
    const drawn = withPoints(short, {}).do(jumpTo('tie-break'), go);
    const winner = wins('H')(drawn);
    expect(nextIs(winner)).toMatchObject({ go: 'start-tie-break', place: 2 });
    // Every place of the short lượt is played or drawn; then its winner has the free seat.
    const done = untilResult(winner).do(confirmResult, go);
    const team = short.heat.seats[7]?.team;
    expect(slots(format, done.state.show, id).map((slot) => slot.team)).toContain(team);
    expect(nextIs(done)).toMatchObject({ go: 'start-heat', heat: format.stages[1]!.heats[0]!.id });
  });

  test('[AD2] the loser of a first-place tie-break is second with the winner’s total', () => {
    const start = created(aContest({ format: semifinals(), teams: 6 }));
    const tie = wins('B')(level(start.do(startHeat('s1')), [240, 240, 10]).do(go)).do(go, confirmResult, go);
    const other = played(tie, 's2', { A: { skill: 300 }, B: { skill: 239 } });
    expect(compared(other).ranked.map((one) => [one.team, one.score])).toEqual([
      ['team-1', 240],
      ['team-5', 239],
    ]);
  });
});

test('[BR5] the final’s winner is the champion, once confirmed', () => {
  const over = final([50, 40, 20]).do(go);
  const { format } = over.state.contest!;
  expect(champion(format, over.state.show)).toBeNull();
  const confirmed = over.do(confirmResult);
  expect(champion(format, confirmed.state.show)).toBe('team-1');
  expect(nextIs(confirmed)).toBe('finished');
  given(confirmed).when(jumpTo('ranking')).isRefusedWith('heat-played');
});
