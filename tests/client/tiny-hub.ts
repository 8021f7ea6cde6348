import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Socket as HubSocket, Server } from 'socket.io';
import type { AskingId, EpochMs } from '../../shared/engine/ids.ts';
import {
  type ClientEvents,
  type CommandMessage,
  type HubEvents,
  PROTOCOL_VERSION,
  type Reply,
  type Views,
  type Welcome,
} from '../../shared/protocol/messages.ts';

type Screen = HubSocket<ClientEvents, HubEvents>;

/** Just enough of a hub for the client side: it welcomes, counts what it receives, and answers as told. */
export interface TinyHub {
  url: string;
  io: Server<ClientEvents, HubEvents>;
  commands: CommandMessage[];
  painted: { epoch: string; seq: number }[];
  beats: Parameters<ClientEvents['beat']>[0][];
  armed: Parameters<ClientEvents['armed']>[0][];
  strikes: Parameters<ClientEvents['strike']>[0][];
  /** Commands and beats in the order of their arrival. */
  heard: ('command' | 'beat')[];
  /** How the next commands are answered; null leaves one without an answer. */
  answer: (message: CommandMessage, nth: number) => Reply | null;
  welcome: () => Welcome<'team'>;
  /** The hub's clock. */
  now: () => number;
  screens: () => Screen[];
  close(): Promise<void>;
}

export async function startTinyHub(): Promise<TinyHub> {
  const http = createServer();
  const io = new Server<ClientEvents, HubEvents>(http, { transports: ['websocket'] });
  const hub: TinyHub = {
    url: '',
    io,
    commands: [],
    painted: [],
    beats: [],
    armed: [],
    strikes: [],
    heard: [],
    answer: () => ({ ok: true, seq: 1 }),
    welcome: () => welcomeAt(hub.now(), 'first', 10, teamView('q10')),
    now: () => Date.now(),
    screens: () => [...io.of('/').sockets.values()],
    close: () => new Promise((resolve) => io.close(() => resolve())),
  };
  io.on('connection', (socket) => {
    socket.on('command', (message, reply) => {
      hub.commands.push(message);
      hub.heard.push('command');
      const answer = hub.answer(message, hub.commands.length);
      if (answer) reply(answer);
    });
    socket.on('sync', (_, reply) => reply({ now: hub.now() as EpochMs }));
    socket.on('painted', (message) => hub.painted.push(message));
    socket.on('beat', (message) => {
      hub.beats.push(message);
      hub.heard.push('beat');
    });
    socket.on('armed', (message) => hub.armed.push(message));
    socket.on('strike', (message) => hub.strikes.push(message));
    socket.emit('welcome', hub.welcome());
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  hub.url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  return hub;
}

export function welcomeAt(now: number, epoch: string, seq: number, view: Views['team']): Welcome<'team'> {
  return { protocol: PROTOCOL_VERSION, now: now as EpochMs, epoch, seq, role: 'team', view };
}

/** A team view that can be told from another by its asking. */
export function teamView(asking: string): Views['team'] {
  return {
    heat: null,
    podiums: [],
    mine: [],
    seats: [],
    asking: {
      id: asking as AskingId,
      mode: 'common',
      phase: 'shown',
      kind: 'spoken',
      nth: 1,
      of: 6,
      question: null,
      window: null,
    },
    clock: null,
    held: false,
  };
}
