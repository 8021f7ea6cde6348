import { describe, expect, test } from 'vitest';
import { advancing, slots, startable } from '../../shared/engine/bracket.ts';
import type { Ball } from '../../shared/engine/draw.ts';
import { bowl, commitmentTo, drawBalls, drawSeed } from '../../shared/engine/drawing.ts';
import type { SeatSource } from '../../shared/engine/format.ts';
import { hash } from '../../shared/engine/hash.ts';
import type { HeatId, TeamId } from '../../shared/engine/ids.ts';
import { lot, shuffle } from '../../shared/engine/lot.ts';
import { aContest, oneHeat, quangNam, semifinals, singleFinal } from './fixtures.ts';
import { given } from './given.ts';
import { aHeat, played } from './moments.ts';
import { created, type Scene } from './scene.ts';
import { callDraw, go, startHeat, takeBack, typeDraw } from './verbs.ts';

const season = (): Scene => created(aContest({ format: quangNam(), teams: 17 }));
const called = (): Scene => season().do(go, callDraw('271024'));
const shownAll = (): Scene => Array.from({ length: 17 }).reduce<Scene>((scene) => scene.do(go), called());
const sizes = (balls: readonly Ball[]): number[] =>
  [1, 2, 3, 4, 5, 6].map((n) => balls.filter((ball) => ball.heat === `q${n}`).length);

describe('lots', () => {
  test('[BR3] are the same for the same seed, for ever', () => {
    expect(shuffle(['a', 'b', 'c', 'd', 'e', 'f'], 'Quảng Nam')).toEqual(
      shuffle(['a', 'b', 'c', 'd', 'e', 'f'], 'Quảng Nam'),
    );
    expect([0, 1, 2, 3].map((nth) => lot(6, 'seed', nth))).toEqual([0, 1, 2, 3].map((nth) => lot(6, 'seed', nth)));
    // Written down once: a change of the arithmetic would rewrite every recorded draw.
    expect(shuffle([1, 2, 3, 4, 5, 6, 7, 8], 'seed')).toEqual([2, 6, 1, 4, 5, 3, 8, 7]);
  });

  test('[BR3] favour nobody', () => {
    const counts = [0, 0, 0, 0, 0];
    for (let nth = 0; nth < 5000; nth += 1) counts[lot(5, 'fair', nth)]! += 1;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(130);
  });

  test('are never drawn from nothing', () => {
    expect(lot(0, 'seed', 0)).toBe(0);
  });
});

describe('the draw', () => {
  test('[BR3] 17 teams drawn twice with one seed give the same heats, 5×3 + 1×2 (worked case 1)', () => {
    const { contest } = season().state;
    const seed = drawSeed('00ff', '271024', 1);
    const balls = drawBalls(contest!, seed);
    expect(drawBalls(contest!, seed)).toEqual(balls);
    expect(sizes(balls).sort()).toEqual([2, 3, 3, 3, 3, 3]);
    expect(new Set(balls.map((ball) => ball.team)).size).toBe(17);
    expect(drawBalls(contest!, drawSeed('00ff', '271025', 1))).not.toEqual(balls);
  });

  test('[BR4] lots decide which heat has two', () => {
    const { contest } = season().state;
    const short = new Set(Array.from({ length: 60 }, (_, n) => sizes(drawBalls(contest!, hash(`${n}`))).indexOf(2)));
    expect([...short].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test('[BR3] the hash of the hidden number is shown before the called one is heard', () => {
    const committed = season().do(go);
    const { draw } = committed.state.show;
    expect(draw).toMatchObject({ called: null, seed: null, balls: [] });
    expect(draw?.commitment).toBe(commitmentTo(draw?.hidden ?? ''));
    expect(committed.next).toEqual({ ready: false, wait: 'call-number' });
  });

  test('[BR3] anyone can recompute the balls from the two numbers', () => {
    const { draw } = called().state.show;
    const seed = hash(`${draw?.hidden}:271024:1`);
    expect(draw?.seed).toBe(seed);
    expect(drawBalls(season().state.contest!, seed)).toEqual(draw?.balls);
  });

  test('[BR3] is shown ball by ball, then the bracket', () => {
    expect(called().next).toEqual({ ready: true, go: { go: 'draw-ball', nth: 1, of: 17 } });
    expect(called().do(go, go).state.show.draw?.shown).toBe(2);
    expect(shownAll().next).toEqual({ ready: true, go: { go: 'show-bracket' } });
    expect(shownAll().do(go).next).toEqual({ ready: true, go: { go: 'start-heat', heat: 'q1' } });
  });

  test('[BR3] no heat starts before the last ball', () => {
    given(called().do(go)).when(startHeat('q1')).isRefusedWith('heat-not-ready');
  });
});

describe('call-draw', () => {
  test('[BR3] is refused before the commitment, twice, and for what is no number', () => {
    given(season()).when(callDraw('7')).isRefusedWith('draw-not-committed');
    given(called()).when(callDraw('7')).isRefusedWith('already-drawn');
    for (const wrong of ['', '12a', '-3', '1234567890123', '1.5'])
      given(season().do(go)).when(callDraw(wrong)).isRefusedWith('number-malformed');
  });

  test('[UN1] repeated, takes the next number of the same committed seed', () => {
    const first = called();
    const again = first.do(takeBack(), callDraw('271024'));
    expect(again.state.show.draw).toMatchObject({ hidden: first.state.show.draw?.hidden, attempt: 2 });
    expect(again.state.show.draw?.seed).toBe(drawSeed(first.state.show.draw?.hidden ?? '', '271024', 2));
    const fromTheStart = again.do(takeBack(), takeBack(), go);
    expect(fromTheStart.state.show.draw).toMatchObject({ hidden: first.state.show.draw?.hidden, attempt: 3 });
  });
});

describe('type-draw', () => {
  const all = (): Ball[] => drawBalls(season().state.contest!, 'by hand');

  test('[BR3] takes the result of a physical draw', () => {
    const typed = given(season()).when(typeDraw(all())).leadsTo('draw-typed');
    expect(typed.next).toEqual({ ready: true, go: { go: 'show-bracket' } });
    expect(typed.do(go).next).toMatchObject({ go: { go: 'start-heat' } });
  });

  test('[BR3] is refused when a team is missing, twice there or unknown, or a seat does not exist', () => {
    const balls = all();
    const [first, second] = balls as [Ball, Ball];
    const wrong: Ball[][] = [
      balls.slice(1),
      [first, ...balls.slice(0, -1)],
      [{ ...first, team: 'team-99' as TeamId }, ...balls.slice(1)],
      [{ ...first, heat: 's1' as HeatId }, ...balls.slice(1)],
      [{ ...first, podium: 'D' }, ...balls.slice(1)],
      [{ ...first, podium: second.podium }, ...balls.slice(1)],
      [],
    ];
    for (const one of wrong) given(season()).when(typeDraw(one)).isRefusedWith('draw-mismatch');
  });

  test('is refused when the draw was made, and where nothing is drawn', () => {
    given(called()).when(typeDraw(all())).isRefusedWith('already-drawn');
    given(created(aContest({ format: semifinals(), teams: 6 })))
      .when(typeDraw([]))
      .isRefusedWith('draw-mismatch');
  });
});

describe('seats', () => {
  test('[BR1] a seeded team keeps its seat, and the others are drawn around it', () => {
    const format = singleFinal(3);
    const seat: SeatSource = { from: 'seed', team: 'team-2' as TeamId };
    format.stages[0]!.heats[0]!.seats = [{ from: 'draw' }, { from: 'draw' }, seat];
    const scene = created(aContest({ format, teams: 3 })).do(go, callDraw('7'), go, go, go, startHeat('f'));
    expect(scene.heat.seats.map(({ podium }) => podium)).toEqual(['A', 'B', 'C']);
    expect(scene.heat.seats[2]?.team).toBe('team-2');
    expect(bowl(scene.state.contest!)).toEqual(['team-1', 'team-3']);
    expect(new Set(scene.heat.seats.map(({ team }) => team)).size).toBe(3);
  });

  test('[BR4] the heat that lots left short has two seats, and nothing is scaled', () => {
    const scene = shownAll().do(go);
    const { balls } = scene.state.show.draw!;
    const short = `q${sizes(balls).indexOf(2) + 1}`;
    const heat = scene.do(startHeat(short)).heat;
    expect(heat.seats).toHaveLength(2);
    expect(heat.rules).toEqual(scene.state.contest!.rules);
    expect(slots(scene.state.contest!.format, scene.state.show, short as HeatId)).toHaveLength(2);
  });

  test('[BR5] the winner’s seat is filled as soon as the result is confirmed', () => {
    const scene = created(aContest({ format: oneHeat() }));
    const one = played(scene, 'h', { B: { skill: 10 } });
    const { format } = scene.state.contest!;
    expect(slots(format, one.state.show, 'f' as HeatId).map((slot) => slot.team)).toEqual(['team-2', null]);
    expect(advancing(format, one.state.show, 'h' as HeatId)).toEqual(['team-2']);
    const both = played(one, 'g', { A: { skill: 10 } });
    expect(startable(format, both.state.show)).toEqual(['f']);
  });

  test('[BR5] not before it is confirmed', () => {
    const { contest, show } = aHeat().state;
    expect(slots(contest!.format, show, 'f' as HeatId).map((slot) => slot.team)).toEqual([null, null]);
    expect(startable(contest!.format, show)).toEqual([]);
  });
});
