import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DevicesMessage } from '../../shared/protocol/messages.ts';
import { goUntil, Rig } from './rig.ts';
import type { Screen } from './screen.ts';
import { writeTestContest } from './test-contest.ts';

const GREETING = { rundown: [{ segment: 'greeting' }] };
const SHEET = { content: 17, form: 18, style: 19 };

describe('[JD5] the secretary at a real hub', () => {
  const rig = new Rig();
  let host: Screen<'host'>;
  let secretary: Screen<'secretary'>;
  let item: string;
  const sheets = () => secretary.view.turn?.sheets.map(({ state }) => state);
  const enter = (judge: string) => ({ type: 'enter-marks', item, judge, halves: SHEET });

  beforeAll(async () => {
    await rig.startHub({ contestFile: writeTestContest(rig.folder, GREETING) });
    rig.hostToken = (await rig.post<{ token: string }>('/desk', { key: rig.hub.hostKey })).body.token;
    host = await rig.host();
    secretary = await rig.screen('secretary', await rig.pair({ role: 'secretary' }));
    await goUntil(host, () => host.view.heat?.turn?.phase === 'speaking');
    item = host.view.heat?.turn?.item ?? '';
    await secretary.until(() => secretary.view.turn?.open === true, 'the turn');
  });
  afterAll(() => rig.stop());

  test('a code of the desk makes a secretary, who comes to a page of its own', async () => {
    const { body } = await rig.post<{ url: string }>('/codes', { role: 'secretary' }, rig.hostToken);
    expect(body.url).toMatch(/\/secretary#code=\d{6}$/);
    expect(sheets()).toEqual(['missing', 'missing', 'missing']);
  });

  test('nobody but host and secretary types in a sheet, and a judge not even its own', async () => {
    const mc = await rig.screen('mc', await rig.pair({ role: 'mc' }));
    const others = [await rig.team('A'), await rig.judge('gk3'), await rig.output(), mc];
    for (const screen of others) {
      expect(await screen.command(enter('gk3'))).toEqual({ ok: false, code: 'not-allowed' });
    }
    expect(sheets()).toEqual(['missing', 'missing', 'missing']);
  });

  test('what the secretary types is the judge’s sheet, marked as paper; in the log it is the secretary’s', async () => {
    expect(await secretary.command(enter('gk3'))).toMatchObject({ ok: true });
    await host.until(() => host.view.heat?.turn?.judges[2]?.in === true, 'the sheet');
    expect(host.view.heat?.turn?.judges[2]).toMatchObject({ paper: true, total: 27 });
    await secretary.until(() => sheets()?.[2] === 'paper', 'the read-back');
    expect(secretary.view.turn?.sheets[2]?.halves).toEqual(SHEET);
    const log = await fetch(`${rig.url}/api/v1/log`, { headers: { authorization: `Bearer ${rig.hostToken}` } });
    const lines = (await log.text()).trim().split('\n');
    const stored = lines.map((line) => JSON.parse(line) as { type: string; actor: string });
    expect(stored.findLast(({ type }) => type === 'marks-submitted')?.actor).toBe('{"role":"secretary"}');
  });

  test('[JD2] a sheet from a tablet is told to the secretary without its marks, and paper does not replace it', async () => {
    const judge = await rig.judge('gk2');
    const halves = { content: 3, form: 5, style: 7 };
    expect(await judge.command({ type: 'submit-marks', item, halves })).toMatchObject({ ok: true });
    await secretary.until(() => sheets()?.[1] === 'tablet', 'the tablet’s sheet');
    expect(secretary.view.turn?.sheets[1]?.halves).toBeNull();
    expect(secretary.heard()).not.toContain('"style":7');
    expect(await secretary.command(enter('gk2'))).toEqual({ ok: false, code: 'marks-already-in' });
  });

  test.each([
    ['GO', () => ({ type: 'take', takeRevision: host.view.go.takeRevision })],
    [
      'a take-back',
      () => ({ type: 'take-back', action: host.view.takeBack?.action ?? 'none-of-them', confirmed: true }),
    ],
    ['a hold', () => ({ type: 'hold' })],
    ['points', () => ({ type: 'adjust-score', podium: 'A', points: 5, reason: 'thử' })],
    ['a closed seat', () => ({ type: 'close-seat', judge: 'gk1' })],
    ['a sheet given back', () => ({ type: 'reopen-marks', item, judge: 'gk3', reason: 'thử' })],
    ['a judge’s own submission', () => ({ type: 'submit-marks', item, halves: SHEET })],
    ['a ruling', () => ({ type: 'rule', asking: 'none', podium: 'A', verdict: 'right' })],
  ])('%s is not the secretary’s to give', async (_, command) => {
    const { seq } = rig.hub.runner;
    expect(await secretary.command(command())).toEqual({ ok: false, code: 'not-allowed' });
    expect(rig.hub.runner.seq).toBe(seq);
  });

  test('the device strip names the secretary, and a second one may sit beside', async () => {
    const second = await rig.screen('secretary', await rig.pair({ role: 'secretary' }));
    const there = () =>
      (host.last('devices') as DevicesMessage | undefined)?.devices.filter(({ role }) => role === 'secretary').length;
    await host.until(() => there() === 2, 'both on the strip');
    expect(secretary.last('dismissed')).toBeUndefined();
    expect(second.view).toEqual(secretary.view);
  });
});
