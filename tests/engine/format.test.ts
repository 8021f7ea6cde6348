import { describe, expect, test } from 'vitest';
import { champion } from '../../shared/engine/bracket.ts';
import type { Command } from '../../shared/engine/command.ts';
import { isRefusal } from '../../shared/engine/decide.ts';
import { drawBalls } from '../../shared/engine/drawing.ts';
import { type Format, heatPlans, type SeatSource } from '../../shared/engine/format.ts';
import { checkFormat, type FormatFaultCode } from '../../shared/engine/format-check.ts';
import type { HeatId, TeamId } from '../../shared/engine/ids.ts';
import { next } from '../../shared/engine/next.ts';
import { currentHeat } from '../../shared/engine/state.ts';
import { knockout } from '../../shared/formats/knockout.ts';
import { Dice } from '../simulation/dice.ts';
import { World } from '../simulation/world.ts';
import { aContest, quangNam, RULES, semifinals, singleFinal, teams } from './fixtures.ts';

const ids = (count: number): TeamId[] => teams(count).map((team) => team.id);
const faults = (format: Format, count: number): FormatFaultCode[] =>
  checkFormat(format, ids(count)).map((one) => one.fault);

/** Plays nothing but results: every heat is decided by adjustments, equals by lots. Returns the champion. */
const decideAll = (format: Format, count: number): TeamId | null => {
  const world = new World(new Dice(count));
  const contest = aContest({
    format,
    teams: count,
    segments: ['speed'],
    counts: { 'skill-own': 0, 'skill-common': 0, audience: 0, speed: 1, 'tie-break': 0 },
    rules: { speed: { ...RULES.speed, clocks: RULES.speed.clocks.slice(0, 1) }, reserves: 0 },
  });
  const must = (command: Command, role: 'host' | 'system' = 'host'): void => {
    const done = world.send(command, { role });
    if (isRefusal(done)) throw new Error(`${command.type} refused: ${JSON.stringify(done)}`);
  };
  must({ type: 'create-contest', contest }, 'system');
  must({ type: 'type-draw', balls: drawBalls(contest, 'any') });
  for (let steps = 0; steps < 40 * heatPlans(format).length; steps += 1) {
    const upcoming = next(world.state);
    const heat = currentHeat(world.state.show);
    if (heat !== undefined && heat.cursor === -1 && heat.next === null) {
      heat.seats.slice(1).forEach(({ podium }, i) => {
        if (!heat.playoff) must({ type: 'adjust-score', podium, points: i + 1, reason: 'trial' });
      });
      must({ type: 'set-next', item: heat.items.at(-1)?.id ?? null });
    } else if (upcoming.ready) must({ type: 'take', takeRevision: world.state.takeRevision });
    else if (upcoming.wait === 'confirm-result' && heat !== undefined) must({ type: 'confirm-result', heat: heat.id });
    else break;
  }
  return champion(format, world.state.show);
};

describe('[BR1] every bracket of 2–64 teams', () => {
  test.each([2, 3, 4, 5, 6, 7, 8])(
    'and %i seats closes with one champion or is refused with a reason',
    (seats) => {
      const refused: string[] = [];
      for (let count = 2; count <= 64; count += 1) {
        const format = knockout({ id: 'any', teams: count, seats });
        const found = checkFormat(format, ids(count));
        if (found.length > 0) refused.push(`${count}: ${found[0]?.fault}`);
        else expect(ids(count), `${count} teams`).toContain(decideAll(format, count));
      }
      // Only an odd number of teams at tables of two can't be helped: somebody would sit alone.
      const odd = Array.from({ length: 31 }, (_, i) => `${2 * i + 3}: seats-too-many`);
      expect(refused).toEqual(seats === 2 ? odd : []);
    },
    90_000,
  );
});

describe('[BR2] the shapes of the presets', () => {
  test('add up', () => {
    expect(faults(quangNam(), 17)).toEqual([]);
    expect(faults(quangNam(), 18)).toEqual([]);
    for (let count = 2; count <= 8; count += 1) expect(faults(singleFinal(count), count)).toEqual([]);
    expect(faults(semifinals(), 6)).toEqual([]);
  });
});

describe('[BR1] a format that does not add up is refused with what is off', () => {
  const winner = (heat: string): SeatSource => ({ from: 'winner', heat: heat as HeatId });
  const best = (rank: number, ...group: string[]): SeatSource => ({
    from: 'best',
    group: group as HeatId[],
    rank,
    of: 'seconds',
  });
  const seed = (team: string): SeatSource => ({ from: 'seed', team: team as TeamId });
  /** The Quảng Nam bracket with the final's seats replaced. */
  const withFinal = (seats: SeatSource[]): Format => {
    const format = quangNam();
    format.stages[2]!.heats[0]!.seats = seats;
    return format;
  };

  test.each<[FormatFaultCode, Format, number]>([
    ['no-stages', { ...quangNam(), stages: [] }, 17],
    ['seats-too-few', quangNam(), 19],
    ['seats-too-many', quangNam(), 11],
    ['unknown-heat', withFinal([winner('s1'), winner('s2'), winner('s9')]), 17],
    ['heat-not-earlier', withFinal([winner('s1'), winner('s2'), winner('f')]), 17],
    ['winner-twice', withFinal([winner('s1'), winner('s2'), winner('s2')]), 17],
    ['winner-unused', withFinal([winner('s1'), best(1, 's1', 's2')]), 17],
    ['best-rank', withFinal([winner('s1'), winner('s2'), best(2, 's1', 's2')]), 17],
    ['unknown-team', withFinal([winner('s1'), winner('s2'), seed('nobody')]), 17],
    ['heat-size', withFinal([winner('s1')]), 17],
    [
      'best-too-many',
      withFinal([winner('s1'), winner('s2'), best(1, 's1', 's2'), best(2, 's1', 's2'), best(3, 's1', 's2')]),
      17,
    ],
  ])('%s', (code, format, count) => {
    expect(faults(format, count)).toContain(code);
  });

  test('and no contest is made of it', () => {
    const world = new World(new Dice(1));
    const made = world.send(
      { type: 'create-contest', contest: aContest({ format: quangNam(), teams: 19 }) },
      { role: 'system' },
    );
    expect(made).toMatchObject({ refused: 'invalid-format', detail: { fault: 'seats-too-few', teams: 19, seats: 18 } });
  });
});
