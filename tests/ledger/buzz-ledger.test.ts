import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buzzLedger } from '../../server/ledger/buzz-ledger.ts';
import type { PressRecord, RaceRecord } from '../../server/ledger/race-record.ts';
import type { Podium } from '../../shared/engine/ids.ts';
import type { Press } from '../../shared/engine/press.ts';
import { byPressTime, finishOf } from '../../shared/engine/race.ts';
import { RULES } from '../engine/fixtures.ts';
import { armed, commonShown, ownRunning } from '../engine/moments.ts';
import type { Scene, Verb } from '../engine/scene.ts';
import {
  closeRace,
  giveWord,
  go,
  hold,
  jumpTo,
  press,
  proved,
  replaceQuestion,
  resume,
  rule,
  takeBack,
} from '../engine/verbs.ts';
import { logLines } from './log-lines.ts';

const racesOf = (scene: Scene): RaceRecord[] => buzzLedger(logLines(scene.log)).races;
const open = () => armed().wait(1000);
const outcomes = ({ presses }: RaceRecord) => presses.map(({ podium, verdict }) => [podium, verdict]);

describe('the buzz ledger', () => {
  test('[BZ4] keeps every press with its time, bounds, arrival and verdict', () => {
    const [race] = racesOf(
      open()
        .do(press('B', 10, 4))
        .wait(30)
        .do(press('C', 60, 2), proved),
    );
    expect(race).toMatchObject({
      nth: 1,
      heat: 'h',
      heatNumber: 1,
      mode: 'common',
      opening: 1,
      rule: 'press-time',
      eligible: ['A', 'B', 'C'],
      end: { by: 'proof', order: ['C', 'B'], silent: [], unaware: [] },
      margin: 20,
      tooClose: false,
      voided: null,
    });
    expect(race?.closesAt).toBe(race!.opensAt! + RULES.common.buzz);
    const [first, second] = race!.presses as [PressRecord, PressRecord];
    expect(first).toMatchObject({ podium: 'C', team: 'Team 3', verdict: 'won', afterOpening: 970, margin: 20 });
    expect(second).toMatchObject({ podium: 'B', verdict: 'beaten', afterOpening: 990, uncertainty: 4, margin: null });
    expect(second.receivedAt - second.pressedAt).toBe(10);
  });

  test('[BZ2] names the tablets that were silent, and that knew of no opening', () => {
    const [race] = racesOf(
      open()
        .do(press('B'))
        .wait(250)
        .do(closeRace(['A'], ['A'])),
    );
    expect(race?.end).toMatchObject({ by: 'cap', order: ['B'], silent: ['A'], unaware: ['A'] });
  });

  test('[BZ4] tells too close, the host’s word over it, and the ruling', () => {
    const scene = open().do(press('B', 10, 4), press('C', 4, 4), proved, giveWord('C'), rule('C', 'right'));
    const [race] = racesOf(scene);
    expect(race).toMatchObject({ tooClose: true, end: { order: ['B', 'C'] } });
    expect(race?.given).toMatchObject([{ podium: 'C', voided: false }]);
    expect(race?.rulings).toMatchObject([{ podium: 'C', verdict: 'right', voided: false }]);
  });

  test('[BZ3] a late press stands in it, and changes nothing', () => {
    const [race] = racesOf(open().do(press('B'), proved).wait(400).do(press('C', 600)));
    expect(race?.end?.order).toEqual(['B']);
    expect(race && outcomes(race)).toEqual([
      ['C', 'late'],
      ['B', 'won'],
    ]);
    expect(race?.tooClose).toBe(true);
  });

  test('[SK7] early presses belong to the opening that follows', () => {
    const scene = commonShown().wait(500).do(press('B')).wait(100).do(go).wait(1300).do(press('C'), proved);
    const races = racesOf(scene);
    expect(races).toHaveLength(1);
    expect(races.map(outcomes)).toEqual([
      [
        ['B', 'early'],
        ['C', 'won'],
      ],
    ]);
    expect(races[0]?.presses[0]?.afterOpening).toBe(-400);
  });

  test('[SK7] `allow`: a race that interrupted the reading has no opening', () => {
    const rules = { buzzers: { ...RULES.buzzers, early: 'allow' as const } };
    const [race] = racesOf(commonShown({ rules }).wait(800).do(press('B'), proved));
    expect(race).toMatchObject({ opening: 0, opensAt: null, end: { order: ['B'] } });
    expect(race?.presses[0]?.afterOpening).toBeNull();
  });

  test('[SK3] a steal is its own race; nothing of the owner’s ruling is in it', () => {
    const scene = ownRunning('A').do(rule('A', 'wrong'), go).wait(1000).do(press('B'), proved, rule('B', 'wrong'));
    const [race] = racesOf(scene);
    expect(race).toMatchObject({ mode: 'own', eligible: ['B', 'C'], opening: 1 });
    expect(race?.rulings).toMatchObject([{ podium: 'B', verdict: 'wrong' }]);
  });

  test('[SK5] each opening of a question is a race; the winner of the one before is not in the next', () => {
    const scene = open()
      .do(press('B'), proved, rule('B', 'wrong'))
      .wait(1000)
      .do(press('C', 0, 2), proved);
    const races = racesOf(scene);
    expect(races.map(({ opening }) => opening)).toEqual([1, 2]);
    expect(races.map(outcomes)).toEqual([[['B', 'won']], [['C', 'won']]]);
    expect(races[1]).toMatchObject({ eligible: ['A', 'C'], tooClose: false });
  });

  test('an opening at which nobody pressed stands in it too', () => {
    const [race] = racesOf(armed().wait(6000));
    expect(race).toMatchObject({ presses: [], end: null, margin: null });
  });

  test('[TM4] after a hold the buzzers open anew, with what was left', () => {
    const [race] = racesOf(open().do(hold).wait(5000).do(resume).wait(1000).do(press('B'), proved));
    expect(race?.frozenAt).toHaveLength(1);
    expect(race!.closesAt! - race!.opensAt!).toBe(4000);
    expect(race?.presses[0]?.afterOpening).toBe(700);
  });

  test('[BZ2] `arrival`: the first to arrive has it, and the ledger says by which rule', () => {
    const rules = { buzzers: { ...RULES.buzzers, order: 'arrival' as const } };
    const [race] = racesOf(armed({ rules }).wait(1000).do(press('B'), press('C', 200)));
    expect(race).toMatchObject({ rule: 'arrival', end: { by: 'arrival', order: ['B'] }, tooClose: true });
  });

  test('presses that raced when their item left the air came to nothing', () => {
    const [race] = racesOf(open().do(press('B'), jumpTo('common', 2)));
    expect(race).toMatchObject({ end: null });
    expect(race && outcomes(race)).toEqual([['B', 'racing']]);
  });
});

describe('what was taken back', () => {
  test('[UN1] an opening that was taken back is kept as void', () => {
    const races = racesOf(open().do(press('B'), takeBack(), go).wait(1300).do(press('C'), proved));
    expect(races.map(({ voided }) => voided)).toEqual(['taken-back', null]);
    expect(races.map(outcomes)).toEqual([[['B', 'racing']], [['C', 'won']]]);
  });

  test('[UN1] a ruling that was taken back is void, its race is not', () => {
    const [race] = racesOf(open().do(press('B'), proved, rule('B', 'right'), takeBack(), rule('B', 'wrong')));
    expect(race?.voided).toBeNull();
    expect(race?.rulings).toMatchObject([
      { verdict: 'right', voided: true },
      { verdict: 'wrong', voided: false },
    ]);
  });

  test('[UN1] a race decided after what was taken back is void, and goes on with what was pressed before', () => {
    const scene = open().do(hold).do(resume).wait(1000).do(press('B'), proved).do(takeBack());
    const races = racesOf(scene);
    expect(races.map(({ voided, end }) => [voided, end?.by ?? null])).toEqual([
      ['taken-back', 'proof'],
      [null, null],
    ]);
    expect(races[1]?.presses).toEqual([]);
    expect(races.map(({ opening }) => opening)).toEqual([1, 1]);
  });

  test('[BZ4] a question that was replaced takes its races with it', () => {
    const tight = open().do(press('B', 10, 4), press('C', 4, 4), proved);
    const reserve = String(tight.heat.reserves['skill-common']?.[0]);
    const races = racesOf(tight.do(replaceQuestion(reserve), go).wait(1300).do(press('A'), proved));
    expect(races.map(({ voided, question }) => [voided, question])).toEqual([
      ['replaced', tight.asking.question],
      [null, reserve],
    ]);
  });
});

// ── properties ───────────────────────────────────────────────────────────────

const PODIUMS: Podium[] = ['A', 'B', 'C'];
const pressing = fc.record({
  podium: fc.constantFrom(...PODIUMS),
  ago: fc.integer({ min: 0, max: 300 }),
  give: fc.integer({ min: 0, max: 30 }),
  wait: fc.integer({ min: 0, max: 120 }),
});
/** A tablet's press may be refused (it has pressed already): then it is not on record either. */
const tryTo = (scene: Scene, verb: Verb): Scene => {
  const decision = scene.ask(verb);
  return Array.isArray(decision) ? scene.with(decision) : scene;
};
const race = (list: { podium: Podium; ago: number; give: number; wait: number }[]): Scene =>
  list.reduce((scene, { podium, ago, give, wait }) => tryTo(scene.wait(wait), press(podium, ago, give)), open());

test('[BZ2] the order of a race is that of its presses by press time, recomputed from the ledger alone', () => {
  fc.assert(
    fc.property(fc.array(pressing, { minLength: 1, maxLength: 6 }), (list) => {
      const scene = race(list).wait(700);
      const [record] = racesOf(scene);
      const counted = scene.asking.presses.filter(
        ({ verdict, podium }) => verdict === 'won' || scene.asking.race?.order.includes(podium),
      );
      const inRace = counted.filter((one, nth) => counted.findIndex(({ podium }) => podium === one.podium) === nth);
      expect(record?.end?.order).toEqual(inRace.sort(byPressTime).map(({ podium }) => podium));
      expect(record?.end?.order).toEqual(scene.asking.race?.order);
      const times = record?.presses.map(({ pressedAt }) => pressedAt) ?? [];
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }),
    { numRuns: 80 },
  );
});

test('[BZ4] margins and too close are those of the photo finish on the desk', () => {
  fc.assert(
    fc.property(fc.array(pressing, { minLength: 1, maxLength: 6 }), (list) => {
      const scene = race(list).wait(700);
      const [record] = racesOf(scene);
      const finish = finishOf(scene.asking, scene.asking.race?.order[0] ?? null);
      expect(record?.tooClose).toBe(finish.tooClose);
      const found = (one: Press) =>
        record?.presses.find((kept) => kept.podium === one.podium && kept.pressedAt === one.pressedAt);
      expect(finish.presses.map((one) => found(one)?.margin)).toEqual(finish.margins);
      for (const one of scene.asking.presses) expect(found(one)?.verdict).toBe(one.verdict);
    }),
    { numRuns: 80 },
  );
});
