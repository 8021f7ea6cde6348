import { io, type Socket } from 'socket.io-client';
import type { PollId } from '../../shared/engine/ids.ts';
import {
  type BallotReply,
  type GatewayEvents,
  type PhoneEvents,
  type PhoneView,
  type PhoneWelcome,
  PROTOCOL_VERSION,
} from '../../shared/protocol/messages.ts';
import type { AudienceView } from '../../shared/views/held.ts';

const PATIENCE_MS = 15_000;

/** A phone without a screen. */
export class TestPhone {
  readonly socket: Socket<GatewayEvents, PhoneEvents>;
  token: string | null = null;
  view: AudienceView | null = null;
  mine: PhoneView['mine'] | null = null;
  later: number | null = null;

  constructor(port: number, token: string | null = null, auth?: unknown) {
    this.socket = io(`http://127.0.0.1:${port}`, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      auth: (auth ?? { protocol: PROTOCOL_VERSION, token }) as Record<string, unknown>,
    });
    this.socket.on('welcome', (welcome: PhoneWelcome) => {
      this.token = welcome.token;
      this.view = welcome.view;
      this.mine = welcome.mine;
    });
    this.socket.on('view', (view) => {
      // As the page does: another poll, nothing of one's own yet.
      if (this.mine && view.poll?.id !== this.view?.poll?.id) this.mine = { ...this.mine, ballot: null, right: null };
      this.view = view;
    });
    this.socket.on('mine', (mine) => {
      this.mine = mine;
    });
    this.socket.on('later', ({ retryIn }) => {
      this.later = retryIn;
    });
  }

  static async join(port: number, token: string | null = null): Promise<TestPhone> {
    const phone = new TestPhone(port, token);
    await until(() => phone.view !== null, 'a welcome');
    return phone;
  }

  vote(poll: PollId, option: number): Promise<BallotReply> {
    return this.socket.timeout(PATIENCE_MS).emitWithAck('ballot', { poll, option });
  }

  /** Anything at all, as a broken or hostile phone might send it. */
  raw(event: string, ...args: unknown[]): void {
    (this.socket as Socket).emit(event, ...args);
  }

  leave(): void {
    this.socket.disconnect();
  }
}

/** Waits until `holds`, and says what was waited for when it never does. */
export async function until(holds: () => boolean, what: string, patience = PATIENCE_MS): Promise<void> {
  const end = performance.now() + patience;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
