import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * A network between a page and the hub: every byte takes so long each way, and none overtakes another. The drills give
 * each tablet one of its own.
 */
export class SlowLink {
  private constructor(
    private readonly server: Server,
    private readonly sockets: Set<Socket>,
    readonly port: number,
  ) {}

  /** @param up ms to the hub  @param down ms to the page */
  static open(hub: number, { up, down }: { up: number; down: number }): Promise<SlowLink> {
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
      carry(page, far, up);
      carry(far, page, down);
    });
    return new Promise((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(new SlowLink(server, sockets, typeof address === 'object' && address ? address.port : 0));
      });
    });
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }
}

/** Timers of one length ring in the order they were set: the bytes stay in order. */
const carry = (from: Socket, to: Socket, delay: number): void => {
  from.on('data', (chunk) => setTimeout(() => !to.destroyed && to.write(chunk), delay));
  from.on('end', () => setTimeout(() => to.end(), delay));
};
