import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Podium } from '../../shared/engine/ids.ts';
import type { DevicesMessage } from '../../shared/protocol/messages.ts';
import { RULES } from '../engine/fixtures.ts';
import { goUntil, Rig } from '../server/rig.ts';
import { freshId, type Screen, stamped } from '../server/screen.ts';
import { writeTestContest } from '../server/test-contest.ts';

type Tablets = Record<'A' | 'B' | 'C', Screen<'team'>>;

/** Drills of QUALITY: what can happen to a tablet while a race is open, on real sockets. */
describe('in the middle of a race', () => {
  let rig: Rig;
  let folder: string;
  let host: Screen<'host'>;
  let tablets: Tablets;
  const tokens: Partial<Record<Podium, string>> = {};

  beforeAll(async () => {
    const rules = { ...RULES, own: { ...RULES.own, packSize: 1 }, common: { ...RULES.common, count: 8 } };
    folder = mkdtempSync(join(tmpdir(), 'race-'));
    const contestFile = writeTestContest(folder, { rules: { ...rules, reserves: 1 }, rundown: [{ segment: 'skill' }] });
    rig = await Rig.start({ contestFile });
    host = await rig.host();
    for (const podium of ['A', 'B', 'C'] as const) {
      tokens[podium] = await rig.pair({ role: 'team', podiums: [podium] });
    }
  });
  afterAll(async () => {
    expect(rig.faults).toEqual([]);
    await rig.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const tablet = (podium: 'A' | 'B' | 'C') => rig.screen('team', tokens[podium]!);
  const on = () => host.view.heat?.asking;
  const asking = () => on()!;
  const race = () => host.view.heat?.asking?.finish ?? null;
  const health = (podium: Podium) =>
    (host.last('devices') as DevicesMessage | undefined)?.devices.find((one) => one.podiums.includes(podium))?.buzzer;
  const help = async (wait: string): Promise<unknown> => {
    if (wait !== 'ruling') return wait === 'buzzers' || wait === 'race' ? undefined : rig.count(host);
    const { answering, owner, id } = asking();
    return host.command({ type: 'rule', asking: id, podium: answering?.podium ?? (owner as Podium), verdict: 'right' });
  };

  beforeEach(async () => {
    const [A, B, C] = await Promise.all([tablet('A'), tablet('B'), tablet('C')]);
    tablets = { A, B, C };
    const before = host.view.heat?.asking?.id;
    await goUntil(host, () => on()?.mode === 'common' && on()?.phase === 'armed' && on()?.id !== before, help);
    // Every clock is known, and the buzzers are open by the clock, not only announced.
    const opensAt = asking().window?.status === 'running' ? (asking().window as { opensAt: number }).opensAt : 0;
    await host.until(() => Date.now() > opensAt + 60, 'the opening');
  });
  afterEach(async () => {
    if (on()?.answering) await help('ruling');
    for (const screen of Object.values(tablets)) screen.close();
  });

  test('a tablet that is reloaded: its old evidence is void, the race ends by the cap and names it', async () => {
    // Before it could prove anything.
    tablets.B.answersBeats = false;
    const stamp = tablets.B.clock();
    await host.until(() => tablets.B.clock() > stamp + 60, 'a beat without an answer');
    await tablets.A.press(asking().id, 'A');
    tablets.B.close();
    tablets.B = await tablet('B');
    await host.until(() => race() !== null, 'the verdict');
    expect(race()).toMatchObject({ by: 'cap', silent: ['B'], presses: [{ podium: 'A', won: true }] });
    expect(asking().answering?.podium).toBe('A');
  });

  test('a press made before the reload and sent again after it counts when it comes, and once', async () => {
    const stamp = tablets.B.clock();
    tablets.B.close();
    await tablets.A.press(asking().id, 'A');
    tablets.B = await tablet('B');
    const id = freshId();
    const again = { type: 'press', asking: asking().id, podium: 'B', ...stamped(stamp) } as const;
    const replies = await Promise.all([tablets.B.command(again, id), tablets.B.command(again, id)]);
    expect(replies[0]).toEqual(replies[1]);
    await host.until(() => race() !== null, 'the verdict');
    expect(asking().answering?.podium).toBe('A');
    const own = () => asking().presses.filter(({ podium }) => podium === 'B');
    await host.until(() => own().length > 0, 'the press of B');
    expect(own()).toHaveLength(1);
    expect(own()[0]?.doubts).toContain('no-clock');
    // Its time is not known better than that: the desk is told.
    expect(race()?.tooClose).toBe(true);
  });

  test('Wi-Fi that is lost: the others wait one cap for it, its late press is told and changes nothing', async () => {
    tablets.C.answersBeats = false;
    const stamp = tablets.C.clock();
    await host.until(() => tablets.C.clock() > stamp + 60, 'a beat without an answer');
    await tablets.A.press(asking().id, 'A');
    await host.until(() => race() !== null, 'the verdict');
    expect(race()).toMatchObject({ by: 'cap', silent: ['C'] });
    expect(
      await tablets.C.command({ type: 'press', asking: asking().id, podium: 'C', ...stamped(stamp + 40) }),
    ).toMatchObject({ ok: true });
    await host.until(() => asking().presses.length === 2, 'the late press');
    expect(asking().answering?.podium).toBe('A');
    expect(race()?.presses.find(({ podium }) => podium === 'C')).toMatchObject({ late: true, won: false });
    expect(race()?.tooClose).toBe(true);
    expect(asking().mayHaveWord).toEqual(['C']);
  });

  test('a tablet whose clock steps: the step is noticed, its presses are dated right', async () => {
    const { clock } = tablets.B;
    tablets.B.clock = () => clock() + 7000;
    await host.until(() => health('B')?.flags.includes('clock-step') === true, 'the flag');
    await tablets.A.press(asking().id, 'A');
    await tablets.B.press(asking().id, 'B');
    await host.until(() => race() !== null, 'the verdict');
    expect(asking().answering?.podium).toBe('A');
    const [, second] = race()!.presses;
    expect(second).toMatchObject({ podium: 'B', doubts: ['clock-step'] });
    expect(Math.abs(race()!.presses[0]!.at - second!.at)).toBeLessThan(200);
  });

  test('[BZ2] the earlier press wins though its tablet’s line is slower', async () => {
    const stamp = tablets.C.clock();
    await host.until(() => tablets.C.clock() > stamp + 8, 'a moment');
    const late = tablets.A.press(asking().id, 'A');
    const early = tablets.C.command({ type: 'press', asking: asking().id, podium: 'C', ...stamped(stamp) });
    await Promise.all([late, early]);
    await host.until(() => race() !== null, 'the verdict');
    expect(asking().answering?.podium).toBe('C');
    expect(race()?.by).toBe('proof');
  });
});
