import type { Schema } from '../store/migrations.ts';

/**
 * A file of its own: players are people with names and numbers, and can be deleted; nothing of them ever reaches the
 * contest's log (AU7).
 */
export const ONLINE_SCHEMA: Schema = {
  name: 'online.sqlite',
  applicationId: 0x5454_0004,
  scripts: [
    `
    CREATE TABLE secrets (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE attempts (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      number BLOB NOT NULL UNIQUE,
      name TEXT NOT NULL,
      phone TEXT NOT NULL,
      locality TEXT NOT NULL,
      consented INTEGER NOT NULL,
      began INTEGER NOT NULL,
      paper TEXT NOT NULL,
      settled INTEGER NOT NULL DEFAULT 0,
      asked_at INTEGER,
      right INTEGER NOT NULL DEFAULT 0,
      time INTEGER NOT NULL DEFAULT 0,
      finished INTEGER
    ) STRICT;
    CREATE INDEX attempts_by_result ON attempts (right DESC, time) WHERE finished IS NOT NULL;
    CREATE INDEX attempts_by_locality ON attempts (locality, finished);
    CREATE TABLE answers (
      attempt INTEGER NOT NULL REFERENCES attempts (id) ON DELETE CASCADE,
      place INTEGER NOT NULL,
      question INTEGER NOT NULL,
      option INTEGER NOT NULL,
      right INTEGER NOT NULL,
      at INTEGER NOT NULL,
      time INTEGER NOT NULL,
      PRIMARY KEY (attempt, place)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE devices (
      device TEXT PRIMARY KEY,
      attempt INTEGER NOT NULL REFERENCES attempts (id) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX devices_by_attempt ON devices (attempt);
    CREATE TABLE tombstones (number BLOB PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TRIGGER answers_keep BEFORE UPDATE ON answers BEGIN SELECT RAISE(ABORT, 'answers are never changed'); END;
    CREATE TRIGGER deleted_numbers_stay_out BEFORE INSERT ON attempts
      WHEN EXISTS (SELECT 1 FROM tombstones WHERE number = NEW.number)
      BEGIN SELECT RAISE(ABORT, 'this number was deleted'); END;
    `,
  ],
};
