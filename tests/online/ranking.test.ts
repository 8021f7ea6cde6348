import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { DeviceId } from '../../server/audience/ballots.ts';
import {
  compareScored,
  FEWEST_FOR_MEAN,
  type LocalitySum,
  rankLocalities,
  withPlaces,
} from '../../server/online/ranking.ts';
import { ms } from '../../shared/engine/ids.ts';
import { ELSEWHERE, type Locality } from '../../shared/protocol/online.ts';
import { CLOSES, must, OnlineRig, type TestPlayer } from './rig.ts';

const scored = fc.record({ score: fc.integer({ min: 0, max: 6 }), time: fc.integer({ min: 0, max: 6 }).map(ms) });

describe('the ranking', () => {
  test('[AU7] a place is one more than the number of those who are better; equals share it', () => {
    fc.assert(
      fc.property(fc.array(scored), (players) => {
        const placed = withPlaces([...players].sort(compareScored), compareScored);
        for (const { item, place } of placed) {
          const better = players.filter(
            ({ score, time }) => score > item.score || (score === item.score && time < item.time),
          );
          expect(place).toBe(better.length + 1);
        }
        expect(placed).toHaveLength(players.length);
      }),
    );
  });

  const names = fc.uniqueArray(fc.constantFrom('An Bình', 'Ấp Bắc', 'Đức Xuân', 'Sông Cầu', 'Xuất Hoá', 'Ô Môn'), {
    minLength: 1,
  });
  const sum: fc.Arbitrary<LocalitySum> = fc.record({
    players: fc.integer({ min: 0, max: 12 }),
    finished: fc.integer({ min: 0, max: 12 }),
    score: fc.integer({ min: 0, max: 400 }),
  });

  test('[AU7] localities: most players first, shares of the whole, elsewhere counted and never placed', () => {
    fc.assert(
      fc.property(names, fc.array(sum, { minLength: 7, maxLength: 7 }), (listed, sums) => {
        const localities: Locality[] = [
          ...listed.map((name) => ({ id: name, name })),
          { id: ELSEWHERE, name: 'Nơi khác' },
        ];
        const byId = new Map(localities.map(({ id }, index) => [id, sums[index]!]));
        const rows = rankLocalities(localities, byId, true);
        const total = [...byId.values()].reduce((all, { players }) => all + players, 0);
        expect(rows.map(({ id }) => id).sort()).toEqual(localities.map(({ id }) => id).sort());
        expect(rows.at(-1)).toMatchObject({ id: ELSEWHERE, place: null, meanPlace: null });
        for (const row of rows) {
          expect(row.share).toBe(total === 0 ? 0 : Math.round((row.players / total) * 10_000) / 10_000);
          if (row.id === ELSEWHERE) continue;
          const others = rows.filter(({ id }) => id !== ELSEWHERE);
          expect(row.place).toBe(others.filter(({ players }) => players > row.players).length + 1);
          expect(row.meanPlace === null).toBe(row.players < FEWEST_FOR_MEAN);
        }
      }),
    );
  });

  test('[AU7] equal numbers stand in the order of the Vietnamese alphabet', () => {
    const listed = ['Xuất Hoá', 'Đức Xuân', 'Dương Quang', 'Ấp Bắc', 'An Bình'].map((name) => ({ id: name, name }));
    expect(rankLocalities(listed, new Map(), false).map(({ name }) => name)).toEqual([
      'An Bình',
      'Ấp Bắc',
      'Dương Quang',
      'Đức Xuân',
      'Xuất Hoá',
    ]);
  });
});

describe('Bắc Kạn, September 2023', () => {
  let rig: OnlineRig;
  afterEach(() => rig.stop());
  /** Published: the city's total and its four largest wards. How the rest is spread was not, so it is made up here. */
  const PUBLISHED = { 'Đức Xuân': 1_559, 'Sông Cầu': 1_325, 'Phùng Chí Kiên': 1_198, 'Nguyễn Thị Minh Khai': 1_004 };
  const MADE_UP = { 'Huyền Tụng': 402, 'Xuất Hoá': 318, 'Nông Thượng': 256, 'Dương Quang': 212 };
  const TOTAL = 6_274;

  test('[AU7] 6,274 players of eight wards and communes come out as published', async () => {
    const wards = Object.entries({ ...MADE_UP, ...PUBLISHED });
    rig = await OnlineRig.start({
      settings: { localities: wards.map(([name]) => `Phường ${name}`), elsewhere: false },
    });
    const { attempts, round } = rig.online;
    const people = wards.flatMap(([name, count]) => {
      const { id } = round.localities.find((locality) => locality.name === `Phường ${name}`)!;
      return new Array<string>(count).fill(id);
    });
    expect(people).toHaveLength(TOTAL);
    await Promise.all(
      people.map((locality, nth) =>
        attempts.start(`phone-${nth}` as DeviceId, {
          name: 'Người dự thi',
          phone: `09${String(nth).padStart(8, '0')}`,
          locality,
          consent: true,
        }),
      ),
    );
    const player = await rig.player();
    const { standings, players } = (await player.hello()).round;
    expect(players).toBe(TOTAL);
    expect(standings.slice(0, 4).map(({ name, players, place, share }) => [place, name, players, share])).toEqual([
      [1, 'Phường Đức Xuân', 1_559, 0.2485],
      [2, 'Phường Sông Cầu', 1_325, 0.2112],
      [3, 'Phường Phùng Chí Kiên', 1_198, 0.1909],
      [4, 'Phường Nguyễn Thị Minh Khai', 1_004, 0.16],
    ]);
    expect(standings.every(({ mean }) => mean === null)).toBe(true);

    // One of them plays it out; the others stopped at the door.
    const device = 'phone-0' as DeviceId;
    for (let nth = 0; nth < 4; nth += 1) {
      await attempts.next(device, { question: nth });
      await attempts.answer(device, { question: nth, option: 0 });
    }
    rig.now = CLOSES;
    const { round: closed } = await player.hello();
    expect(closed.players).toBe(TOTAL);
    expect(closed.ending?.top).toHaveLength(20);
    expect(closed.ending?.top[0]?.place).toBe(1);
    const own = await attempts.find(device);
    expect(own?.step).toMatchObject({ kind: 'finished', result: { score: { place: 1, of: TOTAL } } });
    expect(rig.faults).toEqual([]);
  });
});

describe('places among players', () => {
  let rig: OnlineRig;
  afterEach(() => rig.stop());

  test('[AU7] score first, then time; equal to the hundredth of a second is equal', async () => {
    rig = await OnlineRig.start({ questions: 1, right: () => 0 });
    // Right in 3.211 s and 3.214 s, right in 3.216 s, wrong in 1 s.
    const plan: [number, boolean][] = [
      [3_214, true],
      [1_000, false],
      [3_216, true],
      [3_211, true],
    ];
    const players: TestPlayer[] = [];
    for (const [time, right] of plan) {
      const player = await rig.player();
      players.push(player);
      must(await player.start());
      const { step } = must(await player.next(0));
      rig.pass(time);
      const options = step.kind === 'asking' ? step.question.options : [];
      const option = options.findIndex((each) => each.startsWith('Ý 0 ') === right);
      must(await player.answer(0, option));
    }
    const placeOf = async (nth: number) => {
      const step = (await players[nth]!.hello()).attempt?.step;
      return step?.kind === 'finished' ? step.result.score : null;
    };
    const expected = [
      { points: 10, place: 1 },
      { points: 0, place: 4 },
      { points: 10, place: 3 },
      { points: 10, place: 1 },
    ];
    for (const [nth, score] of expected.entries()) expect(await placeOf(nth)).toMatchObject({ ...score, of: 4 });
    rig.now = CLOSES;
    for (const [nth, score] of expected.entries()) expect(await placeOf(nth)).toMatchObject({ ...score, of: 4 });
  });
});
