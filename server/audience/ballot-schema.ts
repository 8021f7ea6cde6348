import type { Schema } from '../store/migrations.ts';

/** A file of its own: the audience's load never touches the contest's log (Law 11). */
export const BALLOT_SCHEMA: Schema = {
  name: 'ballots.sqlite',
  applicationId: 0x5454_0003,
  scripts: [
    `
    CREATE TABLE secrets (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE polls (
      opened INTEGER PRIMARY KEY,
      poll TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      options INTEGER NOT NULL,
      tally_seq INTEGER NOT NULL DEFAULT 0,
      final TEXT,
      discarded INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE TABLE ballots (
      poll TEXT NOT NULL,
      device TEXT NOT NULL,
      option INTEGER NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (poll, device)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE draws (
      counted INTEGER PRIMARY KEY,
      item TEXT NOT NULL UNIQUE,
      polls TEXT NOT NULL,
      entrants INTEGER NOT NULL,
      hash TEXT NOT NULL,
      winner INTEGER
    ) STRICT;
    CREATE TABLE entrants (
      item TEXT NOT NULL,
      place INTEGER NOT NULL,
      device TEXT NOT NULL,
      code TEXT NOT NULL,
      PRIMARY KEY (item, place)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER ballots_stay BEFORE DELETE ON ballots BEGIN SELECT RAISE(ABORT, 'ballots are never deleted'); END;
    CREATE TRIGGER closed_polls_take_none BEFORE INSERT ON ballots
      WHEN (SELECT final FROM polls WHERE poll = NEW.poll) IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'the poll is closed'); END;
    CREATE TRIGGER closed_ballots_keep BEFORE UPDATE ON ballots
      WHEN (SELECT final FROM polls WHERE poll = NEW.poll) IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'the poll is closed'); END;
    CREATE TRIGGER final_tallies_keep BEFORE UPDATE OF final, tally_seq ON polls WHEN OLD.final IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a final tally is never changed'); END;
    `,
  ],
};
