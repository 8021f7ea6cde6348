import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { CLOSES, must, OnlineRig, refused } from './rig.ts';

let rig: OnlineRig;
afterEach(() => rig.stop());

/** Everything that lies in the data directory, as bytes. */
const onDisk = (): string =>
  readdirSync(rig.dataDir)
    .map((name) => readFileSync(join(rig.dataDir, name), 'latin1'))
    .join('\n');
const latin1 = (text: string): string => Buffer.from(text).toString('latin1');

describe('the organiser', () => {
  test('[AU7] needs the key, which is printed once and kept as a hash', async () => {
    rig = await OnlineRig.start();
    for (const path of ['status', 'players.csv', 'result.json']) {
      expect((await rig.organiser(path, undefined, 'wrong')).status).toBe(401);
      expect((await fetch(`${rig.url}/api/v1/organiser/${path}`)).status).toBe(401);
    }
    expect((await rig.organiser('delete', { player: 1 }, 'wrong')).status).toBe(401);
    expect(onDisk()).not.toContain(rig.key);
    const old = rig.key;
    await rig.restart();
    expect(rig.online.organiserKey).toBeNull();
    expect((await rig.organiser('status')).status).toBe(200);
    await rig.restart({ newKey: true });
    expect(rig.key).not.toBe(old);
    expect((await rig.organiser('status', undefined, old)).status).toBe(401);
    expect((await rig.organiser('status')).status).toBe(200);
  });

  test('[AU7] can not be guessed at: wrong keys wait, the right one costs nothing', async () => {
    rig = await OnlineRig.start({ limits: { guesses: { points: 5, duration: 60 } } });
    for (let nth = 0; nth < 20; nth += 1) expect((await rig.organiser('status')).status).toBe(200);
    for (let nth = 0; nth < 5; nth += 1) expect((await rig.organiser('status', undefined, 'no')).status).toBe(401);
    expect((await rig.organiser('status', undefined, 'no')).status).toBe(429);
  });

  test('[AU7] exports the players as a table that no spreadsheet runs', async () => {
    rig = await OnlineRig.start({ settings: { localities: ['=cmd|calc', 'Phường "Đức Xuân", thành phố'] } });
    const player = await rig.player();
    must(await player.start({ name: 'Đặng Thị Ẵm', phone: '0912345678', locality: 'cmd-calc' }));
    const other = await rig.player();
    must(await other.start({ phone: '0987654321', locality: 'phuong-duc-xuan-thanh-pho' }));
    const answer = await rig.organiser('players.csv');
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    const csv = Buffer.from(await answer.arrayBuffer()).toString('utf8');
    expect(csv.startsWith('\uFEFFSố,Họ tên,')).toBe(true);
    const lines = csv.split('\r\n');
    expect(lines[1]).toMatch(/^1,Đặng Thị Ẵm,0912 345 678,'=cmd\|calc,2023-09-/);
    expect(lines[2]).toContain('"Phường ""Đức Xuân"", thành phố"');
  });

  test('[AU7] deletes a player for good; only a keyed hash keeps the number from playing twice', async () => {
    rig = await OnlineRig.start();
    const phone = '0934567891';
    const player = await rig.player();
    const name = 'Nguyễn Muốn Quên';
    must(await player.start({ phone, name }));
    must(await player.next(0));
    must(await player.answer(0, 1));
    const other = await rig.player();
    must(await other.start());
    expect(onDisk()).toContain(phone);
    expect(onDisk()).toContain(latin1(name));

    const gone = await rig.organiser('delete', { phone: '+84 934 567 891' });
    expect(await gone.json()).toMatchObject({ players: 1, deleted: 1 });
    expect(onDisk()).not.toContain(phone);
    expect(onDisk()).not.toContain(latin1(name));
    expect((await player.hello()).attempt).toBeNull();
    expect(refused(await player.start({ phone }))).toBe('number-played');
    expect(refused(await player.next(1))).toBe('no-attempt');
    expect((await rig.organiser('delete', { phone })).status).toBe(404);
    expect((await rig.organiser('delete', { player: 2 })).status).toBe(200);
    expect((await rig.status()).players).toBe(0);
    await rig.restart();
    expect(refused(await (await rig.player()).start({ phone }))).toBe('number-played');
  });

  test('[AU7] after the close a deletion takes a player out of the ranking and the result', async () => {
    rig = await OnlineRig.start();
    const players = [await rig.player(), await rig.player()];
    for (const [nth, player] of players.entries()) must(await player.start({ name: `Người thứ ${['a', 'b'][nth]}` }));
    rig.now = CLOSES;
    expect((await players[1]!.hello()).round.players).toBe(2);
    await rig.organiser('delete', { player: 1 });
    const { round } = await players[1]!.hello();
    expect(round.ending?.top.map(({ name }) => name)).toEqual(['Người thứ b']);
    expect(await (await rig.organiser('result.json')).text()).not.toContain('Người thứ a');
  });
});
