import { io, type Socket } from 'socket.io-client';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Command } from '../engine/command.ts';
import type { EpochMs } from '../engine/ids.ts';
import {
  type ClientEvents,
  type ClientRole,
  type DevicesMessage,
  type Hello,
  type HubEvents,
  PROTOCOL_VERSION,
  type Reply,
  type Views,
} from '../protocol/messages.ts';
import type { Cue } from '../views/cue.ts';
import { createHubClock } from './clock.ts';
import { createOutbox } from './outbox.ts';
import { reportStatus, type SoundState } from './status.ts';
import { keepInSync } from './sync.ts';

/** A cue that arrives later than this is dropped, never played late (Law 5). */
const CUE_MAX_AGE_MS = 250;
/** How soon a screen that was hung up on knocks again. */
const RETURN_MS = 200;

export type DismissReason = Parameters<HubEvents['dismissed']>[0]['reason'];

/** What a screen knows of the hub. `view` stays as the last good one while the line is lost. */
export interface Shown<R extends ClientRole> {
  status: 'connecting' | 'live' | 'lost' | 'dismissed';
  /** Why the hub dismissed this connection. */
  reason: DismissReason | null;
  epoch: string | null;
  seq: number;
  view: Views[R] | null;
  /** Hub time minus `performance.now()`, ms. */
  offset: number;
  /** Shortest of the last round trips, ms. */
  rtt: number | null;
}

export interface Connection<R extends ClientRole> {
  store: StoreApi<Shown<R>>;
  /** Sends a command until it is answered; resolves with the hub's reply, never rejects. */
  send(command: Command): Promise<Reply>;
  onCue(listener: (cue: Cue) => void): () => void;
  /** The console's device strip; travels apart from the views. */
  onDevices(listener: (message: DevicesMessage) => void): () => void;
  /** Tells the hub that the view of the store is on the glass; call it after a paint. */
  painted(): void;
  /** Hub time now. */
  hubNow(): EpochMs;
  /** Hub time of an event's `timeStamp`. */
  hubAt(stamp: number): EpochMs;
  /** What the device strip says about this screen's sound. */
  setSound(sound: SoundState): void;
  close(): void;
}

export interface ConnectOptions<R extends ClientRole> {
  role: R;
  token: string | null;
  /** A stable name of this screen for the device strip. */
  name: string | null;
  /** The hub; the page's own origin when absent. */
  url?: string;
}

const DISMISSALS: readonly string[] = ['replaced', 'revoked', 'bad-token', 'wrong-protocol'] satisfies DismissReason[];

/** Connects a screen to the hub, and keeps it connected until it is dismissed or closed. WebSocket only. */
export function connect<R extends ClientRole>({ role, token, name, url }: ConnectOptions<R>): Connection<R> {
  const clock = createHubClock();
  const store = createStore<Shown<R>>(() => ({
    status: 'connecting',
    reason: null,
    epoch: null,
    seq: -1,
    view: null,
    offset: clock.offset(),
    rtt: null,
  }));
  const options = {
    transports: ['websocket'],
    auth: { protocol: PROTOCOL_VERSION, role, token, name } satisfies Hello,
    reconnectionDelay: RETURN_MS,
    reconnectionDelayMax: 1000,
    timeout: 3000,
    // A second screen in the same page must not share this one's line or its end.
    forceNew: true,
  };
  const socket: Socket<HubEvents, ClientEvents> = url === undefined ? io(options) : io(url, options);
  const outbox = createOutbox({
    ready: () => whenLive(store),
    // `emitWithAck` of a broken line rejects at once, and nothing is buffered by the socket behind our back.
    deliver: (message, timeout) => socket.timeout(timeout).emitWithAck('command', message),
  });
  const cues = new Set<(cue: Cue) => void>();
  const devices = new Set<(message: DevicesMessage) => void>();
  let paintedLast = '';
  let again: ReturnType<typeof setTimeout> | undefined;

  const comeAgain = (): void => {
    clearTimeout(again);
    again = setTimeout(() => socket.connect(), RETURN_MS);
  };
  const dismiss = (reason: DismissReason): void => {
    store.setState({ status: 'dismissed', reason });
    outbox.dismiss();
    socket.disconnect();
  };

  socket.on('welcome', (message) => {
    if (message.protocol !== PROTOCOL_VERSION) return dismiss('wrong-protocol');
    const { epoch } = store.getState();
    if (epoch !== message.epoch) clock.reset();
    clock.guess(message.now);
    paintedLast = '';
    store.setState({
      status: 'live',
      epoch: message.epoch,
      seq: message.seq,
      view: message.view as Views[R],
      offset: clock.offset(),
    });
  });
  socket.on('view', (message) => {
    const { epoch, seq } = store.getState();
    if (message.epoch !== epoch || message.seq < seq) return;
    store.setState({ seq: message.seq, view: message.view as Views[R] });
  });
  socket.on('cue', (cue) => {
    if (clock.now() - cue.at > CUE_MAX_AGE_MS) return;
    for (const listener of cues) listener(cue);
  });
  socket.on('devices', (message) => {
    for (const listener of devices) listener(message);
  });
  socket.on('dismissed', ({ reason }) => dismiss(reason));
  socket.on('connect_error', (error: Error & { data?: { reason?: unknown } }) => {
    const reason = String(error.data?.reason ?? error.message);
    if (DISMISSALS.includes(reason)) return dismiss(reason as DismissReason);
    // Turned away at the door for another reason: socket.io takes that for good, a hub in trouble does not mean it.
    if (!socket.active) comeAgain();
  });
  socket.on('disconnect', (reason) => {
    if (store.getState().status === 'dismissed') return;
    store.setState({ status: 'lost' });
    // The hub hung up without a word of dismissal (it is restarting): socket.io would leave it at that.
    if (reason === 'io server disconnect') comeAgain();
  });

  const stopSync = keepInSync(socket, clock, () => store.setState({ offset: clock.offset(), rtt: clock.rtt() }));
  const status = reportStatus(socket, clock);

  return {
    store,
    send: outbox.send,
    onCue: (listener) => subscribe(cues, listener),
    onDevices: (listener) => subscribe(devices, listener),
    painted: () => {
      const { epoch, seq, status } = store.getState();
      if (status !== 'live' || epoch === null || paintedLast === `${epoch}:${seq}`) return;
      paintedLast = `${epoch}:${seq}`;
      socket.emit('painted', { epoch, seq });
    },
    hubNow: clock.now,
    hubAt: clock.at,
    setSound: status.setSound,
    close: () => {
      stopSync();
      status.stop();
      clearTimeout(again);
      outbox.dismiss();
      socket.disconnect();
    },
  };
}

function whenLive<R extends ClientRole>(store: StoreApi<Shown<R>>): Promise<void> {
  if (store.getState().status === 'live') return Promise.resolve();
  return new Promise((resolve) => {
    const stop = store.subscribe(({ status }) => {
      if (status !== 'live') return;
      stop();
      resolve();
    });
  });
}

function subscribe<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
