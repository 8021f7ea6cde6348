import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inlineScriptSources, withScriptSources } from '../../server/http/inline-scripts.ts';
import { Outputs } from '../../server/outputs/outputs.ts';
import type { OutputBeat, OutputBeatReply, OutputsMessage } from '../../shared/protocol/outputs.ts';
import { Rig } from './rig.ts';

const SCRIPT = "\n  document.title = 'cũ';\n";
const PAGE = `<!doctype html><html><head><title>bảng điểm</title></head><body><script>${SCRIPT}</script></body></html>`;
const beat = (of: Partial<OutputBeat> = {}): OutputBeat => ({
  screen: 'screen-0001',
  name: 'obs',
  show: '',
  alias: true,
  width: 1920,
  height: 1080,
  ...of,
});

describe('outputs as the desk sees them', () => {
  const stored = new Map<string, string | null>();
  const settings = {
    get: (key: string) => stored.get(key) ?? null,
    put: async (key: string, value: string | null) => void stored.set(key, value),
  };

  test('are numbered as they open, forgotten 4 s after their last beat, and their numbers given out again', () => {
    let now = 0;
    const outputs = new Outputs(settings, () => now);
    expect(outputs.beat(beat())?.number).toBe(1);
    expect(outputs.beat(beat({ screen: 'screen-0002', name: 'projector' }))?.number).toBe(2);
    expect(outputs.open().map(({ name }) => name)).toEqual(['obs', 'projector']);
    now = 3000;
    outputs.beat(beat({ screen: 'screen-0002', name: 'projector' }));
    now = 4500;
    expect(outputs.open().map(({ number }) => number)).toEqual([2]);
    expect(outputs.beat(beat({ screen: 'screen-0003' }))?.number).toBe(1);
  });

  test('get each order once, by name or all of them', () => {
    const outputs = new Outputs(settings, () => 0);
    outputs.beat(beat());
    outputs.beat(beat({ screen: 'screen-0002', name: 'projector' }));
    expect(outputs.order('obs', 'identify')).toBe(1);
    expect(outputs.order(null, 'identify')).toBe(2);
    expect(outputs.order('nobody', 'refresh')).toBe(0);
    expect(outputs.beat(beat())?.orders).toEqual(['identify']);
    expect(outputs.beat(beat())?.orders).toEqual([]);
  });

  test('load anew when the desk points their alias elsewhere; a page opened by its own address does not', async () => {
    const outputs = new Outputs(settings, () => 0);
    outputs.beat(beat());
    outputs.beat(beat({ screen: 'screen-0002', alias: false }));
    await outputs.point('obs', 'output=overlay');
    expect(outputs.beat(beat())?.orders).toEqual(['refresh']);
    expect(outputs.beat(beat({ screen: 'screen-0002', alias: false }))?.orders).toEqual([]);
    expect(new Outputs(settings, () => 0).showOf('obs')).toBe('output=overlay');
    expect(outputs.showOf('constructor')).toBeNull();
  });

  test('are remembered up to a hundred: nobody needs a pairing to beat', () => {
    const outputs = new Outputs(settings, () => 0);
    const replies = Array.from({ length: 101 }, (_, i) => outputs.beat(beat({ screen: `screen-${1000 + i}` })));
    expect(replies.filter((reply) => reply === null)).toHaveLength(1);
  });
});

describe('outputs over HTTP', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.start();
    mkdirSync(join(rig.folder, 'web/scoreboard'), { recursive: true });
    writeFileSync(join(rig.folder, 'web/scoreboard/index.html'), PAGE);
    mkdirSync(join(rig.folder, 'web/ograf'), { recursive: true });
    writeFileSync(join(rig.folder, 'web/ograf/graphic.mjs'), 'export default 1;');
  });
  afterAll(() => rig.stop());

  const send = (method: string, path: string, body: unknown, token: string | null = rig.hostToken) =>
    fetch(`${rig.url}/api/v1/outputs${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    });

  test('an alias shows what the console pointed it at', async () => {
    expect(await (await fetch(`${rig.url}/o/obs`)).text()).toContain('<meta name="tranh-tai-output" content="" />');
    expect((await send('PUT', '/obs', { show: 'output=overlay&mode=key' })).status).toBe(204);
    expect(await (await fetch(`${rig.url}/o/obs`)).text()).toContain('content="output=overlay&#38;mode=key"');
    expect((await send('DELETE', '/obs', undefined)).status).toBe(204);
    expect(await (await fetch(`${rig.url}/o/obs`)).text()).toContain('content=""');
    expect((await send('DELETE', '/obs', undefined)).status).toBe(404);
  });

  test.each(['m%C3%A0n%20h%C3%ACnh', 'ma%CC%80n%20hi%CC%80nh'])(
    'an alias in Vietnamese has one spelling: %s',
    async (name) => {
      expect((await send('PUT', `/${name}`, { show: 'output=timer' })).status).toBe(204);
      expect(await (await fetch(`${rig.url}/o/m%C3%A0n%20h%C3%ACnh`)).text()).toContain('output=timer');
      expect((await send('DELETE', `/${name}`, undefined)).status).toBe(204);
    },
  );

  test('a beat needs no pairing and brings back what the desk asked for', async () => {
    const told = async () => (await (await send('POST', '/beat', beat(), null)).json()) as OutputBeatReply;
    const { number } = await told();
    expect(await (await send('POST', '/orders', { name: 'obs', order: 'identify' })).json()).toEqual({ reached: 1 });
    expect(await told()).toEqual({ number, orders: ['identify'] });
    const { open } = (await (await send('GET', '', undefined)).json()) as OutputsMessage;
    expect(open).toContainEqual({ ...beat(), number });
  });

  test.each([
    ['GET', '', undefined],
    ['PUT', '/obs', { show: '' }],
    ['DELETE', '/obs', undefined],
    ['POST', '/orders', { name: null, order: 'refresh' }],
  ])('[threats] %s /outputs%s is the desk’s alone', async (method, path, body) => {
    expect((await send(method, path, body, null)).status).toBe(401);
    const team = await rig.pair({ role: 'team', podiums: ['A'] });
    expect((await send(method, path, body, team)).status).toBe(403);
  });

  test.each([
    ['PUT', '/obs', { show: 'output=overlay"><script>' }],
    ['PUT', '/obs', { show: 'feed=preview' }],
    ['PUT', '/%2F..%2Fobs', { show: '' }],
    ['POST', '/orders', { name: 'obs', order: 'explode' }],
    ['POST', '/beat', { ...beat(), show: 'javascript:1' }],
  ])('[threats] %s /outputs%s with %o is malformed', async (method, path, body) => {
    expect((await send(method, path, body)).status).toBe(400);
  });

  test('the page’s own inline script is let in by its hash, and no other', async () => {
    const hash = createHash('sha256').update(SCRIPT).digest('base64');
    for (const path of ['/scoreboard', '/o/obs']) {
      const policy = (await fetch(rig.url + path)).headers.get('content-security-policy') ?? '';
      expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`);
      expect(policy).not.toContain('unsafe');
    }
    const api = (await fetch(`${rig.url}/api/v1/health`)).headers.get('content-security-policy');
    expect(api).toContain("script-src 'self';");
    expect(inlineScriptSources('<script src="/a.js"></script><script type="module" src="/b.js"></script>')).toEqual([]);
    expect(inlineScriptSources('<script>a\r\n</script>')).toEqual(inlineScriptSources('<script>a\n</script>'));
    expect(withScriptSources("script-src 'self';style-src 'self'", [])).toBe("script-src 'self';style-src 'self'");
  });

  test('a renderer on another address may fetch the graphics package, and nothing else', async () => {
    const elsewhere = { headers: { origin: 'http://renderer.example' } };
    const graphic = await fetch(`${rig.url}/ograf/graphic.mjs`, elsewhere);
    expect(graphic.status).toBe(200);
    expect((await fetch(`${rig.url}/scoreboard`, elsewhere)).status).toBe(403);
    expect((await fetch(`${rig.url}/ograf/../api/v1/health`, elsewhere)).status).toBe(403);
    expect(graphic.headers.get('access-control-allow-origin')).toBe('*');
    expect(graphic.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect((await fetch(`${rig.url}/ograf/nothing`)).status).toBe(404);
    expect((await fetch(`${rig.url}/scoreboard`)).headers.get('access-control-allow-origin')).toBeNull();
  });
});
