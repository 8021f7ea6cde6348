import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { Rig } from './rig.ts';
import { freshId, Screen } from './screen.ts';

const GARBAGE: [string, unknown[]][] = [
  ['nothing', []],
  ['null', [null]],
  ['a number', [7]],
  ['a string', ['take']],
  ['an array', [[]]],
  ['an empty object', [{}]],
  ['deep nesting', [JSON.parse('['.repeat(500) + ']'.repeat(500))]],
  ['a prototype', [JSON.parse('{"__proto__": {"id": "abcdefgh"}, "constructor": {"prototype": {}}}')]],
  ['a command without an id', [{ command: { type: 'hold' } }]],
  ['a command with too much', [{ id: freshId(), command: { type: 'hold', extra: 1 } }]],
  ['an unknown command', [{ id: freshId(), command: { type: 'explode' } }]],
  ['a command named like a method', [{ id: freshId(), command: { type: 'toString' } }]],
  ['not a number', [{ id: freshId(), command: { type: 'take', takeRevision: Number.NaN } }]],
  ['bytes', [Buffer.from([0, 1, 2])]],
  ['two payloads', [{}, {}]],
];
const EVENTS = [
  'command',
  'sync',
  'painted',
  'status',
  'beat',
  'strike',
  'armed',
  'test',
  'sound',
  'error',
  'newthing',
  '__proto__',
  'toString',
  'welcome',
  '',
];

describe('[Law 9] the door', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.start();
  });
  afterAll(() => rig.stop());

  const alive = async () => {
    expect((await fetch(`${rig.url}/api/v1/ready`)).status).toBe(200);
    expect(rig.faults).toEqual([]);
  };

  test.each(EVENTS)('no payload of “%s” ends the process or changes the state', async (event) => {
    const team = await rig.team('A');
    const { seq } = rig.hub.runner;
    for (const [, payload] of GARBAGE) team.socket.emit(event, ...payload);
    for (const [, payload] of GARBAGE) {
      team.socket.timeout(100).emit(event, ...payload, () => {});
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(rig.hub.runner.seq).toBe(seq);
    await alive();
    team.close();
  });

  test.each(GARBAGE)('a command of %s is answered: malformed', async (_name, payload) => {
    const host = await rig.host();
    expect(await host.emit('command', ...payload)).toEqual({ ok: false, code: 'malformed' });
    host.close();
  });

  test('a message beyond 16 kB ends its own connection only', async () => {
    const team = await rig.team('B');
    team.socket.emit('command', { id: freshId(), command: { type: 'hold', pad: 'x'.repeat(20_000) } });
    await team.until(() => team.frames.some(({ event }) => event === 'disconnect'), 'the end');
    await alive();
  });

  test.each([
    '4',
    '42',
    '42[',
    '42["command"',
    '42[null]',
    '451-["x"]',
    '2',
    '40{"protocol":1}',
    '41',
    'x'.repeat(500),
  ])('a raw frame “%.20s” ends nobody else', async (frame) => {
    const socket = new WebSocket(`${rig.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send(`40${JSON.stringify({ protocol: 1, role: 'output', token: null, name: null })}`);
    await new Promise((resolve) => setTimeout(resolve, 60));
    socket.send(frame);
    await new Promise((resolve) => setTimeout(resolve, 60));
    socket.terminate();
    await alive();
  });

  test('a flood is told to slow down, its device after a reconnect too, and the others don’t notice', async () => {
    const token = await rig.pair({ role: 'team', podiums: ['C'] });
    const flooder = await rig.screen('team', token);
    const shove = (screen: Screen<'team'>) => Promise.all(Array.from({ length: 60 }, () => screen.press('none', 'C')));
    const codes = (await shove(flooder)).map((reply) => (reply.ok ? 'ok' : reply.code));
    expect(codes.filter((code) => code === 'too-fast').length).toBeGreaterThan(10);
    flooder.close();
    const again = await rig.screen('team', token);
    const later = (await shove(again)).map((reply) => (reply.ok ? 'ok' : reply.code));
    expect(later.filter((code) => code === 'too-fast').length).toBeGreaterThan(30);
    const host = await rig.host();
    expect(await host.command({ type: 'show-slide', slide: 'standby' })).toMatchObject({ ok: true });
  });

  test('text is stored as NFC, however it was typed', async () => {
    const host = await rig.host();
    const reason = 'điều chỉnh'.normalize('NFD');
    await host.command({ type: 'start-heat', heat: 'h1' });
    expect(await host.command({ type: 'adjust-score', podium: 'A', points: 5, reason })).toMatchObject({ ok: true });
    const heat = rig.hub.runner.committed.show.heats[0];
    expect(heat?.facts.at(-1)?.note).toBe('điều chỉnh'.normalize('NFC'));
  });

  test.each([
    [{ protocol: 99 }, 'wrong-protocol'],
    [{ token: 'not a token' }, 'bad-token'],
    [{ token: null }, 'bad-token'],
    [{ role: 'admin' }, 'bad-token'],
    [{ name: 'x'.repeat(500) }, 'bad-token'],
  ])('a hello with %o is dismissed: %s', async (wrong, reason) => {
    const screen = new Screen(rig.url, { role: 'host', token: rig.hostToken, ...(wrong as object) });
    await screen.until(() => screen.last('dismissed') !== undefined, 'the dismissal');
    expect(screen.last('dismissed')).toEqual({ reason });
    expect(screen.last('welcome')).toBeUndefined();
    screen.close();
  });

  test('a token of one role opens no other', async () => {
    const token = await rig.pair({ role: 'team', podiums: ['A'] });
    for (const role of ['host', 'mc', 'secretary', 'judge', 'preview'] as const) {
      const screen = new Screen(rig.url, { role, token });
      await screen.until(() => screen.last('dismissed') !== undefined, 'the dismissal');
      expect(screen.last('dismissed')).toEqual({ reason: 'bad-token' });
      screen.close();
    }
  });

  test('a tablet on long polling is refused: its order would prove nothing', async () => {
    const token = await rig.pair({ role: 'team', podiums: ['A'] });
    const screen = new Screen(rig.url, { role: 'team', token }, { transports: ['polling'] });
    await screen.until(() => screen.last('connect_error') !== undefined, 'the refusal');
    expect(screen.last('connect_error')).toBe('websocket-only');
    screen.close();
  });
});
