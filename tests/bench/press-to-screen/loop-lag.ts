import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';

/** Hears from inside the hub's process how late its event loop was. */
export class LoopLag {
  readonly #socket: Socket;
  /** The longest since it was last reset, ms; zero when nothing was heard. */
  max = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('message', (data) => {
      const { max } = JSON.parse(data.toString()) as { max: number };
      this.max = Math.max(this.max, max);
    });
  }

  static async listen(): Promise<LoopLag> {
    const socket = createSocket('udp4');
    socket.bind(0, '127.0.0.1');
    await once(socket, 'listening');
    return new LoopLag(socket);
  }

  /** What the hub's process needs in its environment. */
  get environment(): Record<string, string> {
    return {
      NODE_OPTIONS: `--import=${import.meta.resolve('./loop-watch.mjs')}`,
      BENCH_LOOP_PORT: String(this.#socket.address().port),
    };
  }

  close(): void {
    this.#socket.close();
  }
}
