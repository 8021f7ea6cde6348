import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brokenBy, type DrawConstraint } from '../../shared/engine/constraints.ts';
import type { Contest } from '../../shared/engine/contest.ts';
import { contradiction } from '../../shared/engine/contradiction.ts';
import type { Ball } from '../../shared/engine/draw.ts';
import { drawBalls, drawFits, drawSeed } from '../../shared/engine/drawing.ts';
import { checkFormat } from '../../shared/engine/format-check.ts';
import { hash } from '../../shared/engine/hash.ts';
import type { HeatId, Podium, TeamId } from '../../shared/engine/ids.ts';
import { playSeason } from '../simulation/season.ts';
import { aContest, aSeason, quangNam, teams } from './fixtures.ts';
import { given } from './given.ts';
import { created, type Scene } from './scene.ts';
import { callDraw, go, typeDraw } from './verbs.ts';

const team = (n: number): TeamId => `team-${n}` as TeamId;
const apart = (...list: number[]): DrawConstraint => ({ rule: 'apart', teams: list.map(team) });
const fixed = (n: number, heat: string, podium: Podium | null = null): DrawConstraint => ({
  rule: 'fixed',
  team: team(n),
  heat: heat as HeatId,
  podium,
});
const withThese = (...constraints: DrawConstraint[]): Contest =>
  aContest({ format: { ...quangNam(), constraints }, teams: 17 });
const faultsOf = (...constraints: DrawConstraint[]) =>
  checkFormat(
    { ...quangNam(), constraints },
    teams(17).map(({ id }) => id),
  ).map(({ fault }) => fault);
const heatOf = (balls: readonly Ball[], n: number) => balls.find((ball) => ball.team === team(n))?.heat;
const MANY = [apart(1, 2, 3, 4, 5, 6), apart(7, 8), fixed(9, 'q4'), fixed(10, 'q2', 'A')];

describe('constraints of the draw', () => {
  test('[BR3] teams are kept apart, or come to the heat and podium they were fixed in, whatever number is called', () => {
    const contest = withThese(...MANY);
    fc.assert(
      fc.property(fc.nat(), (number) => {
        const balls = drawBalls(contest, hash(`${number}`));
        expect(brokenBy(balls, MANY)).toEqual([]);
        expect(drawFits(contest, balls)).toBe(true);
        expect(balls.find((ball) => ball.team === team(10))).toMatchObject({ heat: 'q2', podium: 'A' });
      }),
      { numRuns: 60, seed: 20241010 },
    );
  });

  test('[BR3] are recorded with the draw, and anyone can recompute it from seed and constraints', () => {
    const contest = withThese(...MANY);
    const scene = created(contest).do(go);
    const after = given(scene).when(callDraw('271024')).leadsTo({ type: 'draw-called', constraints: MANY });
    const { draw } = after.state.show;
    expect(drawBalls(contest, drawSeed(draw?.hidden ?? '', '271024', 1))).toEqual(draw?.balls);
  });

  test('[BR3] without any the lots are those of the seed alone, and nothing is recorded', () => {
    const plain = aContest({ format: quangNam(), teams: 17 });
    expect(drawBalls(withThese(), 'seed')).toEqual(drawBalls(plain, 'seed'));
    const after = created(plain).do(go, callDraw('1'));
    expect(after.log.at(-1)).not.toHaveProperty('constraints');
  });

  test('[BR3] favour no heat: a team that is kept from another comes to all the others alike', () => {
    const contest = withThese(apart(1, 2), fixed(2, 'q1'));
    const counts = new Map<string, number>();
    for (let n = 0; n < 500; n += 1) {
      const heat = heatOf(drawBalls(contest, hash(`fair ${n}`)), 1) ?? '';
      counts.set(heat, (counts.get(heat) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual(['q2', 'q3', 'q4', 'q5', 'q6']);
    for (const count of counts.values()) expect(Math.abs(count - 100)).toBeLessThan(40);
  });

  test('[BR3] are kept where hardly any lot does', () => {
    const tight = [
      apart(1, 2, 3, 4, 5, 6),
      apart(7, 8, 9, 10, 11, 12),
      apart(13, 14, 15, 16, 17),
      apart(1, 7, 13),
      apart(2, 8, 14),
    ];
    const balls = drawBalls(withThese(...tight), 'tight');
    expect(balls).toHaveLength(17);
    expect(brokenBy(balls, tight)).toEqual([]);
  });

  test('[BR3] that name no drawn team or seat, or that no lot can keep, are refused', () => {
    expect(faultsOf(...MANY)).toEqual([]);
    expect(faultsOf(apart(1, 99))).toEqual(['constraint-team']);
    expect(faultsOf(fixed(1, 's1'))).toEqual(['constraint-heat']);
    expect(faultsOf(fixed(1, 'q1', 'D'))).toEqual(['constraint-heat']);
    expect(faultsOf(apart(1, 2, 3, 4, 5, 6, 7))).toEqual(['constraints-unsatisfiable']);
    expect(faultsOf(fixed(1, 'q1'), fixed(2, 'q1'), apart(1, 2))).toEqual(['constraints-unsatisfiable']);
    expect(faultsOf(fixed(1, 'q1', 'A'), fixed(2, 'q1', 'A'))).toEqual(['constraints-unsatisfiable']);
    given(created(aContest()))
      .when(() => ({ command: { type: 'create-contest', contest: withThese() }, actor: { role: 'system' } }))
      .isRefusedWith('contest-exists');
  });

  test('[BR3] of many constraints the validator names those that contradict, and none that could stay', () => {
    const whichOf = (...constraints: DrawConstraint[]) =>
      checkFormat(
        { ...quangNam(), constraints },
        teams(17).map(({ id }) => id),
      ).map(({ detail }) => detail.which);
    expect(whichOf(apart(7, 8), fixed(1, 'q1', 'A'), fixed(9, 'q4'), fixed(2, 'q1', 'A'))).toEqual(['2, 4']);
    expect(whichOf(fixed(1, 'q1'), apart(3, 4), fixed(2, 'q1'), apart(1, 2))).toEqual(['1, 3, 4']);
    expect(whichOf(fixed(5, 'q2'), fixed(5, 'q3'))).toEqual(['1, 2']);
    expect(whichOf(apart(8, 9), apart(1, 2, 3, 4, 5, 6, 7))).toEqual(['2']);
    expect(
      contradiction(
        { ...quangNam(), constraints: MANY },
        teams(17).map(({ id }) => id),
      ),
    ).toEqual([]);
  });
});

describe('a physical draw', () => {
  const scene = (): Scene => created(withThese(apart(1, 2)));
  const broken = (): Ball[] => {
    const plain = aContest({ format: quangNam(), teams: 17 });
    for (let n = 0; ; n += 1) {
      const balls = drawBalls(plain, hash(`${n}`));
      if (heatOf(balls, 1) === heatOf(balls, 2)) return balls;
    }
  };

  test('[BR3] that keeps them is taken as it is', () => {
    const after = given(scene())
      .when(typeDraw(drawBalls(withThese(apart(1, 2)), 'x')))
      .leadsTo('draw-typed');
    expect(after.log.at(-1)).not.toHaveProperty('against');
  });

  test('[BR3] that breaks one needs an explicit yes, and says which it broke', () => {
    expect(scene().ask(typeDraw(broken()))).toEqual({
      refused: 'draw-against-constraints',
      detail: { rule: 'apart', teams: 'Team 1, Team 2' },
    });
    given(scene())
      .when(typeDraw(broken(), true))
      .leadsTo({ type: 'draw-typed', against: [apart(1, 2)] });
  });
});

test('[BR3] a season under constraints comes to its champion', { timeout: 60_000 }, () => {
  const season = aSeason();
  const { log } = playSeason({ ...season, format: { ...season.format, constraints: MANY } }, 5, 0.05);
  const drawn = log.filter((event) => event.type === 'draw-called');
  expect(drawn.length).toBeGreaterThan(0);
  for (const { balls } of drawn) expect(brokenBy(balls, MANY)).toEqual([]);
});
