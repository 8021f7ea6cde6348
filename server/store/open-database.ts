import { join } from 'node:path';
import Database from 'better-sqlite3';
import { migrate, type Schema, versionOnDisk } from './migrations.ts';
import { StoreError } from './store-error.ts';

/** Errors of the database and of the file system that a right to write would end. */
const UNWRITABLE = new Set([
  'SQLITE_CANTOPEN',
  'SQLITE_READONLY',
  'SQLITE_READONLY_DIRECTORY',
  'SQLITE_PERM',
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
]);
/** PRAGMA synchronous: 2 is FULL, an fsync before every commit returns. */
const FULL = 2;

/** Opens one file of the data directory for durable writing: WAL, synchronous=FULL, newest schema. */
export function openDatabase(dataDir: string, schema: Schema): Database.Database {
  const file = join(dataDir, schema.name);
  try {
    // Before SQLite touches anything: data of a newer version stays exactly as it lies.
    if (versionOnDisk(file) > schema.scripts.length) throw new StoreError('newer', schema.name);
    // Nobody else has business in these files; a commit that has to wait for somebody fails before the show notices.
    const db = new Database(file, { timeout: 500 });
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    // better-sqlite3 compiles WAL to mean NORMAL: an acknowledged fact could be lost with the power.
    if (db.pragma('synchronous', { simple: true }) !== FULL) throw new Error('synchronous is not FULL');
    migrate(db, schema);
    // The version must stand in the file's header, where `versionOnDisk` looks.
    db.pragma('wal_checkpoint(TRUNCATE)');
    return db;
  } catch (error) {
    throw asStoreError(error, schema.name);
  }
}

/** Gives a database's error the name of a fault that can be explained. */
export function asStoreError(error: unknown, file: string): StoreError {
  if (error instanceof StoreError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (UNWRITABLE.has(code)) return new StoreError('unwritable', file, error);
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) return new StoreError('damaged', file, error);
  return new StoreError('failed', file, error);
}
