import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';
import type { Dice } from '../../simulation/dice.ts';
import { type NetworkName, Pipe } from './network.ts';

/** A TCP proxy on this machine that delays every piece as a network of the model would, and keeps the order. */
export class DelayingProxy {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(server: Server) {
    this.#server = server;
  }

  static async listen(network: NetworkName, dice: Dice, target: number): Promise<DelayingProxy> {
    const server = createServer();
    const proxy = new DelayingProxy(server);
    server.on('connection', (near) => {
      const far = connect(target, '127.0.0.1');
      const from = performance.now();
      proxy.#join(near, far, new Pipe(network, dice, from));
      proxy.#join(far, near, new Pipe(network, dice, from));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
  }

  #join(from: Socket, to: Socket, pipe: Pipe): void {
    this.#sockets.add(from);
    from.setNoDelay(true);
    const waiting: { data: Buffer; due: number }[] = [];
    // Timers are whole milliseconds and may come out of order: the queue may not.
    const release = (): void => {
      while (waiting[0] !== undefined && waiting[0].due <= performance.now() + 0.5) {
        const { data } = waiting.shift()!;
        if (!to.destroyed) to.write(data);
      }
      if (waiting[0] !== undefined) setTimeout(release, Math.max(0, waiting[0].due - performance.now()));
    };
    from.on('data', (data) => {
      const now = performance.now();
      const due = pipe.send(now);
      waiting.push({ data, due });
      if (waiting.length === 1) setTimeout(release, due - now);
    });
    from.on('close', () => {
      this.#sockets.delete(from);
      to.destroy();
    });
    // A connection that was reset is closed too: that is all there is to do about it.
    from.on('error', () => from.destroy());
  }
}
