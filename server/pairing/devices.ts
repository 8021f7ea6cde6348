import { nanoid } from 'nanoid';
import type { EpochMs, JudgeId, Podium } from '../../shared/engine/ids.ts';
import type { Actor } from '../../shared/engine/role.ts';
import type { ClientRole } from '../../shared/protocol/messages.ts';
import type { DeviceRow } from '../store/desk-database.ts';

/** A role and the seats that come with it (Law 10). */
export interface Grant {
  role: Exclude<ClientRole, 'output'>;
  podiums: Podium[];
  judge: JudgeId | null;
}

export interface Device extends Grant {
  id: string;
  pairedAt: EpochMs;
  revokedAt: EpochMs | null;
}

/** Who was paired with this installation: in memory to ask, stored before anyone is told. */
export class Devices {
  readonly #devices = new Map<string, Device>();
  readonly #put: (row: DeviceRow) => Promise<void>;

  constructor(rows: DeviceRow[], put: (row: DeviceRow) => Promise<void>) {
    this.#put = put;
    for (const row of rows) this.#devices.set(row.id, fromRow(row));
  }

  async pair(grant: Grant, now: EpochMs): Promise<Device> {
    const device: Device = { ...grant, id: nanoid(12), pairedAt: now, revokedAt: null };
    await this.#put(toRow(device));
    this.#devices.set(device.id, device);
    return device;
  }

  /** The device of this id, unless it was revoked. */
  find(id: string): Device | null {
    const device = this.#devices.get(id);
    return device === undefined || device.revokedAt !== null ? null : device;
  }

  /** @returns false when there is no such device */
  async revoke(id: string, now: EpochMs): Promise<boolean> {
    const device = this.find(id);
    if (device === null) return false;
    const revoked = { ...device, revokedAt: now };
    await this.#put(toRow(revoked));
    this.#devices.set(id, revoked);
    return true;
  }

  /** Every device that may connect. */
  all(): Device[] {
    return [...this.#devices.values()].filter((device) => device.revokedAt === null);
  }
}

/** Who a connection speaks as; null for those that only watch. */
export function actorOf(grant: { role: ClientRole; podiums: Podium[]; judge: JudgeId | null }): Actor {
  switch (grant.role) {
    case 'host':
    case 'mc':
    case 'secretary':
      return { role: grant.role };
    case 'team':
      return { role: 'team', podiums: grant.podiums };
    case 'judge':
      if (grant.judge === null) throw new Error('a judge without a seat');
      return { role: 'judge', judge: grant.judge };
    case 'output':
    case 'preview':
      return { role: 'output' };
  }
}

const toRow = (device: Device): DeviceRow => ({ ...device, podiums: JSON.stringify(device.podiums) });

const fromRow = (row: DeviceRow): Device => ({
  id: row.id,
  role: row.role as Device['role'],
  podiums: JSON.parse(row.podiums) as Podium[],
  judge: row.judge as JudgeId | null,
  pairedAt: row.pairedAt as EpochMs,
  revokedAt: row.revokedAt as EpochMs | null,
});
