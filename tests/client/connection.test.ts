import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Connection, connect } from '../../shared/client/connection.ts';
import { stampOf } from '../../shared/client/stamp.ts';
import type { AskingId, EpochMs } from '../../shared/engine/ids.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol/messages.ts';
import type { Cue } from '../../shared/views/cue.ts';
import { startTinyHub, type TinyHub, teamView, welcomeAt } from './tiny-hub.ts';

let hub: TinyHub;
let screen: Connection<'team'>;
const shown = () => screen.store.getState();
const question = () => shown().view?.asking?.id;
const join = () => connect({ role: 'team', token: 'secret', name: 'tablet', url: hub.url });
const live = () => vi.waitFor(() => expect(shown().status).toBe('live'), { timeout: 5000 });

beforeEach(async () => {
  hub = await startTinyHub();
});
afterEach(async () => {
  screen?.close();
  await hub.close();
});

describe('[Law 5] views', () => {
  test('says hello with role, token and protocol, and shows the welcome', async () => {
    screen = join();
    expect(shown().status).toBe('connecting');
    await live();
    expect(hub.screens()[0]?.handshake.auth).toEqual({
      protocol: PROTOCOL_VERSION,
      role: 'team',
      token: 'secret',
      name: 'tablet',
    });
    expect(question()).toBe('q10');
    expect(shown()).toMatchObject({ epoch: 'first', seq: 10 });
  });

  test('inside an epoch an older number is ignored, a newer one shown', async () => {
    screen = join();
    await live();
    const [socket] = hub.screens();
    socket?.emit('view', { epoch: 'first', seq: 12, view: teamView('q12') });
    socket?.emit('view', { epoch: 'first', seq: 11, view: teamView('q11') });
    socket?.emit('view', { epoch: 'other', seq: 99, view: teamView('q99') });
    socket?.emit('view', { epoch: 'first', seq: 13, view: teamView('q13') });
    await vi.waitFor(() => expect(shown().seq).toBe(13));
    expect(question()).toBe('q13');
  });

  test('a welcome of a new epoch replaces what is shown, though its number is lower', async () => {
    screen = join();
    await live();
    hub.welcome = () => welcomeAt(hub.now(), 'second', 3, teamView('q3'));
    hub.screens()[0]?.conn.close();
    await vi.waitFor(() => expect(shown().epoch).toBe('second'), { timeout: 5000 });
    expect(shown()).toMatchObject({ status: 'live', seq: 3 });
    expect(question()).toBe('q3');
  });

  test('the last good view stays while the line is lost', async () => {
    screen = join();
    await live();
    hub.screens()[0]?.conn.close();
    await vi.waitFor(() => expect(shown().status).toBe('lost'));
    expect(question()).toBe('q10');
    await live();
  });

  test('comes back by itself when the hub hangs up without a word', async () => {
    screen = join();
    await live();
    hub.screens()[0]?.disconnect(true);
    await vi.waitFor(() => expect(shown().status).toBe('lost'));
    await live();
  });

  test('tells once per view that it is painted', async () => {
    screen = join();
    await live();
    screen.painted();
    screen.painted();
    hub.screens()[0]?.emit('view', { epoch: 'first', seq: 11, view: teamView('q11') });
    await vi.waitFor(() => expect(shown().seq).toBe(11));
    screen.painted();
    await vi.waitFor(() =>
      expect(hub.painted).toEqual([
        { epoch: 'first', seq: 10 },
        { epoch: 'first', seq: 11 },
      ]),
    );
  });
});

describe('dismissal', () => {
  test.each(['replaced', 'revoked', 'bad-token', 'wrong-protocol'] as const)(
    '%s ends the connection for good',
    async (reason) => {
      screen = join();
      await live();
      const pending = vi.fn();
      hub.answer = () => null;
      void screen.send({ type: 'hold' }).then(pending);
      await vi.waitFor(() => expect(hub.commands).toHaveLength(1));
      hub.screens()[0]?.emit('dismissed', { reason });
      await vi.waitFor(() => expect(shown()).toMatchObject({ status: 'dismissed', reason }));
      await vi.waitFor(() => expect(hub.screens()).toHaveLength(0));
      expect(pending).toHaveBeenCalledWith({ ok: false, code: 'closing' });
      expect(await screen.send({ type: 'resume' })).toEqual({ ok: false, code: 'closing' });
      await new Promise((resolve) => setTimeout(resolve, 400));
      expect(hub.screens()).toHaveLength(0);
    },
  );

  test('a door that refuses the handshake by name dismisses too', async () => {
    hub.io.use((_, next) => next(new Error('bad-token')));
    screen = join();
    await vi.waitFor(() => expect(shown()).toMatchObject({ status: 'dismissed', reason: 'bad-token' }));
  });

  test('a door that refuses it in trouble is knocked at again', async () => {
    let tries = 0;
    hub.io.use((_, next) => (++tries < 3 ? next(new Error('failed')) : next()));
    screen = join();
    await live();
    expect(tries).toBe(3);
  });

  test('a welcome of another protocol is not shown', async () => {
    hub.welcome = () => ({ ...welcomeAt(hub.now(), 'first', 10, teamView('q10')), protocol: PROTOCOL_VERSION + 1 });
    screen = join();
    await vi.waitFor(() =>
      expect(shown()).toMatchObject({ status: 'dismissed', reason: 'wrong-protocol', view: null }),
    );
  });
});

describe('[Law 4] commands', () => {
  test('a command without an answer is sent again under the same id', async () => {
    screen = join();
    await live();
    hub.answer = (_, nth) => (nth < 2 ? null : { ok: true, seq: 42 });
    expect(await screen.send({ type: 'hold' })).toEqual({ ok: true, seq: 42 });
    expect(hub.commands).toHaveLength(2);
    expect(hub.commands[1]?.id).toBe(hub.commands[0]?.id);
  });

  test('a command survives the loss of the line and keeps its id', async () => {
    screen = join();
    await live();
    hub.answer = (_, nth) => {
      if (nth > 1) return { ok: true, seq: 7 };
      hub.screens()[0]?.conn.close();
      return null;
    };
    expect(await screen.send({ type: 'hold' })).toEqual({ ok: true, seq: 7 });
    expect(new Set(hub.commands.map(({ id }) => id)).size).toBe(1);
  });

  test('one that hangs holds up no other', async () => {
    screen = join();
    await live();
    hub.answer = ({ command }) => (command.type === 'hold' ? null : { ok: true, seq: 5 });
    const hanging = screen.send({ type: 'hold' });
    const started = performance.now();
    await screen.send({
      type: 'press',
      asking: 'q10' as AskingId,
      podium: 'A',
      ...stampOf(performance.now(), 'touch'),
    });
    expect(performance.now() - started).toBeLessThan(1000);
    hub.answer = () => ({ ok: true, seq: 6 });
    expect(await hanging).toEqual({ ok: true, seq: 6 });
  });
});

describe('cues and the clock', () => {
  test('a cue older than 250 ms by the hub clock is dropped', async () => {
    hub.now = () => Date.now() + 86_400_000;
    screen = join();
    await live();
    const heard: Cue[] = [];
    screen.onCue((cue) => heard.push(cue));
    const [socket] = hub.screens();
    socket?.emit('cue', { cue: 'right', podium: 'A', at: (hub.now() - 600) as EpochMs });
    socket?.emit('cue', { cue: 'buzz', podium: 'B', at: hub.now() as EpochMs });
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    expect(heard[0]?.cue).toBe('buzz');
  });

  test('[TM2] a screen whose own clock is a day off knows the hub clock to a few ms', async () => {
    hub.now = () => Date.now() - 86_400_000;
    screen = join();
    await live();
    await vi.waitFor(() => expect(shown().rtt).not.toBeNull(), { timeout: 5000 });
    expect(Math.abs(screen.hubNow() - hub.now())).toBeLessThan(20);
    expect(shown().offset).toBeCloseTo(hub.now() - performance.now(), -2);
  });
});

describe('[BZ2] what proves the order of presses', () => {
  const press = () => ({ type: 'press', asking: 'q10' as AskingId, podium: 'A', ...stampOf(0, 'key', 3) }) as const;
  const windowed = (opensAt: number) => {
    const view = teamView('q10');
    const window = { status: 'running', opensAt: opensAt as EpochMs, closesAt: (opensAt + 5000) as EpochMs } as const;
    return { ...view, asking: view.asking && { ...view.asking, window } };
  };

  test('a beat is answered with its number and the time it came', async () => {
    screen = join();
    await live();
    const before = performance.now();
    hub.screens()[0]?.emit('beat', { nth: 7 });
    await vi.waitFor(() => expect(hub.beats).toHaveLength(1));
    expect(hub.beats[0]?.nth).toBe(7);
    expect(hub.beats[0]?.stamp).toBeGreaterThanOrEqual(before);
    expect(hub.beats[0]?.stamp).toBeLessThanOrEqual(performance.now());
  });

  test('a press goes out with the event’s own stamp, its delay and its hand', async () => {
    screen = join();
    await live();
    await screen.send(press());
    expect(hub.commands[0]?.command).toMatchObject({ type: 'press', stamp: 0, delay: 3, by: 'key' });
  });

  test('a press made while the line is down goes out once it is back: same id, its own stamp, before any beat', async () => {
    screen = join();
    await live();
    hub.screens()[0]?.conn.close();
    await vi.waitFor(() => expect(shown().status).toBe('lost'));
    hub.io.on('connection', (socket) => socket.emit('beat', { nth: 1 }));
    const reply = screen.send(press());
    screen.strike({ podium: 'A', scan: null, ...stampOf(0, 'key', 3) });
    expect(await reply).toEqual({ ok: true, seq: 1 });
    await vi.waitFor(() => expect(hub.beats).toHaveLength(1));
    expect(hub.heard).toEqual(['command', 'beat']);
    expect(hub.commands[0]?.command).toMatchObject({ stamp: 0 });
    expect(hub.strikes).toEqual([]);
  });

  test('each opening is acknowledged once, and again on a new line', async () => {
    hub.welcome = () => welcomeAt(hub.now(), 'first', 10, windowed(1000));
    screen = join();
    await live();
    hub.screens()[0]?.emit('view', { epoch: 'first', seq: 11, view: windowed(1000) });
    hub.screens()[0]?.emit('view', { epoch: 'first', seq: 12, view: windowed(9000) });
    await vi.waitFor(() => expect(hub.armed).toHaveLength(2));
    expect(hub.armed).toEqual([
      { asking: 'q10', opensAt: 1000 },
      { asking: 'q10', opensAt: 9000 },
    ]);
    hub.screens()[0]?.conn.close();
    await vi.waitFor(() => expect(hub.armed).toHaveLength(3), { timeout: 5000 });
  });

  test('a call for test strikes is shown, each one as a new one, until it ends or the line is lost', async () => {
    screen = join();
    await live();
    hub.screens()[0]?.emit('test', { wanted: 5 });
    await vi.waitFor(() => expect(shown().test).toEqual({ nth: 1, wanted: 5 }));
    hub.screens()[0]?.emit('test', { wanted: null });
    await vi.waitFor(() => expect(shown().test).toBeNull());
    hub.screens()[0]?.emit('test', { wanted: 5 });
    await vi.waitFor(() => expect(shown().test?.nth).toBe(3));
    screen.strike({ podium: 'A', scan: 8.3, ...stampOf(0, 'touch', 2) });
    await vi.waitFor(() => expect(hub.strikes).toEqual([{ podium: 'A', scan: 8.3, stamp: 0, delay: 2, by: 'touch' }]));
    hub.screens()[0]?.conn.close();
    await vi.waitFor(() => expect(shown()).toMatchObject({ status: 'lost', test: null }));
  });
});
