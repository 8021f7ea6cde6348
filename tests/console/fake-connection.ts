import { createStore } from 'zustand/vanilla';
import type { Connection, Shown } from '../../shared/client/connection.ts';
import type { EpochMs } from '../../shared/engine/ids.ts';
import type { ClientCommand } from '../../shared/protocol/commands.ts';
import type { DevicesMessage, Reply, SoundOrder } from '../../shared/protocol/messages.ts';
import type { HostView } from '../../shared/views/host.ts';

export interface FakeConnection extends Connection<'host'> {
  sent: ClientCommand[];
  /** Tests of all buzzers begun (true) and ended (false). */
  tests: boolean[];
  /** What the sound board asked for. */
  sounds: SoundOrder[];
}

/** A hub that shows one view, answers every command with `reply`, and keeps what it was sent. */
export function fakeConnection(options: {
  view: HostView;
  status?: Shown<'host'>['status'];
  reply?: Reply;
  devices?: DevicesMessage;
  now?: () => EpochMs;
}): FakeConnection {
  const { view, status = 'live', reply = { ok: true, seq: 1 }, devices } = options;
  const sent: ClientCommand[] = [];
  const tests: boolean[] = [];
  const sounds: SoundOrder[] = [];
  const now = options.now ?? (() => Date.now() as EpochMs);
  return {
    sent,
    tests,
    sounds,
    store: createStore<Shown<'host'>>(() => ({
      status,
      reason: null,
      epoch: 'e',
      seq: 1,
      view,
      offset: 0,
      rtt: 5,
      sound: { volume: 0.8, speaker: 'd6', playing: false },
      test: null,
    })),
    send: (command) => {
      sent.push(command);
      return Promise.resolve(reply);
    },
    strike: () => {},
    emitTest: (on) => {
      tests.push(on);
    },
    emitSound: (order) => {
      sounds.push(order);
    },
    onCue: () => () => {},
    onHush: () => () => {},
    onDevices: (listener) => {
      if (devices) queueMicrotask(() => listener(devices));
      return () => {};
    },
    painted: () => {},
    hubNow: now,
    hubAt: () => now(),
    setSound: () => {},
    close: () => {},
  };
}
