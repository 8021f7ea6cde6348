import type { Socket } from 'socket.io';
import type { PollId } from '../../shared/engine/ids.ts';
import type { GatewayEvents, PhoneEvents } from '../../shared/protocol/messages.ts';
import type { AudienceView } from '../../shared/views/held.ts';
import type { DeviceId } from './ballots.ts';
import { NOTHING_OWN, type OwnPart, sameOwnPart } from './own-part.ts';

export type PhoneSocket = Socket<PhoneEvents, GatewayEvents>;

/** One connection of a device: what it has been told of its own, so that nothing is said twice. */
export class Phone {
  readonly socket: PhoneSocket;
  readonly device: DeviceId;
  readonly #own: (device: DeviceId) => OwnPart;
  #told: OwnPart = NOTHING_OWN;
  #poll: PollId | null = null;

  constructor(socket: PhoneSocket, device: DeviceId, own: (device: DeviceId) => OwnPart) {
    this.socket = socket;
    this.device = device;
    this.#own = own;
  }

  /** What the welcome says of its own. */
  welcomed(view: AudienceView): OwnPart {
    this.#poll = view.poll?.id ?? null;
    this.#told = this.#own(this.device);
    return this.#told;
  }

  /** A phone that sees another poll forgets what it knew of its own by itself. */
  afterView(view: AudienceView): void {
    const poll = view.poll?.id ?? null;
    if (poll !== this.#poll) this.#told = { ...this.#told, ballot: null, right: null };
    this.#poll = poll;
    this.tellOwn();
  }

  tellOwn(): void {
    const own = this.#own(this.device);
    if (sameOwnPart(own, this.#told)) return;
    this.#told = own;
    this.socket.emit('mine', own);
  }

  /** Messages that wait for the network. */
  unread(): number {
    // engine.io's own queue; its type keeps it private.
    return (this.socket.conn as unknown as { writeBuffer: unknown[] }).writeBuffer.length;
  }
}
