import type Database from 'better-sqlite3';
import type { DurationMs, EpochMs } from '../../shared/engine/ids.ts';
import type { DeviceId } from '../audience/ballots.ts';
import { openDatabase } from '../store/open-database.ts';
import { Commits } from './commits.ts';
import { ONLINE_SCHEMA } from './online-schema.ts';
import type { LocalitySum } from './ranking.ts';

/** A player and the one attempt, as they lie in the file. */
export interface AttemptRow {
  id: number;
  /** Keyed hash of the phone number: what is unique, and all that a deletion leaves. */
  number: Buffer;
  name: string;
  phone: string;
  locality: string;
  consented: EpochMs;
  began: EpochMs;
  /** JSON: the player's own order of questions and options. */
  paper: string;
  /** Questions that are behind, answered or not. */
  settled: number;
  /** When the question that is on was asked; null between two questions. */
  asked_at: EpochMs | null;
  right: number;
  /** Time of the settled questions, ms. */
  time: DurationMs;
  finished: EpochMs | null;
}
export interface AnswerRow {
  place: number;
  question: number;
  option: number;
  right: number;
}
/** An attempt as the ranking needs it. */
export interface ScoreRow {
  id: number;
  name: string;
  phone: string;
  locality: string;
  right: number;
  settled: number;
  time: DurationMs;
}

export type Settled = Pick<AttemptRow, 'id' | 'settled' | 'asked_at' | 'right' | 'time' | 'finished'>;

/** The round's file. Reads see what is committed; writes go through `commits`. */
export class OnlineDatabase {
  readonly #db: Database.Database;
  readonly #statements;
  readonly commits: Commits;

  constructor(dataDir: string) {
    this.#db = openDatabase(dataDir, ONLINE_SCHEMA);
    // What is deleted is overwritten: a player's number must not be found in the file's free pages.
    this.#db.pragma('secure_delete = ON');
    this.#db.pragma('foreign_keys = ON');
    this.#statements = prepare(this.#db);
    this.commits = new Commits(this.#db);
  }

  /** The secret of this name, made at its first use. */
  secret(name: string, make: () => Buffer): Buffer {
    const known = this.#statements.secret.get(name) as Buffer | undefined;
    if (known !== undefined) return known;
    const made = make();
    this.#statements.putSecret.run(name, made);
    return made;
  }

  setting(key: string): string | null {
    return (this.#statements.setting.get(key) as string | undefined) ?? null;
  }

  putSetting(key: string, value: string): void {
    this.#statements.putSetting.run(key, value);
  }

  add(row: Pick<AttemptRow, 'number' | 'name' | 'phone' | 'locality' | 'began' | 'paper'>, device: DeviceId): number {
    const id = Number(this.#statements.add.run(row).lastInsertRowid);
    this.#statements.bind.run(device, id);
    return id;
  }

  bind(device: DeviceId, attempt: number): void {
    this.#statements.bind.run(device, attempt);
  }

  byDevice(device: DeviceId): AttemptRow | undefined {
    return this.#statements.byDevice.get(device) as AttemptRow | undefined;
  }

  byNumber(number: Buffer): AttemptRow | undefined {
    return this.#statements.byNumber.get(number) as AttemptRow | undefined;
  }

  byId(id: number): AttemptRow | undefined {
    return this.#statements.byId.get(id) as AttemptRow | undefined;
  }

  isDeleted(number: Buffer): boolean {
    return this.#statements.tombstone.get(number) !== undefined;
  }

  settle(row: Settled): void {
    this.#statements.settle.run(row);
  }

  answer(answer: AnswerRow & { attempt: number; at: EpochMs; time: DurationMs }): void {
    this.#statements.answer.run(answer);
  }

  answers(attempt: number): AnswerRow[] {
    return this.#statements.answers.all(attempt) as AnswerRow[];
  }

  /** Finished attempts that are better: more right answers, or as many in less time. */
  better(right: number, time: DurationMs): number {
    return this.#statements.better.get(right, right, time) as number;
  }

  players(): number {
    return this.#statements.players.get() as number;
  }

  finished(): number {
    return this.#statements.finished.get() as number;
  }

  deleted(): number {
    return this.#statements.deleted.get() as number;
  }

  /** By locality; the sum is of right answers. */
  sums(): Map<string, LocalitySum> {
    const rows = this.#statements.sums.all() as [string, number, number, number][];
    return new Map(rows.map(([id, players, finished, score]) => [id, { players, finished, score }]));
  }

  scores(): ScoreRow[] {
    return this.#statements.scores.all() as ScoreRow[];
  }

  /** Answers and right answers of every question that was answered. */
  questionSums(): Map<number, { answered: number; right: number }> {
    const rows = this.#statements.questionSums.all() as [number, number, number][];
    return new Map(rows.map(([question, answered, right]) => [question, { answered, right }]));
  }

  all(): IterableIterator<AttemptRow> {
    return this.#statements.all.iterate() as IterableIterator<AttemptRow>;
  }

  /** The last instant on record. */
  latest(): EpochMs {
    return this.#statements.latest.get() as EpochMs;
  }

  /** Forgets a player; only the keyed hash of the number stays, so that it does not play twice. */
  delete({ id, number }: AttemptRow, at: EpochMs): void {
    this.#statements.bury.run(number, at);
    this.#statements.remove.run(id);
  }

  /** Whether a write made now would still have to be committed by somebody else. */
  get isCommitting(): boolean {
    return this.#db.inTransaction;
  }

  /** Moves everything out of the write-ahead log, where deleted pages would lie on. Outside of a transaction. */
  sweep(): void {
    this.#db.pragma('wal_checkpoint(TRUNCATE)');
  }

  close(): void {
    this.#db.close();
  }
}

function prepare(db: Database.Database) {
  const attempt = 'SELECT attempts.* FROM attempts';
  return {
    secret: db.prepare('SELECT value FROM secrets WHERE name = ?').pluck(),
    putSecret: db.prepare('INSERT INTO secrets VALUES (?, ?)'),
    setting: db.prepare('SELECT value FROM settings WHERE key = ?').pluck(),
    putSetting: db.prepare('INSERT INTO settings VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value'),
    add: db.prepare(
      `INSERT INTO attempts (number, name, phone, locality, consented, began, paper)
       VALUES (@number, @name, @phone, @locality, @began, @began, @paper)`,
    ),
    bind: db.prepare('INSERT INTO devices VALUES (?, ?)'),
    byDevice: db.prepare(`${attempt} JOIN devices ON devices.attempt = attempts.id WHERE device = ?`),
    byNumber: db.prepare(`${attempt} WHERE number = ?`),
    byId: db.prepare(`${attempt} WHERE id = ?`),
    tombstone: db.prepare('SELECT 1 FROM tombstones WHERE number = ?').pluck(),
    settle: db.prepare(
      `UPDATE attempts SET settled = @settled, asked_at = @asked_at, right = @right, time = @time, finished = @finished
       WHERE id = @id`,
    ),
    answer: db.prepare('INSERT INTO answers VALUES (@attempt, @place, @question, @option, @right, @at, @time)'),
    answers: db.prepare('SELECT place, question, option, right FROM answers WHERE attempt = ? ORDER BY place'),
    better: db
      .prepare('SELECT count(*) FROM attempts WHERE finished IS NOT NULL AND (right > ? OR (right = ? AND time < ?))')
      .pluck(),
    players: db.prepare('SELECT count(*) FROM attempts').pluck(),
    finished: db.prepare('SELECT count(*) FROM attempts WHERE finished IS NOT NULL').pluck(),
    deleted: db.prepare('SELECT count(*) FROM tombstones').pluck(),
    sums: db.prepare('SELECT locality, count(*), count(finished), sum(right) FROM attempts GROUP BY locality').raw(),
    scores: db.prepare('SELECT id, name, phone, locality, right, settled, time FROM attempts'),
    questionSums: db.prepare('SELECT question, count(*), sum(right) FROM answers GROUP BY question').raw(),
    all: db.prepare(`${attempt} ORDER BY id`),
    latest: db
      .prepare(
        `SELECT max(coalesce((SELECT max(began) FROM attempts), 0), coalesce((SELECT max(asked_at) FROM attempts), 0),
           coalesce((SELECT max(at) FROM answers), 0), coalesce((SELECT max(at) FROM tombstones), 0))`,
      )
      .pluck(),
    bury: db.prepare('INSERT INTO tombstones VALUES (?, ?) ON CONFLICT DO NOTHING'),
    remove: db.prepare('DELETE FROM attempts WHERE id = ?'),
  };
}
