import { io, type Socket } from 'socket.io-client';
import { createHubClock } from '../../shared/client/clock.ts';
import type { EpochMs, Podium, PollId } from '../../shared/engine/ids.ts';
import {
  type BallotCode,
  type GatewayEvents,
  type PhoneEvents,
  type PhoneHello,
  type PhoneView,
  PROTOCOL_VERSION,
} from '../../shared/protocol/messages.ts';
import type { AudienceView } from '../../shared/views/held.ts';
import { backOff } from './back-off.ts';
import { cheerHand } from './cheer-hand.ts';
import { readDeviceToken, saveDeviceToken } from './device-token.ts';

const ANSWER_MS = 4000;
const SYNC_MS = 60_000;
/** Away longer than this, a line may be dead without the phone knowing. */
const AWAY_MS = 3000;
/** Without a line the buttons rest for so long a tap. */
const OFFLINE_MS = 1000;

export interface PhoneState {
  /** `later`: the gateway is full for a moment and told us when to come back. */
  line: 'connecting' | 'live' | 'lost' | 'later';
  /** The last view stays while the line is lost. */
  view: AudienceView | null;
  mine: PhoneView['mine'];
  /** A ballot on its way: not a receipt. */
  sending: { poll: PollId; option: number } | null;
  /** Why the last ballot was not taken. */
  refused: BallotCode | null;
}

export interface PhoneLink {
  state(): PhoneState;
  subscribe(listener: () => void): () => void;
  vote(option: number): void;
  /** Sends a cheer and forgets it. @returns 0 if it went out, otherwise the ms until one may */
  cheer(podium: Podium): number;
  hubNow(): EpochMs;
}

const NOTHING: PhoneView['mine'] = { ballot: null, right: null, code: null, won: false };

/** Connects the page to its gateway and keeps it connected. A ballot is sent until it is answered, once each counts. */
export function connectPhone(): PhoneLink {
  const clock = createHubClock();
  const hand = cheerHand();
  const listeners = new Set<() => void>();
  let state: PhoneState = { line: 'connecting', view: null, mine: NOTHING, sending: null, refused: null };
  const change = (part: Partial<PhoneState>): void => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };

  const socket: Socket<GatewayEvents, PhoneEvents> = io({
    // Where a proxy lets no WebSocket through, the old way still does.
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnection: false,
    timeout: 8000,
    auth: (give) => give({ protocol: PROTOCOL_VERSION, token: readDeviceToken() } satisfies PhoneHello),
  });
  let tries = 0;
  let comeBack: ReturnType<typeof setTimeout> | undefined;
  const returnIn = (delay: number): void => {
    clearTimeout(comeBack);
    comeBack = setTimeout(() => socket.connect(), delay);
  };
  const lost = (): void => {
    if (state.line !== 'later') change({ line: state.view === null ? 'connecting' : 'lost' });
    returnIn(backOff(tries));
    tries += 1;
  };

  socket.on('welcome', ({ protocol, now, token, view, mine }) => {
    if (protocol !== PROTOCOL_VERSION) return reloadOnce();
    tries = 0;
    clock.guess(now);
    saveDeviceToken(token);
    change({ line: 'live', view, mine, ...stillSending(view) });
    if (state.sending) send(state.sending);
    sync();
  });
  socket.on('view', (view) => {
    const another = view.poll?.id !== state.view?.poll?.id;
    const mine = another ? { ...state.mine, ballot: null, right: null } : state.mine;
    change({ view, mine, ...(another ? { refused: null } : {}), ...stillSending(view) });
  });
  socket.on('mine', (mine) => change({ mine }));
  socket.on('later', ({ retryIn }) => {
    change({ line: 'later' });
    returnIn(retryIn);
  });
  socket.on('disconnect', () => {
    // After `later` the gateway hangs up: its time to come back counts.
    if (state.line !== 'later') lost();
  });
  socket.on('connect_error', lost);

  /** A ballot for a poll that is gone or closed is on its way no more. */
  function stillSending(view: AudienceView): Pick<PhoneState, 'sending'> {
    const { sending } = state;
    const wanted = sending !== null && view.poll?.id === sending.poll && view.poll.phase === 'open';
    return { sending: wanted ? sending : null };
  }

  function send(ballot: { poll: PollId; option: number }): void {
    if (!socket.connected) return;
    socket.timeout(ANSWER_MS).emit('ballot', ballot, (error, reply) => {
      // Another option has been tapped meanwhile, or the poll has gone: that one's answer counts.
      if (state.sending !== ballot) return;
      if (error) return send(ballot);
      if (reply.ok) return change({ sending: null, refused: null, mine: { ...state.mine, ballot: reply.option } });
      if (reply.code === 'failed' || reply.code === 'too-fast') {
        setTimeout(() => state.sending === ballot && send(ballot), 500 + backOff(0));
        return;
      }
      change({ sending: null, refused: reply.code });
    });
  }

  function sync(): void {
    const sentAt = performance.now();
    socket.timeout(ANSWER_MS).emit('sync', { sentAt }, (error, reply) => {
      if (!error) clock.learn(sentAt, performance.now(), reply.now);
    });
  }
  setInterval(() => socket.connected && sync(), SYNC_MS);

  // A phone in a pocket has its line cut without a word; its owner looks again exactly when there is something to vote.
  let leftAt = 0;
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      leftAt = Date.now();
      return;
    }
    if (!socket.connected) {
      if (state.line === 'lost') returnIn(backOff(0) / 4);
      return;
    }
    if (Date.now() - leftAt < AWAY_MS) return;
    socket.timeout(1500).emit('sync', { sentAt: performance.now() }, (error) => {
      if (error) socket.disconnect().connect();
    });
  });

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    vote: (option) => {
      const poll = state.view?.poll;
      if (poll?.phase !== 'open') return;
      const ballot = { poll: poll.id, option };
      change({ sending: ballot, refused: null });
      send(ballot);
    },
    cheer: (podium) => {
      if (!socket.connected) return OFFLINE_MS;
      const wait = hand.take();
      if (wait === 0) socket.emit('cheer', { podium });
      return wait;
    },
    hubNow: clock.now,
  };
}

/** The gateway is of another version than this page: fetch the new page, but never in a circle. */
function reloadOnce(): void {
  const slot = 'tranh-tai.reloaded';
  if (sessionStorage.getItem(slot) !== null) return;
  sessionStorage.setItem(slot, String(PROTOCOL_VERSION));
  location.reload();
}
