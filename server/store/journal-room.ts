import type { Database } from 'better-sqlite3';

const ROOM_BYTES = 2 * 1024 * 1024;
/** Pages kept in memory while the room is laid out: fewer than it has, so that they must go to the journal. */
const FEW_PAGES = 16;

/**
 * Gives the write-ahead journal its length before the show: a commit that makes the file longer waits for the file
 * system's own journal too, and takes more than twice as long as one that overwrites (decision 0012). Written by a
 * transaction that is taken back; its pages stay behind in the file, and SQLite knows by its checksums that they count
 * for nothing. Without room for it the show goes on as it would have.
 */
export function layOutJournal(db: Database): void {
  const pages = db.pragma('cache_size', { simple: true }) as number;
  db.pragma(`cache_size = ${FEW_PAGES}`);
  try {
    db.exec('BEGIN');
    db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('room', hex(zeroblob(?)))").run(ROOM_BYTES / 2);
  } catch {
    // A full disk: the next commit will say so, if it does not fit either.
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
    db.pragma(`cache_size = ${pages}`);
  }
}
