import { createServer, type Socket } from 'node:net';

// The measure for a broadcast: a process that does nothing but write the same bytes to everybody.
const sockets = new Set<Socket>();
const server = createServer((socket) => {
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  sockets.add(socket);
});
server.listen(0, '127.0.0.1', 4096, () => process.send?.({ port: (server.address() as { port: number }).port }));
process.on('message', ({ bytes }: { bytes: number }) => {
  const frame = Buffer.alloc(bytes, 120);
  for (const socket of sockets) socket.write(frame);
});
process.on('disconnect', () => process.exit(0));
