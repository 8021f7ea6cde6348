import type Database from 'better-sqlite3';
import { DESK_SCHEMA } from './migrations.ts';
import { openDatabase } from './open-database.ts';

/** A paired device as it is stored; `podiums` is JSON. */
export interface DeviceRow {
  id: string;
  role: string;
  podiums: string;
  judge: string | null;
  pairedAt: number;
  revokedAt: number | null;
}

export interface LoadedDesk {
  devices: DeviceRow[];
  settings: Record<string, string>;
}

/** Paired devices and the installation's secrets, synchronous; lives on the store's thread. */
export class DeskDatabase {
  readonly #db: Database.Database;

  constructor(dataDir: string) {
    this.#db = openDatabase(dataDir, DESK_SCHEMA);
  }

  load(): LoadedDesk {
    const devices = this.#db
      .prepare('SELECT id, role, podiums, judge, paired_at AS pairedAt, revoked_at AS revokedAt FROM devices')
      .all() as DeviceRow[];
    const settings = this.#db.prepare('SELECT key, value FROM settings').all() as { key: string; value: string }[];
    return { devices, settings: Object.fromEntries(settings.map(({ key, value }) => [key, value])) };
  }

  putDevice(row: DeviceRow): void {
    this.#db
      .prepare(
        `INSERT OR REPLACE INTO devices (id, role, podiums, judge, paired_at, revoked_at)
         VALUES (@id, @role, @podiums, @judge, @pairedAt, @revokedAt)`,
      )
      .run(row);
  }

  /** @param value null removes the setting */
  putSetting(key: string, value: string | null): void {
    if (value === null) this.#db.prepare('DELETE FROM settings WHERE key = ?').run(key);
    else this.#db.prepare('INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)').run(key, value);
  }

  close(): void {
    this.#db.close();
  }
}
