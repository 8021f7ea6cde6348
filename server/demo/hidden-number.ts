import { join } from 'node:path';
import Database from 'better-sqlite3';
import { LOG_SCHEMA } from '../store/migrations.ts';

/**
 * Reads the committed hidden number from the demo's own data folder: no message of the hub tells it before the last
 * ball, to nobody (BR3). A show's operator who did this would be cheating; the demo wants the real finalists to meet.
 */
export function readHidden(dataDir: string): { hidden: string; attempt: number } | null {
  const log = new Database(join(dataDir, LOG_SCHEMA.name), { readonly: true, fileMustExist: true });
  try {
    const row = log
      .prepare<[], { data: string }>("SELECT data FROM events WHERE type = 'draw-committed' ORDER BY seq DESC LIMIT 1")
      .get();
    if (row === undefined) return null;
    const { hidden, attempt } = JSON.parse(row.data) as { hidden: string; attempt: number };
    return { hidden, attempt };
  } finally {
    log.close();
  }
}
