import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DevicesMessage } from '../../shared/protocol/messages.ts';
import { Rig } from './rig.ts';

describe('one device per seat', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.start();
  });
  afterAll(() => rig.stop());

  test('the newest device takes a seat over, and the old one is told', async () => {
    const first = await rig.team('A');
    const second = await rig.team('A');
    await first.until(() => first.last('dismissed') !== undefined, 'the dismissal');
    expect(first.last('dismissed')).toEqual({ reason: 'replaced' });
    const reply = await second.press('none', 'A');
    expect(reply).toEqual({ ok: false, code: 'stale-asking' });
  });

  test('the same device in a second tab: the newest tab wins', async () => {
    const token = await rig.pair({ role: 'judge', judge: 'gk1' as never });
    const first = await rig.screen('judge', token);
    await rig.screen('judge', token);
    await first.until(() => first.last('dismissed') !== undefined, 'the dismissal');
    expect(first.last('dismissed')).toEqual({ reason: 'replaced' });
  });

  test('a laptop with three buttons loses only the seat that a tablet took', async () => {
    const laptop = await rig.team('A', 'B', 'C');
    const tablet = await rig.team('B');
    const welcomes = () => laptop.frames.filter(({ event }) => event === 'welcome').length;
    await laptop.until(() => welcomes() === 2, 'a second welcome');
    expect(laptop.last('dismissed')).toBeUndefined();
    expect(await laptop.press('none', 'B')).toEqual({ ok: false, code: 'not-allowed' });
    expect(await laptop.press('none', 'C')).toEqual({ ok: false, code: 'stale-asking' });
    expect(await tablet.press('none', 'B')).toEqual({ ok: false, code: 'stale-asking' });
  });

  test('many consoles and outputs stand side by side', async () => {
    const [one, two, left, right] = await Promise.all([rig.host(), rig.host(), rig.output(), rig.output()]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    for (const screen of [one, two, left, right]) expect(screen?.last('dismissed')).toBeUndefined();
  });

  test('the desk sees who is there, what they painted, and who has gone', async () => {
    const host = await rig.host();
    const judge = await rig.judge('gk3');
    const strip = () => (host.last('devices') as DevicesMessage | undefined)?.devices ?? [];
    const seat = () => strip().find((device) => device.judge === 'gk3');
    const welcome = await judge.welcomed();
    judge.socket.emit('painted', { epoch: welcome.epoch, seq: welcome.seq });
    judge.socket.emit('status', { rtt: 3, clockError: 1.5, battery: 0.8, sound: 'none', visible: true });
    await host.until(() => seat()?.rtt === 3, 'the status');
    expect(seat()).toMatchObject({ connected: true, behind: 0, battery: 0.8 });
    judge.close();
    await host.until(() => seat()?.connected === false, 'the parting');
  });

  test('a revoked device is dismissed at once and does not come back', async () => {
    const token = await rig.pair({ role: 'mc' });
    const mc = await rig.screen('mc', token);
    const host = await rig.host();
    const id = () =>
      (host.last('devices') as DevicesMessage | undefined)?.devices.find(({ role }) => role === 'mc')?.id;
    await host.until(() => id() !== undefined, 'the MC on the strip');
    const url = `${rig.url}/api/v1/devices/${id()}`;
    const asHost = { authorization: `Bearer ${rig.hostToken}` };
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(401);
    expect((await fetch(url, { method: 'DELETE', headers: asHost })).status).toBe(204);
    await mc.until(() => mc.last('dismissed') !== undefined, 'the dismissal');
    expect(mc.last('dismissed')).toEqual({ reason: 'revoked' });
    await expect(rig.screen('mc', token)).rejects.toThrow('bad-token');
  });
});
