import { connect, createServer, type Server, type Socket } from 'node:net';

/** How long a byte takes each way, ms. */
interface Delays {
  /** To the hub. */
  up: number;
  /** To the page. */
  down: number;
}

/**
 * A network between a page and the hub: every byte takes so long each way, and none overtakes another. The drills give
 * each tablet one of its own.
 */
export class SlowLink {
  private constructor(
    private readonly server: Server,
    private readonly sockets: Set<Socket>,
    /** May change at any time, as Wi-Fi does. */
    readonly delays: Delays,
    readonly port: number,
  ) {}

  static open(hub: number, { up, down }: Delays): Promise<SlowLink> {
    const delays = { up, down };
    const sockets = new Set<Socket>();
    const server = createServer((page) => {
      const far = connect(hub, '127.0.0.1').setNoDelay(true);
      page.setNoDelay(true);
      for (const socket of [page, far]) {
        sockets.add(socket);
        socket.on('close', () => sockets.delete(socket));
        // A page that is closed resets its connections: its network ends with it.
        socket.on('error', () => socket.destroy());
      }
      carry(page, far, () => delays.up);
      carry(far, page, () => delays.down);
    });
    return new Promise((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(new SlowLink(server, sockets, delays, typeof address === 'object' && address ? address.port : 0));
      });
    });
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }
}

/** A byte leaves no sooner than the one before it: a network that gets better lets nothing overtake. */
const carry = (from: Socket, to: Socket, delay: () => number): void => {
  const queue: (() => void)[] = [];
  let free = 0;
  const later = (pass: () => void): void => {
    queue.push(pass);
    free = Math.max(free, performance.now() + delay());
    // Whichever timer rings first, the oldest goes.
    setTimeout(() => queue.shift()?.(), free - performance.now());
  };
  from.on('data', (chunk) => later(() => !to.destroyed && to.write(chunk)));
  from.on('end', () => later(() => to.end()));
};
