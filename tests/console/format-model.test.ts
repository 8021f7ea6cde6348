import { describe, expect, test } from 'vitest';
import { addApart, addFixed, removeConstraint, setConstraint } from '../../host-console/format/constraint-model.ts';
import {
  freeSource,
  insertStage,
  removeStage,
  setAllSeats,
  setHeats,
  setKind,
  setName,
  setSeats,
  setSource,
  toggleGroup,
  wire,
} from '../../host-console/format/format-model.ts';
import { type Format, heatPlans } from '../../shared/engine/format.ts';
import { checkFormat } from '../../shared/engine/format-check.ts';
import type { HeatId, TeamId } from '../../shared/engine/ids.ts';
import { knockout } from '../../shared/formats/knockout.ts';
import { singleFinal, teams } from '../engine/fixtures.ts';

const ids = (count: number): TeamId[] => teams(count).map(({ id }) => id);
const faults = (format: Format, count: number) => checkFormat(format, ids(count)).map(({ fault }) => fault);
/** Quảng Nam 2024: 6 × 3 → 2 × 3 → 3. */
const QN = knockout({ id: 'qn', teams: 17, seats: 3 });
const EMPTY: Format = { id: 'own', stages: [], runnerUpOrder: ['lots'] };

describe('[BR1] shaping a format', () => {
  test('from nothing to a contest of 17 teams that adds up', () => {
    const first = setHeats(insertStage(EMPTY, 0), 0, 6);
    const second = setHeats(insertStage(first, 1), 1, 2);
    const third = insertStage(second, 2);
    expect(third.stages.map(({ heats }) => heats.map(({ seats }) => seats.length))).toEqual([
      [3, 3, 3, 3, 3, 3],
      [3, 3],
      [3],
    ]);
    expect(third.stages.map(({ kind }) => kind)).toEqual(['qualifier', 'semifinal', 'final']);
    expect(third.stages[2]?.heats[0]?.seats.map(({ from }) => from)).toEqual(['winner', 'winner', 'best']);
    expect(faults(third, 17)).toEqual([]);
    expect(faults(third, 18)).toEqual([]);
    expect(faults(third, 19)).toEqual(['seats-too-few']);
  });

  test('one more seat takes whoever is free: a winner, then the next best second place', () => {
    const format = setSeats(QN, 2, 0, 4);
    expect(format.stages[2]?.heats[0]?.seats.at(-1)).toMatchObject({ from: 'best', rank: 2, of: 'seconds' });
    expect(freeSource(QN, 0)).toEqual({ from: 'draw' });
    expect(faults(format, 17)).toEqual([]);
  });

  test('a heat that goes leaves the seat that waited for its winner, for the validator to name', () => {
    const fewer = setHeats(QN, 0, 5);
    expect(faults(fewer, 15)).toEqual(['unknown-heat']);
    const again = setHeats(fewer, 0, 6);
    expect(faults(again, 17)).toEqual([]);
  });

  test('a stage filled anew takes the winners in order, and the best second places behind', () => {
    const wider = setAllSeats(setHeats(QN, 0, 5), 0, 4);
    const wired = wire(wider, 1);
    expect(wired.stages[1]?.heats.flatMap(({ seats }) => seats.map(({ from }) => from))).toEqual([
      'winner',
      'winner',
      'winner',
      'winner',
      'winner',
      'best',
    ]);
    expect(faults(wired, 20)).toEqual([]);
  });

  test('numbers beyond the rules are shaped as asked, and refused by the validator', () => {
    expect(faults(setSeats(singleFinal(3), 0, 0, 9), 9)).toEqual(['heat-size']);
    expect(faults(setHeats(singleFinal(3), 0, 0), 3)).toContain('no-heats');
    expect(faults(setHeats(singleFinal(3), 0, 2), 6)).toContain('final-heats');
    expect(faults(removeStage(singleFinal(3), 0), 3)).toEqual(['no-stages']);
  });

  test('a stage in between takes nobody’s id, and heats are numbered from 1', () => {
    const more = setHeats(insertStage(QN, 1), 1, 3);
    const all = heatPlans(more).map(({ id }) => id);
    expect(new Set(all).size).toBe(all.length);
    expect(new Set(more.stages.map(({ id }) => id)).size).toBe(4);
    expect(more.stages[1]?.heats.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  test('a seat goes to a named seed, a stage gets another name, and nothing else moves', () => {
    const before = singleFinal(3);
    const seeded = setSource(before, { stage: 0, heat: 0, seat: 2 }, { from: 'seed', team: ids(3)[0] as TeamId });
    expect(faults(seeded, 3)).toEqual([]);
    expect(before).toEqual(singleFinal(3));
    expect(setKind(seeded, 0, 'week').stages[0]).toMatchObject({ kind: 'week', heats: seeded.stages[0]?.heats });
  });

  test('[SC7] a stage keeps the rules and the rundown of its own through every edit', () => {
    const format = QN;
    const own = { ...format, stages: format.stages.map((one, i) => (i === 0 ? { ...one, rules: { floor: 0 } } : one)) };
    const edited = wire(setKind(setAllSeats(setHeats(own, 0, 4), 0, 5), 0, 'week'), 0);
    expect(edited.stages[0]?.rules).toEqual({ floor: 0 });
  });

  test('[AD1] heats come into and out of a group in playing order', () => {
    const [a, b, c] = heatPlans(QN).map(({ id }) => id) as [HeatId, HeatId, HeatId];
    expect(toggleGroup(QN, [c, a], b)).toEqual([a, b, c]);
    expect(toggleGroup(QN, [a, b], a)).toEqual([b]);
    expect(toggleGroup(QN, [a, 'gone' as HeatId], 'gone' as HeatId)).toEqual([a]);
  });

  test('[BR1] a stage has a name of its own, one language for both where only one is given, and its kind’s without', () => {
    const named = setName(QN, 0, ' Vo\u0300ng Một ', '');
    expect(named.stages[0]?.name).toEqual({ vi: 'Vòng Một', en: 'Vòng Một' });
    expect(setName(named, 0, 'Vòng Một', 'Round One').stages[0]?.name).toEqual({ vi: 'Vòng Một', en: 'Round One' });
    expect(setName(named, 0, '', ' ')).toEqual(QN);
    expect(faults(named, 17)).toEqual([]);
  });

  test('[BR3] keep two teams apart, fix one in a heat: as the validator takes them, and gone without a trace', () => {
    const list = teams(17);
    const bound = addFixed(addApart(QN, list), list);
    expect(bound.constraints).toEqual([
      { rule: 'apart', teams: ['team-1', 'team-2'] },
      { rule: 'fixed', team: 'team-1', heat: 's1h1', podium: null },
    ]);
    expect(faults(bound, 17)).toEqual([]);
    const moved = setConstraint(bound, 1, {
      rule: 'fixed',
      team: 'team-2' as TeamId,
      heat: 's1h1' as HeatId,
      podium: 'A',
    });
    expect(moved.constraints?.[1]).toMatchObject({ team: 'team-2', podium: 'A' });
    expect(addApart(bound, list).constraints?.[2]).toEqual({ rule: 'apart', teams: ['team-3', 'team-4'] });
    expect(removeConstraint(removeConstraint(bound, 1), 0)).toEqual(QN);
  });
});
