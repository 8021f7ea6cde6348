import { join } from 'node:path';
import Database from 'better-sqlite3';
import { StoreError } from './store-error.ts';

const NAME = 'in-use.lock';

/**
 * Takes the data directory for this process: two hubs on one log would each refuse what the other stored. The lock is
 * the system's own and ends with the process, however it ends.
 * @returns lets the directory go
 */
export function lockDirectory(dataDir: string): () => void {
  const db = new Database(join(dataDir, NAME), { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    const busy = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
    throw busy ? new StoreError('in-use', NAME, error) : error;
  }
  return () => db.close();
}
