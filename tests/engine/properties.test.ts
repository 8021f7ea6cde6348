import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide, isRefusal } from '../../shared/engine/decide.ts';
import type { ContestEvent } from '../../shared/engine/event.ts';
import { evolveAll } from '../../shared/engine/evolve.ts';
import { PODIUMS } from '../../shared/engine/ids.ts';
import { book, type Fact, total } from '../../shared/engine/ledger.ts';
import type { Rules } from '../../shared/engine/rules.ts';
import { initialState, type State } from '../../shared/engine/state.ts';
import { Bot } from '../simulation/bot.ts';
import { Dice } from '../simulation/dice.ts';
import { World } from '../simulation/world.ts';
import { comparable } from './equality.ts';
import { aContest, type Kinds, RULES, singleFinal } from './fixtures.ts';
import { created } from './scene.ts';
import { callDraw, go } from './verbs.ts';

/** A show of a few hundred steps, with trouble, stopped somewhere in the middle. World and bot check BZ1, SK4, SC1… as they go. */
const shows = fc.record({
  seed: fc.nat(),
  steps: fc.integer({ min: 1, max: 260 }),
  seats: fc.integer({ min: 2, max: 5 }),
});
type Show = { seed: number; steps: number; seats: number };

const KINDS: Kinds[] = [
  {},
  { 'skill-own': 'choice', 'skill-common': 'true-false', speed: 'number' },
  { 'skill-own': 'short-text', 'skill-common': 'choice', speed: 'short-text' },
  { 'skill-own': 'choice', 'skill-common': 'choice', speed: 'ordering' },
  { 'skill-own': 'matching', 'skill-common': 'ordering', speed: 'matching' },
];

/** Whatever a contest may switch on (SK4, SK6, SK8, AC1), in every other show. */
const ALL_ON: Rules = {
  ...RULES,
  own: { ...RULES.own, star: true, steal: { ...RULES.own.steal, transfer: true } },
  speed: { ...RULES.speed, partial: true },
  audience: { ...RULES.audience, hall: true },
};

const play = ({ seed, steps, seats }: Show, trouble = 0.08): World => {
  const dice = new Dice(seed);
  const world = new World(dice);
  const rules = seed % 2 === 0 ? RULES : ALL_ON;
  const contest = aContest({
    format: singleFinal(seats),
    teams: seats,
    kinds: KINDS[seed % KINDS.length] ?? {},
    rules,
  });
  world.send({ type: 'create-contest', contest }, { role: 'system' });
  const bot = new Bot(world, dice, trouble);
  for (let n = 0; n < steps && bot.step(); n += 1);
  return world;
};

const settings = (numRuns: number) => ({ numRuns, seed: 20241010 });

describe('whatever happens in a show', () => {
  test('[Law 2] replay(log) = live state', () => {
    fc.assert(
      fc.property(shows, (show) => {
        const world = play(show);
        const stored = JSON.parse(JSON.stringify(world.log)) as ContestEvent[];
        expect(comparableState(evolveAll(initialState, stored))).toEqual(comparableState(world.state));
      }),
      settings(25),
    );
  });

  test('[UN1] take-back of n host actions = the state before them', () => {
    fc.assert(
      fc.property(shows, fc.integer({ min: 1, max: 50 }), (show, depth) => {
        const world = play(show, 0.03);
        const first = world.state.undo.at(-depth) ?? world.state.undo[0];
        if (first === undefined) return;
        const since = world.state;
        const before = since.undo.slice(0, since.undo.indexOf(first));
        while (world.state.undo.length > before.length) {
          const last = world.state.undo.at(-1);
          const done = world.send({ type: 'take-back', action: last!.action, confirmed: true }, { role: 'host' });
          expect(isRefusal(done)).toBe(false);
        }
        const { show: after, kept } = world.state;
        expect(comparable(after, first.at, since.show, kept)).toEqual(
          comparable(first.before, first.at, since.show, kept),
        );
        expect(world.state.undo.map((taken) => taken.action)).toEqual(before.map((taken) => taken.action));
        expect(kept.used).toEqual(since.kept.used);
        // JD5: what an action typed in from paper goes with it; what judges handed in themselves stays.
        const undone = since.undo.slice(before.length).map((taken) => taken.action);
        const stays = ({ marks }: State['kept']['marks'][number]) =>
          marks.paper === undefined || !undone.includes(marks.paper);
        expect(kept.marks).toEqual(since.kept.marks.filter(stays));
      }),
      settings(40),
    );
  });

  test('[Law 1] decide is a function: the same command on the same state decides the same', () => {
    fc.assert(
      fc.property(shows, (show) => {
        const { state, now } = play(show);
        const frozen = deepFreeze(state);
        const context = { now, actor: { role: 'host' } as const, entropy: 'ab'.repeat(32), id: 'again' as never };
        const take = { type: 'take', takeRevision: state.takeRevision } as const;
        const once = decide(take, frozen, context);
        expect(decide(take, frozen, context)).toEqual(once);
        // Folding changes no state that anybody holds: a frozen one would throw.
        if (!isRefusal(once)) evolveAll(frozen, once);
      }),
      settings(25),
    );
  });

  test('[Law 4] a take that was done is stale at once when GO does something else by then', () => {
    fc.assert(
      fc.property(shows, (show) => {
        const world = play(show, 0);
        const revision = world.state.takeRevision;
        const first = world.send({ type: 'take', takeRevision: revision }, { role: 'host' });
        if (isRefusal(first) || world.state.takeRevision === revision) return;
        expect(world.send({ type: 'take', takeRevision: revision }, { role: 'host' })).toMatchObject({
          refused: 'stale-take',
        });
      }),
      settings(25),
    );
  });

  test('no state is a dead end: every show comes to its champion', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 2, max: 8 }), (seed, seats) => {
        const { state } = play({ seed, seats, steps: 20_000 }, 0.05);
        expect(state.show.heats.at(-1)?.result?.filter((row) => row.place === 1)).toHaveLength(1);
      }),
      settings(10),
    );
  });
});

describe('the fold of points', () => {
  const facts = fc.array(
    fc.record({ podium: fc.constantFrom(...PODIUMS.slice(0, 3)), points: fc.integer({ min: -40, max: 40 }) }),
    { maxLength: 40 },
  );
  const asFacts = (list: { podium: (typeof PODIUMS)[number]; points: number }[]): Fact[] =>
    list.map((one) => ({ ...one, segment: null, reason: 'adjustment', item: null, asking: null, note: 'x' }));

  test('[SC1] [SC2] the total is the sum of effective points and never below the floor', () => {
    fc.assert(
      fc.property(facts, (list) => {
        const booked = book(asFacts(list), 0);
        for (const podium of PODIUMS.slice(0, 3)) {
          const own = booked.filter((fact) => fact.podium === podium);
          expect(total(booked, podium)).toBe(own.reduce((sum, fact) => sum + fact.effective, 0));
          expect(own.every((fact) => fact.score >= 0)).toBe(true);
          expect(own.at(-1)?.score ?? 0).toBe(total(booked, podium));
        }
      }),
      settings(200),
    );
  });

  test('[SC2] without a floor it is the plain sum', () => {
    fc.assert(
      fc.property(facts, (list) => {
        const booked = book(asFacts(list), null);
        const plain = list.filter((one) => one.podium === 'A').reduce((sum, one) => sum + one.points, 0);
        expect(total(booked, 'A')).toBe(plain);
      }),
      settings(100),
    );
  });
});

test('[BR3] whatever number is called, every team has one seat and no heat goes more than one short', () => {
  const scene = created(aContest({ format: singleFinal(8), teams: 7 })).do(go);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (number) => {
      const balls = scene.do(callDraw(String(number))).state.show.draw?.balls ?? [];
      expect(new Set(balls.map((ball) => ball.team)).size).toBe(7);
      expect(balls.map((ball) => ball.podium)).toEqual(PODIUMS.slice(0, 7));
    }),
    settings(50),
  );
});

/** The state without the shows that could be restored: those are compared by name, and one by one in the property above. */
const comparableState = ({ undo, contest: _, ...rest }: State): unknown =>
  JSON.parse(JSON.stringify({ ...rest, undo: undo.map((taken) => [taken.action, taken.at, taken.label, taken.seen]) }));

const deepFreeze = <T>(value: T): T => {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
};
