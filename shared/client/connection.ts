import { io, type Socket } from 'socket.io-client';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EpochMs } from '../engine/ids.ts';
import type { ClientCommand } from '../protocol/commands.ts';
import {
  type ClientEvents,
  type ClientRole,
  type DevicesMessage,
  type Hello,
  type HubEvents,
  PROTOCOL_VERSION,
  type Reply,
  type SoundMessage,
  type SoundOrder,
  type StrikeMessage,
  type Views,
} from '../protocol/messages.ts';
import type { Cue } from '../views/cue.ts';
import type { TeamView } from '../views/held.ts';
import { createAwareness } from './awareness.ts';
import { answerBeats } from './beats.ts';
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
  /** Outputs and desks: who is heard, and how loud; null until the hub has said. */
  sound: SoundMessage | null;
  /** Team tablets: the test of all buzzers is on, and wants so many strikes of each podium. */
  test: TestCall | null;
}

/** A call for test strikes; a new one has a new number, also when it wants the same. */
export interface TestCall {
  nth: number;
  wanted: number;
}

export interface Connection<R extends ClientRole> {
  store: StoreApi<Shown<R>>;
  /** Sends a command until it is answered; resolves with the hub's reply, never rejects. */
  send(command: ClientCommand): Promise<Reply>;
  /** A test strike. Only what is struck on a living line counts, so nothing is kept for later. */
  strike(strike: StrikeMessage): void;
  /** The desk: begins the test of all buzzers anew, or ends it. Not kept for later either. */
  emitTest(on: boolean): void;
  /** The desk: the sound board. Not kept for later: a sound that comes late is none. */
  emitSound(order: SoundOrder): void;
  onCue(listener: (cue: Cue) => void): () => void;
  /** The desk wants silence. */
  onHush(listener: () => void): () => void;
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
    sound: null,
    test: null,
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
  const hushes = new Set<() => void>();
  const devices = new Set<(message: DevicesMessage) => void>();
  const awareness = createAwareness((armed) => socket.emit('armed', armed));
  const saw = (view: Views[ClientRole]): void => {
    if (role === 'team') awareness.saw(view as TeamView);
  };
  let paintedLast = '';
  let tests = 0;
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
    saw(message.view);
  });
  socket.on('view', (message) => {
    const { epoch, seq } = store.getState();
    if (message.epoch !== epoch || message.seq < seq) return;
    store.setState({ seq: message.seq, view: message.view as Views[R] });
    saw(message.view);
  });
  socket.on('cue', (cue) => {
    if (clock.now() - cue.at > CUE_MAX_AGE_MS) return;
    for (const listener of cues) listener(cue);
  });
  socket.on('hush', () => {
    for (const listener of hushes) listener();
  });
  socket.on('sound', (sound) => store.setState({ sound }));
  socket.on('devices', (message) => {
    for (const listener of devices) listener(message);
  });
  socket.on('test', ({ wanted }) => {
    tests += 1;
    store.setState({ test: wanted === null ? null : { nth: tests, wanted } });
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
    awareness.forget();
    // A hub that still wants strikes says so again.
    store.setState({ status: 'lost', test: null });
    // The hub hung up without a word of dismissal (it is restarting): socket.io would leave it at that.
    if (reason === 'io server disconnect') comeAgain();
  });

  const stopSync = keepInSync(socket, clock, () => store.setState({ offset: clock.offset(), rtt: clock.rtt() }));
  const stopBeats = answerBeats(socket);
  const status = reportStatus(socket, clock);

  return {
    store,
    send: outbox.send,
    strike: (strike) => {
      if (socket.connected) socket.emit('strike', strike);
    },
    emitTest: (on) => {
      if (socket.connected) socket.emit('test', { on });
    },
    emitSound: (order) => {
      if (socket.connected) socket.emit('sound', order);
    },
    onCue: (listener) => subscribe(cues, listener),
    onHush: (listener) => subscribe(hushes, listener),
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
      stopBeats();
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
