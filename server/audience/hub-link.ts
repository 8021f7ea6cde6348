import { io, type Socket } from 'socket.io-client';
import {
  GATEWAY_NAMESPACE,
  type GatewayHello,
  type GatewayToHub,
  type GatewayWelcome,
  type HeatCheers,
  type HubToGateway,
  type LinkReply,
} from '../../shared/protocol/gateway-link.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol/messages.ts';
import type { HubClock } from './hub-clock.ts';

const ANSWER_MS = 2000;
const AGAIN_MS = 500;
const SYNC_MS = 10_000;

type Answered = 'tally' | 'entrants' | 'winner';

export interface HubLinkOptions {
  hubPort: number;
  secret: string;
  clock: HubClock;
  hello: () => Promise<GatewayHello>;
  /** What the hub says comes in here, the welcome first. */
  listener: HubToGateway & { welcome: (welcome: GatewayWelcome) => void };
  /** Whatever goes wrong while handling what the hub said, or while reaching it. */
  onFault: (error: unknown, what: string) => void;
}

export interface HubLink {
  /** Since when the hub has not been heard, on `performance.now()`; null while it is there. */
  lostSince(): number | null;
  /** Tells the hub once. @returns whether it has it for good */
  tell<E extends Answered>(event: E, message: Parameters<GatewayToHub[E]>[0]): Promise<boolean>;
  /** Tells the hub until it has it; a later message under the same key takes its place. */
  deliver<E extends Answered>(key: string, event: E, message: Parameters<GatewayToHub[E]>[0]): void;
  stats(message: Parameters<GatewayToHub['stats']>[0]): void;
  /** @returns whether there is a hub to hear it */
  cheers(message: HeatCheers): boolean;
  close(): void;
}

/** The gateway's end of the loopback line to the hub. It comes back by itself, for ever. */
export function linkToHub({ hubPort, secret, clock, hello, listener, onFault }: HubLinkOptions): HubLink {
  const socket: Socket<HubToGateway, GatewayToHub> = io(`http://127.0.0.1:${hubPort}${GATEWAY_NAMESPACE}`, {
    transports: ['websocket'],
    auth: { protocol: PROTOCOL_VERSION, secret },
    reconnectionDelay: 100,
    reconnectionDelayMax: 1000,
    forceNew: true,
  });
  let lostSince: number | null = performance.now();
  let epoch = '';
  let again: NodeJS.Timeout | undefined;
  const pending = new Map<string, { event: Answered; message: never }>();

  const exchange = async (): Promise<void> => {
    const sentAt = performance.now();
    const { now } = await socket.timeout(ANSWER_MS).emitWithAck('sync', { sentAt });
    clock.learn(sentAt, performance.now(), now);
  };
  const greet = async (): Promise<void> => {
    const message = await hello();
    const sentAt = performance.now();
    const welcome = await socket.timeout(ANSWER_MS).emitWithAck('hello', message);
    if (welcome.epoch !== epoch) clock.reset();
    epoch = welcome.epoch;
    clock.learn(sentAt, performance.now(), welcome.now);
    lostSince = null;
    listener.welcome(welcome);
    for (const key of pending.keys()) void attempt(key);
  };
  const knockAgain = (): void => {
    clearTimeout(again);
    again = setTimeout(() => socket.disconnect().connect(), AGAIN_MS);
  };

  socket.on('connect', () => {
    greet().catch((error: unknown) => {
      onFault(error, 'hello');
      knockAgain();
    });
  });
  socket.on('disconnect', (reason) => {
    lostSince ??= performance.now();
    // The hub hung up in so many words; socket.io would leave it at that.
    if (reason === 'io server disconnect') knockAgain();
  });
  let complained = '';
  socket.on('connect_error', (error) => {
    // A hub that restarts is no news the tenth time, and an answer of the door ends socket.io's own tries.
    if (complained !== error.message) onFault(error, 'connect');
    complained = error.message;
    if (!socket.active) knockAgain();
  });
  for (const event of ['audience-view', 'poll-open', 'poll-close', 'poll-discard', 'entrants', 'winner'] as const) {
    const handle = listener[event] as (message: unknown) => void;
    (socket as Socket).on(event, (message: unknown) => {
      try {
        handle(message);
      } catch (error) {
        onFault(error, event);
      }
    });
  }

  const tell: HubLink['tell'] = async (event, message) => {
    if (!socket.connected) return false;
    try {
      const line = socket.timeout(ANSWER_MS) as unknown as {
        emitWithAck: (event: Answered, message: unknown) => Promise<LinkReply>;
      };
      return (await line.emitWithAck(event, message)).ok === true;
    } catch (error) {
      if (socket.connected) onFault(error, event);
      return false;
    }
  };
  const attempt = async (key: string): Promise<void> => {
    const item = pending.get(key);
    if (item === undefined || lostSince !== null) return;
    const heard = await tell(item.event, item.message);
    if (pending.get(key) !== item) return;
    if (heard) pending.delete(key);
    else if (lostSince === null) setTimeout(() => void attempt(key), AGAIN_MS);
  };

  const sync = setInterval(() => {
    if (lostSince === null) exchange().catch((error: unknown) => onFault(error, 'sync'));
  }, SYNC_MS);

  return {
    lostSince: () => lostSince,
    tell,
    deliver: (key, event, message) => {
      pending.set(key, { event, message: message as never });
      void attempt(key);
    },
    stats: (message) => {
      if (lostSince === null) socket.volatile.emit('stats', message);
    },
    cheers: (message) => {
      if (lostSince !== null) return false;
      socket.emit('cheers', message);
      return true;
    },
    close: () => {
      clearInterval(sync);
      clearTimeout(again);
      pending.clear();
      socket.disconnect();
    },
  };
}
