import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
  server: Server;
  port: number;
  /** From here on this answers; until then every request gets 503. */
  serve: (listener: RequestListener) => void;
}

const notReady: RequestListener = (_request, response) => {
  response.writeHead(503, { 'content-type': 'application/json', 'retry-after': '1' });
  response.end(JSON.stringify({ code: 'not-ready', message: 'The hub is starting.' }));
};

/** Takes the port before anything else is touched: if it is taken, nothing has changed. @throws EADDRINUSE and the like */
export async function listen(port: number, host: string): Promise<Listening> {
  let listener = notReady;
  const server = createServer((request, response) => listener(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    server,
    port: (server.address() as AddressInfo).port,
    serve: (next) => {
      listener = next;
    },
  };
}
