import type Database from 'better-sqlite3';
import { asStoreError } from '../store/open-database.ts';

interface Job {
  work: () => unknown;
  done: (value: unknown) => void;
  failed: (error: unknown) => void;
}

/**
 * Commits in groups: whatever requests arrived while the last commit was on its way to the disk share the next one, so
 * a crowd that comes with the evening news costs one fsync a turn and not one a player. Nobody is answered before the
 * commit that holds the answer (Law 3).
 */
export class Commits {
  readonly #db: Database.Database;
  #waiting: Job[] = [];

  constructor(db: Database.Database) {
    this.#db = db;
  }

  /** Runs `work` in a transaction; if it throws, its own writes are undone and nobody else's. @throws StoreError when the commit fails */
  run<T>(work: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#waiting.length === 0) setImmediate(() => this.#flush());
      this.#waiting.push({ work, done: (value) => resolve(value as T), failed: reject });
    });
  }

  #flush(): void {
    const jobs = this.#waiting;
    this.#waiting = [];
    const answers: (() => void)[] = [];
    try {
      this.#db
        .transaction(() => {
          for (const job of jobs) answers.push(this.#attempt(job));
        })
        .immediate();
    } catch (error) {
      const fault = asStoreError(error, this.#db.name);
      for (const { failed } of jobs) failed(fault);
      return;
    }
    for (const answer of answers) answer();
  }

  #attempt({ work, done, failed }: Job): () => void {
    try {
      // Inside a transaction this is a savepoint.
      const value = this.#db.transaction(work)();
      return () => done(value);
    } catch (error) {
      // SQLite gave the whole transaction up, a full disk for one: nothing of this group is stored.
      if (!this.#db.inTransaction) throw error;
      return () => failed(error);
    }
  }
}
