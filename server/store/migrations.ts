import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { StoreError } from './store-error.ts';

/** A kind of database file: how its tables came to be, one script per version (`user_version` counts them). */
export interface Schema {
  name: string;
  /** SQLite's application id, so that a stranger's file is told from ours. */
  applicationId: number;
  scripts: string[];
}

/** The contest: its facts, and the answer every command got. Neither is ever rewritten (Law 3). */
export const LOG_SCHEMA: Schema = {
  name: 'contest.sqlite',
  applicationId: 0x5454_0001,
  scripts: [
    `
    CREATE TABLE events (
      seq INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      version INTEGER NOT NULL,
      command_id TEXT NOT NULL,
      actor TEXT NOT NULL,
      type TEXT NOT NULL,
      data TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;
    CREATE TABLE outcomes (
      command_id TEXT PRIMARY KEY,
      actor TEXT NOT NULL,
      reply TEXT NOT NULL,
      seq INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TRIGGER events_keep BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
    CREATE TRIGGER events_stay BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
    CREATE TRIGGER outcomes_keep BEFORE UPDATE ON outcomes BEGIN SELECT RAISE(ABORT, 'outcomes are never changed'); END;
    CREATE TRIGGER outcomes_stay BEFORE DELETE ON outcomes BEGIN SELECT RAISE(ABORT, 'outcomes are never deleted'); END;
    `,
  ],
};

/** The desk: who may connect. Apart from the contest, so that a log can be handed on without a key in it. */
export const DESK_SCHEMA: Schema = {
  name: 'desk.sqlite',
  applicationId: 0x5454_0002,
  scripts: [
    `
    CREATE TABLE devices (
      id TEXT PRIMARY KEY,
      role TEXT NOT NULL,
      podiums TEXT NOT NULL,
      judge TEXT,
      paired_at INTEGER NOT NULL,
      revoked_at INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    `,
  ],
};

/** Brings an open database to the newest version, step by step; refuses one that is newer or not ours. */
export function migrate(db: Database, schema: Schema): void {
  const version = db.pragma('user_version', { simple: true }) as number;
  if (version > schema.scripts.length) throw new StoreError('newer', schema.name);
  const id = db.pragma('application_id', { simple: true }) as number;
  if (version > 0 && id !== schema.applicationId) throw new StoreError('foreign', schema.name);
  for (const [index, script] of schema.scripts.entries()) {
    if (index < version) continue;
    db.transaction(() => {
      db.exec(script);
      db.pragma(`application_id = ${schema.applicationId}`);
      db.pragma(`user_version = ${index + 1}`);
    })();
  }
}

/** Data of a newer version stays exactly as it lies: looked for before anything is opened or made beside it. */
export function refuseNewer(dataDir: string): void {
  for (const { name, scripts } of [LOG_SCHEMA, DESK_SCHEMA]) {
    if (versionOnDisk(join(dataDir, name)) > scripts.length) throw new StoreError('newer', name);
  }
}

const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\0';
const USER_VERSION_AT = 60;

/**
 * The version written in a database file's header, without opening it as a database: that alone would leave files
 * beside data that must stay untouched.
 * @returns 0 for a missing file, or what is no database
 */
export function versionOnDisk(file: string): number {
  const header = Buffer.alloc(HEADER_BYTES);
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
  try {
    const read = readSync(descriptor, header, 0, HEADER_BYTES, 0);
    return read < HEADER_BYTES || !header.toString('latin1').startsWith(MAGIC)
      ? 0
      : header.readUInt32BE(USER_VERSION_AT);
  } finally {
    closeSync(descriptor);
  }
}
