import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { PROTOCOL_VERSION } from '../../shared/protocol/messages.ts';
import { Rig } from './rig.ts';
import { CANARY } from './test-contest.ts';

interface Answer {
  status: number;
  headers: Record<string, unknown>;
  body: string;
}

describe('the hub over HTTP', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.start();
    const page = join(rig.folder, 'web/scoreboard');
    mkdirSync(page, { recursive: true });
    writeFileSync(join(page, 'index.html'), '<!doctype html><title>bảng điểm</title>');
  });
  afterAll(() => rig.stop());

  /** `fetch` would not let the Host header be set. */
  const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      request(rig.url + path, { headers }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          body += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
      })
        .on('error', reject)
        .end();
    });
  const upgrades = (headers: Record<string, string>): Promise<boolean> =>
    new Promise((resolve) => {
      const socket = new WebSocket(`ws://${own()}/socket.io/?EIO=4&transport=websocket`, { headers });
      socket.once('open', () => resolve(true)).once('error', () => resolve(false));
      socket.once('open', () => socket.terminate());
    });
  const own = () => `127.0.0.1:${rig.hub.port}`;

  test.each(['health', 'ready', 'version'])('GET /api/v1/%s answers', async (name) => {
    const { status, headers, body } = await get(`/api/v1/${name}`);
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(JSON.parse(body)).toBeTypeOf('object');
  });

  test('the version tells rehearsal and demo apart from the live contest', async () => {
    expect(JSON.parse((await get('/api/v1/version')).body)).toEqual({
      name: 'tranh-tai',
      version: '0.0.0-test',
      protocol: PROTOCOL_VERSION,
      rehearsal: false,
      demo: false,
    });
  });

  test('screens come with a strict policy that works on plain HTTP', async () => {
    const { status, headers, body } = await get('/scoreboard');
    expect(status).toBe(200);
    expect(body).toContain('bảng điểm');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain(`connect-src 'self' ws://${own()}`);
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(policy).not.toContain('unsafe');
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['set-cookie']).toBeUndefined();
    expect((await get('/o/projector')).body).toContain('bảng điểm');
    expect((await get('/')).body).toContain('Bàn điều khiển');
  });

  test.each([
    '/nowhere',
    '/api/v1/nowhere',
    '/media/nothing.png',
    '/media/..%2f..%2fdesk.sqlite',
    '/assets/../main.js',
  ])('GET %s is a JSON 404', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(JSON.parse(body)).toMatchObject({ code: 'not-found', message: expect.any(String) });
  });

  test.each([
    ['not JSON', '{', 400, 'malformed'],
    ['an array', '[]', 400, 'malformed'],
    ['too much', JSON.stringify({ code: '1'.repeat(20_000) }), 413, 'too-large'],
    ['another type', 'code=1', 400, 'malformed'],
  ])('a body of %s is refused in JSON', async (name, body, status, code) => {
    const type = name === 'another type' ? 'application/x-www-form-urlencoded' : 'application/json';
    const response = await fetch(`${rig.url}/api/v1/pair`, { method: 'POST', headers: { 'content-type': type }, body });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  });

  test('the log is for the desk only, line by line with its hashes', async () => {
    expect((await get('/api/v1/log')).status).toBe(401);
    const team = await rig.pair({ role: 'team', podiums: ['A'] });
    expect((await get('/api/v1/log', { authorization: `Bearer ${team}` })).status).toBe(403);
    const { body } = await get('/api/v1/log', { authorization: `Bearer ${rig.hostToken}` });
    const lines = body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0]).toMatchObject({ seq: 1, type: 'contest-created', hash: expect.stringMatching(/^[\da-f]{64}$/) });
    expect(body).toContain(CANARY);
  });

  describe('[threats] Host and Origin', () => {
    const cases: [string, Record<string, string>, boolean][] = [
      ['our own page', {}, true],
      ['no browser at all', {}, true],
      ['another site', { origin: 'http://evil.example' }, false],
      ['a sandboxed page', { origin: 'null' }, false],
      ['another port of this machine', { origin: 'http://127.0.0.1:1' }, false],
      ['a rebound name', { host: 'evil.example' }, false],
      ['a rebound name with its own page', { host: 'evil.example:1', origin: 'http://evil.example:1' }, false],
      ['an odd authority', { host: '127.0.0.1@evil.example' }, false],
    ];
    test.each(cases)('%s (%o): %s', async (name, headers, allowed) => {
      const sent = name === 'our own page' ? { ...headers, origin: `http://${own()}` } : headers;
      expect((await get('/api/v1/health', sent)).status).toBe(allowed ? 200 : 403);
      expect((await get('/socket.io/?EIO=4&transport=polling', sent)).status).toBe(allowed ? 200 : 403);
      expect(await upgrades(sent)).toBe(allowed);
    });
  });
});
