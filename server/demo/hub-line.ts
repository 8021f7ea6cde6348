import { nanoid } from 'nanoid';
import { io, type Socket } from 'socket.io-client';
import { type CommandId, type EpochMs, ms } from '../../shared/engine/ids.ts';
import type { ClientCommand } from '../../shared/protocol/commands.ts';
import {
  type ClientEvents,
  type ClientRole,
  type Hello,
  type HubEvents,
  PROTOCOL_VERSION,
  type Reply,
  type Views,
} from '../../shared/protocol/messages.ts';
import type { Deed } from './bot.ts';

const TRY_MS = 2000;
const SYNC_MS = 5000;
const SAMPLES = 8;
const PAINT_MS = 300;

/** Hub time as the bots know it. They share one: in one process, two clocks would only disagree. */
export class HubTime {
  #offset = 0;
  #best = Number.POSITIVE_INFINITY;

  now(): EpochMs {
    return (performance.now() + this.#offset) as EpochMs;
  }

  /** The deed as the wire spells it: its instant as this process's own clock would have stamped it (BZ2). */
  toWire(deed: Deed): ClientCommand {
    if (deed.type !== 'press' && deed.type !== 'answer') return deed;
    const { pressedAt, ...rest } = deed;
    const stamp = pressedAt - this.#offset;
    return { ...rest, stamp, delay: ms(Math.max(0, performance.now() - stamp)), by: 'touch' };
  }

  /** One exchange: the hub's clock was read somewhere between sending and receiving. */
  learn(sentAt: number, receivedAt: number, hub: EpochMs): void {
    const trip = receivedAt - sentAt;
    if (trip > this.#best) return;
    this.#best = trip;
    this.#offset = hub - (sentAt + receivedAt) / 2;
  }
}

export interface LineOptions<R extends ClientRole> {
  url: string;
  role: R;
  token: string;
  name: string;
  onView: (view: Views[R]) => void;
  /** The hub ended the connection for good. */
  onDismissed: (reason: string) => void;
}

/** A bot's connection to the hub: the client's protocol and nothing else. */
export class HubLine<R extends ClientRole> {
  readonly #socket: Socket<HubEvents, ClientEvents>;
  #epoch = '';
  #seq = -1;
  #closed = false;
  #acknowledged: EpochMs | null = null;
  #painting: NodeJS.Timeout | null = null;

  constructor({ url, role, token, name, onView, onDismissed }: LineOptions<R>) {
    this.#socket = io(url, {
      transports: ['websocket'],
      auth: { protocol: PROTOCOL_VERSION, role, token, name } satisfies Hello,
      reconnectionDelay: 200,
      reconnectionDelayMax: 1000,
      forceNew: true,
    });
    const show = (epoch: string, seq: number, view: Views[ClientRole]): void => {
      this.#epoch = epoch;
      this.#seq = seq;
      this.#acknowledge(view);
      onView(view as Views[R]);
      this.#paint();
    };
    this.#socket.on('welcome', ({ epoch, seq, view }) => show(epoch, seq, view));
    this.#socket.on('view', ({ epoch, seq, view }) => {
      if (epoch === this.#epoch && seq >= this.#seq) show(epoch, seq, view);
    });
    this.#socket.on('beat', ({ nth }) => {
      const stamp = performance.now();
      // Not before the presses that are due: a bot's finger is a timer, and an older timer goes off before this one.
      setTimeout(() => {
        if (this.#socket.connected) this.#socket.emit('beat', { nth, stamp });
      }, 0);
    });
    this.#socket.on('dismissed', ({ reason }) => onDismissed(reason));
    this.#socket.on('connect', () => {
      this.#socket.emit('status', {
        rtt: null,
        clockError: null,
        battery: null,
        sound: 'none',
        visible: true,
      });
    });
    this.#socket.on('disconnect', (reason) => {
      if (reason === 'io server disconnect' && !this.#closed) setTimeout(() => this.#socket.connect(), 300);
    });
  }

  /** Tells the hub once of each opening of the buzzers that this seat knows of it. */
  #acknowledge(view: Views[ClientRole]): void {
    if (!('seats' in view) || view.asking?.window?.status !== 'running') return;
    const { opensAt } = view.asking.window;
    if (opensAt === this.#acknowledged) return;
    this.#acknowledged = opensAt;
    this.#socket.emit('armed', { asking: view.asking.id, opensAt });
  }

  /** The device strip asks what a screen shows; it need not know of every view of a fast show. */
  #paint(): void {
    this.#painting ??= setTimeout(() => {
      this.#painting = null;
      if (!this.#closed) this.#socket.emit('painted', { epoch: this.#epoch, seq: this.#seq });
    }, PAINT_MS);
  }

  /** Sends under one name until it is answered (Law 4). */
  async send(command: ClientCommand): Promise<Reply> {
    const message = { id: nanoid() as CommandId, command };
    while (!this.#closed) {
      const reply = await this.#socket
        .timeout(TRY_MS)
        .emitWithAck('command', message)
        .catch(() => null);
      if (reply !== null) return reply;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return { ok: false, code: 'closing' };
  }

  /** Keeps the bots' clock right by this line. @returns stops it */
  async keepTime(time: HubTime): Promise<() => void> {
    const sample = async (): Promise<void> => {
      const sentAt = performance.now();
      const answer = await this.#socket
        .timeout(TRY_MS)
        .emitWithAck('sync', { sentAt })
        .catch(() => null);
      if (answer !== null) time.learn(sentAt, performance.now(), answer.now);
    };
    for (let i = 0; i < SAMPLES; i += 1) await sample();
    const timer = setInterval(() => void sample(), SYNC_MS);
    return () => clearInterval(timer);
  }

  close(): void {
    this.#closed = true;
    if (this.#painting !== null) clearTimeout(this.#painting);
    this.#socket.disconnect();
  }
}
