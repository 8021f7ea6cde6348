import type { Server } from 'socket.io';
import type { GatewayEvents, PhoneEvents } from '../../shared/protocol/messages.ts';
import type { AudienceView } from '../../shared/views/held.ts';
import type { Phone } from './phone.ts';

/** So many phones are told in one turn of the event loop; a plain broadcast to all would stall ballots and pings. */
export const ROOM_SIZE = 100;
/** A phone that has left so many messages unread is hung up on; it comes back to the newest view. */
const UNREAD_MAX = 64;

interface Room {
  name: string;
  phones: Set<Phone>;
  /** The version it was told last. */
  told: number;
}

/**
 * Phones in rooms of a hundred, one room told per turn. A newer view that comes while one is going round takes its
 * place: each room hears the latest once, never a backlog.
 */
export class Rooms {
  readonly #io: Server<PhoneEvents, GatewayEvents>;
  readonly #rooms: Room[] = [];
  readonly #where = new Map<Phone, Room>();
  #view: AudienceView | null = null;
  #version = 0;
  #going = false;

  constructor(io: Server<PhoneEvents, GatewayEvents>) {
    this.#io = io;
  }

  get size(): number {
    return this.#where.size;
  }

  join(phone: Phone): void {
    let room = this.#rooms.find(({ phones }) => phones.size < ROOM_SIZE);
    if (room === undefined) {
      room = { name: `room-${this.#rooms.length}`, phones: new Set(), told: this.#version };
      this.#rooms.push(room);
    }
    room.phones.add(phone);
    this.#where.set(phone, room);
    void phone.socket.join(room.name);
  }

  leave(phone: Phone): void {
    this.#where.get(phone)?.phones.delete(phone);
    this.#where.delete(phone);
  }

  /** Tells every phone, a room at a time. */
  tell(view: AudienceView): void {
    this.#view = view;
    this.#version += 1;
    if (this.#going) return;
    this.#going = true;
    setImmediate(() => this.#next());
  }

  #next(): void {
    const room = this.#rooms.find(({ told }) => told < this.#version);
    if (room === undefined || this.#view === null) {
      this.#going = false;
      return;
    }
    room.told = this.#version;
    if (room.phones.size > 0) {
      for (const phone of room.phones) if (phone.unread() > UNREAD_MAX) phone.socket.disconnect(true);
      this.#io.to(room.name).emit('view', this.#view);
      for (const phone of room.phones) phone.afterView(this.#view);
    }
    setImmediate(() => this.#next());
  }
}
