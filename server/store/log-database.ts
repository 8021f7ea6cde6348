import Database from 'better-sqlite3';
import { chainHash, type EventRow, GENESIS } from './canonical.ts';
import { layOutJournal } from './journal-room.ts';
import { LOG_SCHEMA } from './migrations.ts';
import { asStoreError, openDatabase } from './open-database.ts';
import { StoreError } from './store-error.ts';

/** One command's facts and the answer it got; stored together or not at all (Law 3). `actor` and `data` are JSON. */
export interface LogEntry {
  commandId: string;
  actor: string;
  reply: string;
  /** The log's number after this entry. */
  seq: number;
  events: { at: number; version: number; type: string; data: string }[];
}

export interface StoredOutcome {
  commandId: string;
  actor: string;
  reply: string;
}

export interface LoadedLog {
  rows: EventRow[];
  outcomes: StoredOutcome[];
  /** When a hub was last known to be alive on this data; null if never. Milliseconds since 1970. */
  lastAlive: number | null;
}

/** Writes of a few pages each, together well within the journal's room. */
const TIDY_AFTER_WRITES = 100;

const COLUMNS = 'seq, at, version, command_id AS commandId, actor, type, data, hash';

/** The log's database, synchronous; lives on the store's thread. */
export class LogDatabase {
  readonly #db: Database.Database;
  /** Writes what may be lost with the power, without an fsync each time: only the sign of life. */
  readonly #loose: Database.Database;
  readonly #insertEvent: Database.Statement;
  readonly #insertOutcome: Database.Statement;
  readonly #stamp: Database.Statement;
  readonly #page: Database.Statement;
  #seq = 0;
  #head = GENESIS;
  /** Since the journal was last emptied. */
  #writes = 0;

  constructor(dataDir: string) {
    this.#db = openDatabase(dataDir, LOG_SCHEMA);
    layOutJournal(this.#db);
    this.#loose = new Database(this.#db.name);
    this.#loose.pragma('synchronous = NORMAL');
    this.#insertEvent = this.#db.prepare(
      'INSERT INTO events (seq, at, version, command_id, actor, type, data, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    );
    this.#insertOutcome = this.#db.prepare('INSERT INTO outcomes (command_id, actor, reply, seq) VALUES (?, ?, ?, ?)');
    this.#stamp = this.#loose.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('last-alive', ?)");
    this.#page = this.#db.prepare(`SELECT ${COLUMNS} FROM events WHERE seq > ? ORDER BY seq LIMIT ?`);
  }

  /** Reads everything and proves it: numbers without a gap, every hash following from the one before. */
  load(): LoadedLog {
    try {
      const rows = this.#db.prepare(`SELECT ${COLUMNS} FROM events ORDER BY seq`).all() as EventRow[];
      const outcomes = this.#db
        .prepare('SELECT command_id AS commandId, actor, reply, seq FROM outcomes ORDER BY seq')
        .all() as (StoredOutcome & { seq: number })[];
      this.#verify(rows);
      // An answer that was given for facts which are not there: the log was cut.
      if ((outcomes.at(-1)?.seq ?? 0) > rows.length) throw new StoreError('damaged', LOG_SCHEMA.name);
      const alive = this.#db.prepare("SELECT value FROM meta WHERE key = 'last-alive'").pluck().get();
      return { rows, outcomes, lastAlive: alive === undefined ? null : Number(alive) };
    } catch (error) {
      throw asStoreError(error, LOG_SCHEMA.name);
    }
  }

  /** Stores all entries in one transaction, on disk when this returns; throws and stores none of them otherwise. */
  append(entries: LogEntry[]): void {
    const before = { seq: this.#seq, head: this.#head };
    this.#writes += 1;
    try {
      this.#db.transaction(() => {
        for (const entry of entries) this.#appendOne(entry);
      })();
    } catch (error) {
      this.#seq = before.seq;
      this.#head = before.head;
      throw asStoreError(error, LOG_SCHEMA.name);
    }
  }

  stampAlive(at: number): void {
    this.#writes += 1;
    this.#stamp.run(String(at));
  }

  /** Proves that a durable write succeeds again, without storing a fact. */
  probe(): void {
    this.#db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('probe', '')").run();
  }

  /**
   * Moves what the journal holds into the main file, so that the next commits overwrite it from its beginning. To be
   * called while nobody waits for a commit; SQLite does it by itself only much later, and in the middle of one.
   */
  tidy(): void {
    if (this.#writes < TIDY_AFTER_WRITES) return;
    this.#writes = 0;
    this.#db.pragma('wal_checkpoint(PASSIVE)');
  }

  /** Up to `limit` events after number `after`. */
  page(after: number, limit: number): EventRow[] {
    return this.#page.all(after, limit) as EventRow[];
  }

  close(): void {
    this.#loose.close();
    this.#db.close();
  }

  #appendOne(entry: LogEntry): void {
    for (const { at, version, type, data } of entry.events) {
      const row = { seq: this.#seq + 1, at, version, commandId: entry.commandId, actor: entry.actor, type, data };
      const hash = chainHash(this.#head, row);
      this.#insertEvent.run(row.seq, at, version, entry.commandId, entry.actor, type, data, hash);
      this.#seq = row.seq;
      this.#head = hash;
    }
    // The hub numbers what it decides; if it ever counted differently, nothing of this may be stored.
    if (this.#seq !== entry.seq) throw new Error(`log is at ${this.#seq}, the hub counted ${entry.seq}`);
    this.#insertOutcome.run(entry.commandId, entry.actor, entry.reply, entry.seq);
  }

  #verify(rows: EventRow[]): void {
    for (const row of rows) {
      if (row.seq !== this.#seq + 1 || row.hash !== chainHash(this.#head, row)) {
        throw new StoreError('damaged', LOG_SCHEMA.name, new Error(`event ${this.#seq + 1} is not what was stored`));
      }
      this.#seq = row.seq;
      this.#head = row.hash;
    }
  }
}
