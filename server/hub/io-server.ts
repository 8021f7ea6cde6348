import { Server } from 'socket.io';
import { Decoder } from 'socket.io-parser';
import type { HostGuard } from '../http/host-guard.ts';
import { WrittenEncoder } from './written.ts';

/** A tablet that fell silent is known to be away after four seconds at most. */
const HEARTBEAT_MS = 2000;
const LARGEST_MESSAGE = 16_384;

/** The control plane's Socket.IO: small messages, quick heartbeat, nothing remembered for a client but what we number. */
export function ioServer(guard: HostGuard): Server {
  return new Server({
    serveClient: false,
    parser: { Encoder: WrittenEncoder, Decoder },
    pingInterval: HEARTBEAT_MS,
    pingTimeout: HEARTBEAT_MS,
    maxHttpBufferSize: LARGEST_MESSAGE,
    perMessageDeflate: false,
    httpCompression: false,
    connectTimeout: 5000,
    allowRequest: (request, allow) => allow(null, guard.allows(request)),
  });
}
