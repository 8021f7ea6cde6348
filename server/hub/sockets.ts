import { nanoid } from 'nanoid';
import type { Server } from 'socket.io';
import { type Hello, type HubEvents, PROTOCOL_VERSION } from '../../shared/protocol/messages.ts';
import { helloSchema } from '../../shared/protocol/schemas.ts';
import type { Adjudicator, Tablet } from '../buzz/adjudicator.ts';
import type { Devices } from '../pairing/devices.ts';
import type { Tokens } from '../pairing/tokens.ts';
import type { DeviceStrip } from './device-strip.ts';
import { type Buckets, type Entrances, guardDoor } from './door.ts';
import type { FanOut } from './fan-out.ts';
import type { HubClock } from './hub-clock.ts';
import { type HubSocket, type Session, viewerOf } from './session.ts';
import type { Sessions } from './sessions.ts';
import type { SoundDesk } from './sound-desk.ts';
import { written } from './written.ts';

type Dismissal = Parameters<HubEvents['dismissed']>[0]['reason'];
type Identity = { session: Session } | { dismissal: Dismissal } | { refused: string };

export interface SocketsOptions {
  io: Server;
  clock: HubClock;
  epoch: string;
  tokens: Tokens;
  devices: Devices;
  sessions: Sessions;
  fanOut: FanOut;
  strip: DeviceStrip;
  sound: SoundDesk;
  adjudicator: Adjudicator;
  entrances: Entrances<Session>;
  onFault: (error: unknown, event: string) => void;
}

/** Connections of screens: hello, takeover of seats, welcome, and the door before every message. */
export class Sockets {
  readonly #options: SocketsOptions;
  /** Rate limits by device: a reconnect does not refill them. */
  readonly #buckets = new Map<string, Buckets>();

  constructor(options: SocketsOptions) {
    this.#options = options;
    const screens = options.io.of('/');
    // Before the connection is made: no message of it can come in while its token is still being looked at.
    screens.use((socket: HubSocket, next) => {
      this.#identify(socket).then(
        (identity) => {
          socket.data = identity;
          if ('refused' in identity) next(new Error(identity.refused));
          else next();
        },
        (error: unknown) => {
          options.onFault(error, 'connection');
          next(new Error('failed'));
        },
      );
    });
    screens.on('connection', (socket: HubSocket) => {
      const identity = socket.data as Identity;
      if ('session' in identity) this.#admit(identity.session);
      else if ('dismissal' in identity) dismiss(socket, identity.dismissal);
    });
  }

  /** Ends every connection of a device whose pairing was revoked. */
  revoke(device: string): void {
    const { sessions, strip } = this.#options;
    for (const session of sessions.all()) {
      if (session.device !== device) continue;
      sessions.remove(session);
      dismiss(session.socket, 'revoked');
    }
    strip.forget(device);
    this.#buckets.delete(device);
  }

  /** Who this is, by its token alone, or why it may not stay. */
  async #identify(socket: HubSocket): Promise<Identity> {
    const { clock, tokens, devices } = this.#options;
    const hello = helloSchema.safeParse(socket.handshake.auth);
    // Another version may greet in another way; what matters to it is that it has to reload.
    const protocol = (socket.handshake.auth as Partial<Hello>).protocol;
    if (protocol !== PROTOCOL_VERSION) return { dismissal: 'wrong-protocol' };
    if (!hello.success) return { dismissal: 'bad-token' };
    const { role, token, name } = hello.data;
    const now = clock.now();
    const base = { socket, name, connectedAt: now, lastSeenAt: now, status: null, tablet: null, painted: null };
    if (role === 'output') {
      return { session: { ...base, role, device: `output-${name ?? nanoid(8)}`, podiums: [], judge: null } };
    }
    const id = token === null ? null : await tokens.verify(token);
    const device = id === null ? null : devices.find(id);
    if (device === null || device.role !== role) return { dismissal: 'bad-token' };
    // An ordered line is evidence (DESIGN, FIFO evidence); long polling is several lines.
    if (role === 'team' && socket.conn.transport.name !== 'websocket') return { refused: 'websocket-only' };
    const session: Session = { ...base, role, device: device.id, podiums: [...device.podiums], judge: device.judge };
    if (role === 'team') session.tablet = tabletOf(session);
    return { session };
  }

  #admit(session: Session): void {
    const { sessions, strip, entrances, onFault } = this.#options;
    const { socket } = session;
    for (const { session: older, keeps } of sessions.add(session)) {
      if (keeps.length === 0) dismiss(older.socket, 'replaced');
      else this.#welcome(older);
    }
    guardDoor(socket, session, entrances, this.#bucketsOf(session), onFault);
    if (session.tablet !== null) this.#options.adjudicator.join(session.tablet);
    socket.on('disconnect', () => {
      sessions.remove(session);
      if (session.tablet !== null) this.#options.adjudicator.leave(session.tablet);
      strip.left(session);
      this.#options.sound.look();
    });
    this.#welcome(session);
    this.#options.sound.welcome(session);
    strip.touch();
    if (session.role === 'host') socket.emit('devices', strip.message());
  }

  /** Puts a connection on its channel and shows it everything; again when it lost some of its seats. */
  #welcome(session: Session): void {
    const { clock, epoch, fanOut } = this.#options;
    const { socket, role } = session;
    for (const room of socket.rooms) if (room !== socket.id) void socket.leave(room);
    // First the view, then the room: a welcome is newer than whatever this connection was sent before.
    const { key, seq, json } = fanOut.current(viewerOf(session));
    void socket.join(key);
    session.painted = null;
    const message = JSON.stringify({ protocol: PROTOCOL_VERSION, now: clock.now(), epoch, seq, role });
    socket.emit('welcome', written(`${message.slice(0, -1)},"view":${json}}`));
  }

  #bucketsOf(session: Session): Buckets {
    // Outputs share a name at most; one that floods must not silence its namesake.
    if (session.role === 'output') return new Map();
    const buckets = this.#buckets.get(session.device) ?? new Map();
    this.#buckets.set(session.device, buckets);
    return buckets;
  }
}

/** A seat can be taken over, so the podiums are asked for each time. */
const tabletOf = (session: Session): Tablet => ({
  device: session.device,
  get podiums() {
    return session.podiums;
  },
  // A beat that waits in a buffer measures the buffer: dropped while the line is stuck.
  beat: (nth) => session.socket.volatile.emit('beat', { nth }),
  test: (wanted) => session.socket.emit('test', { wanted }),
});

function dismiss(socket: HubSocket, reason: Dismissal): void {
  socket.emit('dismissed', { reason });
  socket.disconnect(true);
}
