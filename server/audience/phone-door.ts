import { performance } from 'node:perf_hooks';
import { type BallotReply, CHEER_ALLOWANCE } from '../../shared/protocol/messages.ts';
import { ballotSchema, cheerSchema, phoneSyncSchema } from '../../shared/protocol/schemas.ts';
import { type Buckets, type Entrances, entrance } from '../hub/door.ts';
import type { Cheers } from './cheers.ts';
import type { HubClock } from './hub-clock.ts';
import type { Phone } from './phone.ts';
import type { PollDesk } from './poll-desk.ts';

export interface PhoneDoorOptions {
  clock: HubClock;
  polls: PollDesk;
  cheers: Cheers;
  /** A ballot was taken: the device's other pages show it too. */
  voted: (phone: Phone) => void;
  /** The poll is on the phones as open, only its order has not come yet: the phone shall try again. */
  awaited: (poll: string) => boolean;
}

/** Everything a phone may say. What is not here does not exist. */
export function phoneEntrances({ clock, polls, cheers, voted, awaited }: PhoneDoorOptions): Entrances<Phone> {
  return {
    ballot: entrance({
      schema: ballotSchema,
      allowance: { burst: 10, perSecond: 3 },
      handle: async ({ poll, option }, phone: Phone): Promise<BallotReply> => {
        const reply = await polls.cast(phone.device, poll, option);
        if (reply.ok) voted(phone);
        else if (reply.code === 'closed' && awaited(poll)) return { ok: false, code: 'failed' };
        return reply;
      },
      // The door's other codes concern the control plane; a phone knows these.
      refuse: (code): BallotReply => ({
        ok: false,
        code: code === 'malformed' || code === 'too-fast' ? code : 'failed',
      }),
    }),
    cheer: entrance({
      schema: cheerSchema,
      allowance: CHEER_ALLOWANCE,
      handle: ({ podium }) => cheers.take(podium),
    }),
    sync: entrance({
      schema: phoneSyncSchema,
      allowance: { burst: 8, perSecond: 1 },
      handle: () => ({ now: clock.now() }),
    }),
  };
}

const KEPT_MS = 60_000;

/** The rate limits of every device. They outlive a connection, or reconnecting would refill them. */
export class DeviceLimits {
  readonly #devices = new Map<string, { buckets: Buckets; phones: Set<Phone>; leftAt: number }>();

  enter(phone: Phone): Buckets {
    const device = this.#devices.get(phone.device) ?? { buckets: new Map(), phones: new Set<Phone>(), leftAt: 0 };
    this.#devices.set(phone.device, device);
    device.phones.add(phone);
    return device.buckets;
  }

  leave(phone: Phone): void {
    const device = this.#devices.get(phone.device);
    device?.phones.delete(phone);
    if (device) device.leftAt = performance.now();
  }

  /** Every page of this device, the oldest first. */
  phonesOf(phone: Phone): Phone[] {
    return [...(this.#devices.get(phone.device)?.phones ?? [])];
  }

  /** Forgets devices that have been away for a minute. */
  sweep(): void {
    const long = performance.now() - KEPT_MS;
    for (const [name, { phones, leftAt }] of this.#devices) {
      if (phones.size === 0 && leftAt < long) this.#devices.delete(name);
    }
  }
}
