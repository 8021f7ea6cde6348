import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { io } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PollId } from '../../shared/engine/ids.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol/messages.ts';
import { Rig } from './rig.ts';
import { TestPhone, until } from './test-phone.ts';

const DEEP = JSON.parse('['.repeat(200) + ']'.repeat(200)) as unknown;
const GARBAGE: unknown[] = [
  undefined,
  null,
  0,
  -1,
  Number.POSITIVE_INFINITY,
  '',
  'p1',
  true,
  [],
  {},
  DEEP,
  { poll: 'p1' },
  { option: 1 },
  { poll: 'p1', option: -1 },
  { poll: 'p1', option: 0.5 },
  { poll: 'p1', option: '1' },
  { poll: 'p1', option: 64 },
  { poll: 'p1', option: 1, device: 'somebody-else' },
  { poll: 'p1\u0000', option: 1 },
  { poll: 'x'.repeat(500), option: 1 },
  { poll: { toString: 'p1' }, option: 1 },
  { __proto__: { poll: 'p1', option: 1 } },
  { poll: 'constructor', option: 1 },
  { sentAt: 'now' },
  new Uint8Array(64),
];

describe('what hostile and broken phones send', () => {
  let rig: Rig;
  let poll: PollId;
  beforeEach(async () => {
    rig = await Rig.start();
    poll = rig.hub.open('p1', 'favourite');
    await rig.settled();
  });
  afterEach(() => rig.stop());

  it('a malformed message never crashes anything and never becomes a ballot', async () => {
    const events = [
      'ballot',
      'cheer',
      'sync',
      'error',
      'welcome',
      'mine',
      '__proto__',
      'constructor',
      'poll-close',
      '',
    ];
    for (const garbage of GARBAGE) {
      const phone = await rig.phone();
      for (const event of events) {
        phone.raw(event, garbage);
        phone.raw(event, garbage, () => {});
        phone.raw(event);
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
      phone.leave();
    }
    const honest = await rig.phone();
    expect(await honest.vote(poll, 1)).toEqual({ ok: true, option: 1 });
    rig.hub.close(poll);
    await until(() => rig.hub.tallies(poll, true).length > 0, 'the final tally');
    expect(rig.hub.tallies(poll, true)[0]).toMatchObject({ counts: [0, 1, 0], entrants: 1 });
  });

  it('a malformed ballot is told so', async () => {
    const phone = await rig.phone();
    const reply = await phone.socket.timeout(5000).emitWithAck('ballot', { poll, option: '1' } as never);
    expect(reply).toEqual({ ok: false, code: 'malformed' });
    expect(await phone.vote(poll, 9)).toEqual({ ok: false, code: 'no-such-option' });
  });

  it('a handshake that is none gets no welcome', async () => {
    for (const auth of [
      {},
      { protocol: 'x', token: null },
      { protocol: 1, token: 7 },
      { protocol: 1, token: 'x'.repeat(2000) },
    ]) {
      const phone = new TestPhone(rig.port, null, auth);
      const [error] = (await once(phone.socket as never, 'connect_error')) as [Error];
      expect(error.message).toBe('malformed');
      phone.leave();
    }
    for (const token of ['', '.', 'a.b.c', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.']) {
      if (token === '') continue;
      const phone = await rig.phone(token);
      expect(phone.token).not.toBe(token);
    }
  });

  it('a message over 4 kB ends the connection and nothing else', async () => {
    const phone = await rig.phone();
    phone.raw('ballot', { poll, option: 1, more: 'x'.repeat(8000) });
    await until(() => !phone.socket.connected, 'the line to be cut');
    expect(await (await rig.phone()).vote(poll, 0)).toEqual({ ok: true, option: 0 });
  });

  it('a flood from one phone leaves the others their answers', async () => {
    const flooder = await rig.phone();
    const honest = await rig.phone();
    for (let nth = 0; nth < 5000; nth += 1) flooder.raw('sync', { sentAt: nth });
    expect((await honest.vote(poll, 1)).ok).toBe(true);
    await until(() => !flooder.socket.connected, 'the flooder to be cut off');
  });

  it("a page of another origin can't connect; our own and programs can", async () => {
    const connects = (origin: string | null, transport: 'websocket' | 'polling') =>
      new Promise<boolean>((resolve) => {
        const socket = io(rig.url, {
          transports: [transport],
          forceNew: true,
          reconnection: false,
          auth: { protocol: PROTOCOL_VERSION, token: null },
          extraHeaders: origin === null ? {} : { origin },
        });
        const end = (came: boolean) => {
          socket.disconnect();
          resolve(came);
        };
        socket.on('welcome', () => end(true));
        socket.on('connect_error', () => end(false));
      });
    for (const transport of ['websocket', 'polling'] as const) {
      expect(await connects('http://evil.example', transport)).toBe(false);
      expect(await connects('null', transport)).toBe(false);
      expect(await connects(`http://127.0.0.1:${rig.port}`, transport)).toBe(true);
      expect(await connects(null, transport)).toBe(true);
    }
  });

  it('serves only media that are on air, and nothing of the file system', async () => {
    const path = join(rig.dataDir, 'picture.png');
    writeFileSync(path, 'a picture');
    rig.hub.media = [{ name: 'opaque1', kind: 'picture', path }];
    rig.hub.show({});
    const phone = await rig.phone();
    const told = async (change: () => void) => {
      const before = phone.view;
      change();
      await until(() => phone.view !== before, 'the next view');
    };
    await told(() => rig.hub.show({}));
    expect(await (await fetch(`${rig.url}/media/opaque1`)).text()).toBe('a picture');
    for (const name of ['picture.png', '..%2fballots.sqlite', 'opaque2', '__proto__', '%00']) {
      expect((await fetch(`${rig.url}/media/${name}`)).status).toBeGreaterThanOrEqual(400);
    }
    rig.hub.media = [];
    await told(() => rig.hub.show({}));
    expect((await fetch(`${rig.url}/media/opaque1`)).status).toBe(404);
  });

  it('phones are sent away with a time to come back while the hub has not been heard', async () => {
    await rig.stopGateway();
    await rig.startGateway({ secret: 'not the secret of the hub' });
    const phone = new TestPhone(rig.port);
    await until(() => phone.later !== null, 'a time to come back');
    expect(phone.later).toBeGreaterThanOrEqual(1000);
    expect(phone.later).toBeLessThanOrEqual(5000);
    expect(await (await fetch(`${rig.url}/health`)).json()).toMatchObject({ ok: false, hub: 'lost', connected: 0 });
    phone.leave();
  });
});
