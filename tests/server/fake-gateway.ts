import { io, type Socket } from 'socket.io-client';
import { GATEWAY_NAMESPACE, type GatewayWelcome } from '../../shared/protocol/gateway-link.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol/messages.ts';
import { GATEWAY_SECRET } from './rig.ts';

/** A gateway as the hub sees it. */
export class FakeGateway {
  readonly socket: Socket;
  readonly heard: { event: string; message: unknown }[] = [];

  constructor(url: string, secret = GATEWAY_SECRET) {
    const auth = { protocol: PROTOCOL_VERSION, secret };
    this.socket = io(url + GATEWAY_NAMESPACE, { transports: ['websocket'], auth, reconnection: false, forceNew: true });
    this.socket.onAny((event: string, message: unknown) => this.heard.push({ event, message }));
  }

  hello = (polls: { poll: string; tallySeq: number }[] = []): Promise<GatewayWelcome> =>
    this.socket.timeout(5000).emitWithAck('hello', { polls });
  tell = (event: string, message: object): Promise<unknown> => this.socket.timeout(5000).emitWithAck(event, message);
  of = (event: string): unknown[] => this.heard.filter((each) => each.event === event).map(({ message }) => message);

  async until(event: string, count = 1): Promise<unknown> {
    for (let tries = 0; tries < 400; tries += 1) {
      const found = this.of(event);
      if (found.length >= count) return found.at(-1);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`no ${event}; heard ${JSON.stringify(this.heard).slice(0, 800)}`);
  }
}
