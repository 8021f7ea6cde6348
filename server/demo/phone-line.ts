import { io, type Socket } from 'socket.io-client';
import type { PollId } from '../../shared/engine/ids.ts';
import { type GatewayEvents, type PhoneEvents, PROTOCOL_VERSION } from '../../shared/protocol/messages.ts';
import type { AudienceView } from '../../shared/views/held.ts';

const TRY_MS = 3000;
/** Of the first seconds of a gateway: it lets nobody in before it has heard the hub. */
const SOON_MS = 300;

/** A bot's phone: the gateway's protocol and nothing else. */
export class PhoneLine {
  readonly #socket: Socket<GatewayEvents, PhoneEvents>;
  #token: string | null = null;
  #closed = false;

  constructor(url: string, onView: (view: AudienceView) => void) {
    this.#socket = io(url, {
      transports: ['websocket'],
      // Asked again at every reconnect: by then the phone has its name.
      auth: (answer: (auth: object) => void) => answer({ protocol: PROTOCOL_VERSION, token: this.#token }),
      reconnectionDelay: 200,
      reconnectionDelayMax: 2000,
      forceNew: true,
    });
    this.#socket.on('welcome', ({ token, view }) => {
      this.#token = token;
      onView(view);
    });
    this.#socket.on('view', onView);
    this.#socket.on('later', ({ retryIn }) => this.#again(Math.min(retryIn, SOON_MS)));
    this.#socket.on('disconnect', (reason) => {
      if (reason === 'io server disconnect') this.#again(SOON_MS);
    });
  }

  /** @returns whether the ballot was taken, for good */
  async vote(poll: PollId, option: number): Promise<boolean> {
    const reply = await this.#socket
      .timeout(TRY_MS)
      .emitWithAck('ballot', { poll, option })
      .catch(() => null);
    return reply?.ok === true;
  }

  close(): void {
    this.#closed = true;
    this.#socket.disconnect();
  }

  #again(delay: number): void {
    setTimeout(() => {
      if (!this.#closed && !this.#socket.connected) this.#socket.connect();
    }, delay);
  }
}
