import { request } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { addressKey } from '../../server/online/allowances.ts';
import { PublicGuard } from '../../server/online/public-guard.ts';
import { freshPhone, must, OnlineRig, refused, TestPlayer } from './rig.ts';

let rig: OnlineRig;
afterEach(() => rig?.stop());

/** With headers that a browser or `fetch` would not let anybody set. */
function status(path: string, headers: Record<string, string>, body = '{}'): Promise<number> {
  return new Promise((resolve, reject) => {
    const { port } = rig.online;
    const ask = request({ host: '127.0.0.1', port, path, method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    ask.on('error', reject);
    ask.end(body);
  });
}

describe('the door', () => {
  test('[AU7] refuses what is no JSON, too long, misshapen or without a token', async () => {
    rig = await OnlineRig.start();
    const player = await rig.player();
    const json = { 'content-type': 'application/json' };
    expect((await player.post('/start', 'name=x', { 'content-type': 'text/plain' })).status).toBe(415);
    expect(
      (await player.post('/start', 'name=x', { 'content-type': 'application/x-www-form-urlencoded' })).status,
    ).toBe(415);
    expect((await player.post('/start', `{"name":"${'x'.repeat(5_000)}"}`)).status).toBe(413);
    for (const body of [
      '',
      '{',
      '[]',
      '"x"',
      'null',
      '{"question":"0"}',
      '{"question":-1}',
      '{"question":0,"more":1}',
    ]) {
      expect((await player.post('/next', body)).status, body).toBe(400);
    }
    expect((await player.post('/next', { question: 1e9 })).status).toBe(400);
    const nobody = new TestPlayer(rig.url);
    expect(await nobody.post('/next', { question: 0 })).toMatchObject({ status: 401, body: { code: 'no-token' } });
    for (const token of ['x', 'a.b', `${player.token}x`, player.token.replace(/^.{4}/, 'AAAA')]) {
      expect((await new TestPlayer(rig.url, token).post('/next', { question: 0 })).status).toBe(401);
    }
    expect(await status('/api/v1/nothing', json)).toBe(404);
    expect(rig.faults).toEqual([]);
  });

  test('[AU7] survives whatever is thrown at it, and nothing changes', async () => {
    rig = await OnlineRig.start({ limits: { device: { points: 100_000, duration: 10 } } });
    const player = await rig.player();
    const values = [null, 0, -1, 1.5, '', 'x', [], {}, true, '\u0000', '__proto__', 'a'.repeat(900)];
    const fields = ['name', 'phone', 'locality', 'consent', 'code', 'question', 'option'];
    const bodies = fields.flatMap((field) => values.map((value) => ({ [field]: value })));
    for (const path of ['/hello', '/start', '/resume', '/next', '/answer']) {
      const statuses = await Promise.all(
        bodies.filter((_, nth) => nth % 5 === 0).map((body) => player.post(path, body)),
      );
      for (const each of statuses) expect([400, 409, 429]).toContain(each.status);
    }
    expect(rig.faults).toEqual([]);
    expect((await rig.status()).players).toBe(0);
  });

  test('[AU7] lets no other site in', async () => {
    rig = await OnlineRig.start();
    const json = { 'content-type': 'application/json' };
    const own = `127.0.0.1:${rig.online.port}`;
    expect(await status('/api/v1/hello', { ...json, host: own, origin: `http://${own}` })).toBe(200);
    for (const origin of ['http://evil.example', 'null', `http://localhost:${rig.online.port}`]) {
      expect(await status('/api/v1/hello', { ...json, host: own, origin }), origin).toBe(403);
    }
    expect(await status('/api/v1/hello', { ...json, host: 'evil.example' })).toBe(403);
  });

  test('[AU7] behind a proxy answers to the public name, and to pages from there', () => {
    const guard = new PublicGuard('127.0.0.1', new URL('https://thi.example.vn'));
    expect(guard.allows({ host: 'thi.example.vn', origin: 'https://thi.example.vn' })).toBe(true);
    expect(guard.allows({ host: 'thi.example.vn' })).toBe(true);
    expect(guard.allows({ host: '127.0.0.1:4300', origin: 'https://thi.example.vn' })).toBe(true);
    expect(guard.allows({ host: 'thi.example.vn', origin: 'http://thi.example.vn' })).toBe(false);
    expect(guard.allows({ host: 'thi.example.vn', origin: 'https://evil.example' })).toBe(false);
    expect(guard.allows({ host: 'evil.example', origin: 'https://thi.example.vn' })).toBe(false);
    expect(guard.allows({ host: 'evil.example' })).toBe(false);
  });

  test('[AU7] has a strict policy, no cookies, and nothing but its pages', async () => {
    rig = await OnlineRig.start();
    const page = await fetch(rig.url);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('content-security-policy')).not.toMatch(/unsafe|data:|\*/);
    expect(page.headers.get('set-cookie')).toBeNull();
    expect(page.headers.get('x-powered-by')).toBeNull();
    for (const path of [
      '/contest.json',
      '/data/online.sqlite',
      '/../data/online.sqlite',
      '/media/bimat.webp',
      '/.env',
    ]) {
      expect((await fetch(`${rig.url}${path}`)).status, path).toBe(404);
    }
  });
});

describe('floods', () => {
  test('[AU7] new attempts from one address are rationed, and who has to wait is told how long', async () => {
    rig = await OnlineRig.start({ settings: { startsPerMinute: 3 } });
    const players = await Promise.all(Array.from({ length: 5 }, () => rig.player()));
    const outcomes = [];
    for (const player of players) outcomes.push(await player.start({ phone: freshPhone() }));
    expect(outcomes.map(refused)).toEqual(['not refused', 'not refused', 'not refused', 'too-many', 'too-many']);
    const last = outcomes[4]!;
    expect(last.ok ? 0 : last.problem.retryIn).toBeGreaterThan(1_000);
    // Those who are in play on undisturbed.
    must(await players[0]!.next(0));
  });

  test('[AU7] the address is the proxy’s word only when a proxy is trusted', async () => {
    rig = await OnlineRig.start({ settings: { startsPerMinute: 1 } });
    const start = async (trusted: string) => {
      const player = await rig.player();
      const body = { name: 'Lê Thử', phone: freshPhone(), locality: 'nui', consent: true };
      return (await player.post('/start', body, { 'x-forwarded-for': trusted })).status;
    };
    expect([await start('203.0.113.1'), await start('203.0.113.2')]).toEqual([200, 429]);
    await rig.restart({ trustProxy: 1 });
    expect([await start('203.0.113.1'), await start('203.0.113.2'), await start('203.0.113.2')]).toEqual([
      200, 200, 429,
    ]);
  });

  test('[AU7] one device asks only so often', async () => {
    rig = await OnlineRig.start({ limits: { device: { points: 6, duration: 10 } } });
    const player = await rig.player();
    const statuses = [];
    // The first hello named the device.
    for (let nth = 0; nth < 6; nth += 1) statuses.push((await player.post('/hello', {})).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  });

  test.each([
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('[AU7] %s is counted as %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });
});
