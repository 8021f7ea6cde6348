import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Format, SeatSource } from '../../shared/engine/format.ts';
import type { FormatCheck, FormatState } from '../../shared/protocol/format.ts';
import { Rig } from '../server/rig.ts';

const seat = { draw: { from: 'draw' }, win: (heat: string) => ({ from: 'winner', heat }) } as const;
const shaped = (stages: [kind: string, heats: object[][]][], more: object = {}): object => ({
  id: 'own',
  stages: stages.map(([kind, heats], s) => ({
    id: `s${s + 1}`,
    kind,
    heats: heats.map((seats, h) => ({ id: `s${s + 1}h${h + 1}`, number: h + 1, seats })),
  })),
  runnerUpOrder: ['lots'],
  ...more,
});
/** The three teams of the test contest, drawn into one final. */
const DRAWN = shaped([['final', [[seat.draw, seat.draw, seat.draw]]]]);

describe('the contest’s format over HTTP', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.start();
  });
  afterAll(() => rig.stop());

  const send = (path: string, body: unknown, token: string | undefined = rig.hostToken) =>
    rig.post<FormatCheck>(`/content/format${path}`, body, token);
  const state = async (): Promise<FormatState> => {
    const headers = { authorization: `Bearer ${rig.hostToken}` };
    return (await (await fetch(`${rig.url}/api/v1/content/format/`, { headers })).json()) as FormatState;
  };

  test('[threats] is for the desk alone, and small', async () => {
    const team = await rig.pair({ role: 'team', podiums: ['A'] });
    for (const path of ['/check', '/save']) {
      expect((await rig.post(`/content/format${path}`, DRAWN)).status).toBe(401);
      expect((await send(path, DRAWN, team)).status).toBe(403);
    }
    expect((await fetch(`${rig.url}/api/v1/content/format/`)).status).toBe(401);
    expect((await send('/check', { id: 'x'.repeat(300_000) })).status).toBe(413);
    expect((await state()).format.id).toBe('one-final');
  });

  test('[BR2] offers knockouts for as many teams as there are, and the presets’ formats', async () => {
    const { starts, teams } = await state();
    expect(teams).toHaveLength(3);
    expect(starts.filter(({ name }) => name === null).map((start) => [start.teams, start.seats])).toEqual([[3, 3]]);
    expect(starts.map(({ format }) => format.id)).toEqual(
      expect.arrayContaining(['quang-nam-2024', 'quang-nam-2023', 'olympia-year', 'single-final']),
    );
  });

  test('[BR1] every fault is told at once, each beside its stage, heat or seat, in both languages', async () => {
    const wrong = shaped([
      ['qualifier', [Array.from({ length: 9 }, () => seat.draw), [seat.draw, seat.draw]]],
      [
        'final',
        [
          [seat.win('s1h1'), seat.win('s1h1')],
          [seat.win('gone'), { from: 'seed', team: 'ma' }],
        ],
      ],
    ]);
    const { body } = await send('/save', wrong);
    expect(body.saved).toBe(false);
    const at = (stage: number | null, heat: number | null, nth: number | null): string[] =>
      body.faults.filter((one) => one.stage === stage && one.heat === heat && one.seat === nth).map(({ vi }) => vi);
    expect(at(0, 0, null)).toEqual(['lượt thi «Vòng loại – Số 1» có 9 bục; cần từ 2 đến 8']);
    expect(at(0, 1, null)).toEqual([expect.stringContaining('«Vòng loại – Số 2» không vào bục nào')]);
    expect(at(1, null, null)).toEqual(['vòng cuối có 2 lượt thi; cần đúng 1']);
    expect(at(1, 0, 1)).toEqual([expect.stringContaining('vào hai bục; chỉ được vào đúng một')]);
    expect(at(1, 1, 0)).toEqual([expect.stringContaining('không có lượt này')]);
    expect(at(1, 1, 1)).toEqual(['không có đội «ma»']);
    expect(at(0, null, null)).toEqual([expect.stringContaining('cần ít nhất 4 đội')]);
    expect(body.faults.every(({ vi, en }) => vi === vi.normalize('NFC') && /^[\w ,:’'.;…]+$/.test(en))).toBe(true);
    expect((await state()).format.id).toBe('one-final');
  });

  test('[BR3] constraints that contradict are named in words beside one of them; those that don’t give a trial draw', async () => {
    const { teams } = await state();
    const [a, b] = teams.map(({ id }) => id);
    const fixed = (team: string | undefined) => ({ rule: 'fixed', team, heat: 's1h1', podium: 'A' });
    const both = { ...DRAWN, constraints: [fixed(a), fixed(b)] };
    const [fault] = (await send('/check', both)).body.faults;
    expect(fault).toMatchObject({ stage: null, constraint: 1 });
    for (const team of teams.slice(0, 2)) expect(fault?.vi).toContain(`«${team.name}» ở «Chung kết» bục A`);
    expect(fault?.en).toContain(`“${teams[0]?.name}” in “Chung kết”, podium A`);
    const empty = { ...DRAWN, constraints: [{ rule: 'apart', teams: [a] }] };
    expect((await send('/check', empty)).body.faults).toMatchObject([{ constraint: 0 }]);
    const alone = { ...DRAWN, constraints: [fixed(a)] };
    const { sample, faults } = (await send('/check?sample=4', alone)).body;
    expect(faults).toEqual([]);
    expect(sample?.find((ball) => ball.podium === 'A')?.team).toBe(a);
    expect(sample).toHaveLength(3);
  });

  test('[BR1] what is no format at all is told by its place too', async () => {
    const best: SeatSource = { from: 'best', group: [], rank: 65, of: 'seconds' };
    const { body } = await send('/check', shaped([['final', [[seat.draw, seat.draw, best]]]]));
    expect(body.faults.map(({ stage, heat, seat: nth, vi }) => [stage, heat, nth, vi])).toEqual([
      [0, 0, 2, 'nhóm cần ít nhất một lượt thi'],
      [0, 0, 2, 'hạng từ 1 đến 64'],
    ]);
    expect((await send('/check', {})).body.faults.length).toBeGreaterThan(1);
  });

  test('a check changes nothing', async () => {
    expect((await send('/check', DRAWN)).body).toMatchObject({ faults: [], saved: false });
    expect((await state()).format.id).toBe('one-final');
  });

  test('[BR1] a format that adds up is the contest’s, in the log, and there after a restart', async () => {
    expect((await send('/save', DRAWN)).body).toEqual({ faults: [], saved: true });
    expect((await state()).format).toEqual(DRAWN);
    const headers = { authorization: `Bearer ${rig.hostToken}` };
    const log = await (await fetch(`${rig.url}/api/v1/log`, { headers })).text();
    const line = JSON.parse(log.trim().split('\n').at(-1) ?? '') as { type: string; data: string };
    expect(line.type).toBe('content-imported');
    expect((JSON.parse(line.data) as { format: Format }).format.id).toBe('own');
    await rig.hub.close();
    await rig.startHub();
    expect(await state()).toMatchObject({ format: { id: 'own' }, stands: false });
  });

  test('[BR3] once the draw has begun the format stands', async () => {
    const host = await rig.screen('host', rig.hostToken);
    expect((await host.command({ type: 'take', takeRevision: host.view.go.takeRevision })).ok).toBe(true);
    const other = shaped([['final', [[seat.draw, seat.draw, seat.draw]]]], { id: 'other' });
    const { body } = await send('/save', other);
    expect(body.saved).toBe(false);
    expect(body.faults.map(({ stage, vi }) => [stage, vi])).toEqual([
      [null, expect.stringContaining('không đổi được')],
    ]);
    expect(await state()).toMatchObject({ format: { id: 'own' }, stands: true });
    expect(rig.faults).toEqual([]);
  });
});
