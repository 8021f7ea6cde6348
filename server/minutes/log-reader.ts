import type { EpochMs } from '../../shared/engine/ids.ts';
import type { Actor } from '../../shared/engine/role.ts';
import { type Chronicle, Chronicler } from '../../shared/minutes/chronicle.ts';
import type { LogRow } from '../../shared/minutes/row.ts';
import type { EventRow } from '../store/canonical.ts';
import { eventOf } from '../store/event-log.ts';

/** Lines folded in one turn: the thread that hears the buzzers must get a word in between. */
const AT_ONCE = 100;

const toRow = (row: EventRow): LogRow => ({
  seq: row.seq,
  at: row.at as EpochMs,
  by: (JSON.parse(row.actor) as Actor).role,
  hash: row.hash,
  event: eventOf(row),
});

const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The log as minutes read it: what was read stays read, so that a second paper costs only the new lines. */
export class LogReader {
  readonly #page: (after: number, limit: number) => Promise<EventRow[]>;
  readonly #chronicler = new Chronicler();
  #reading: Promise<void> = Promise.resolve();

  /** @param page up to `limit` lines after number `after` */
  constructor(page: (after: number, limit: number) => Promise<EventRow[]>) {
    this.#page = page;
  }

  /** Everything that is on disk now. */
  async now(): Promise<Chronicle> {
    const reading = this.#reading.then(() => this.#catchUp());
    // One reader at a time; the next one does not care how this one ended.
    this.#reading = reading.catch(() => {});
    await reading;
    return this.#chronicler.chronicle;
  }

  /** The contest as the log told it up to number `seq`: what a paper issued then was made from. */
  async until(seq: number): Promise<Chronicle> {
    const { entries } = await this.now();
    if (seq >= entries.length) return this.#chronicler.chronicle;
    const chronicler = new Chronicler();
    for (const [nth, entry] of entries.slice(0, seq).entries()) {
      chronicler.add(entry);
      if (nth % AT_ONCE === AT_ONCE - 1) await breath();
    }
    return chronicler.chronicle;
  }

  async #catchUp(): Promise<void> {
    for (;;) {
      const rows = await this.#page(this.#chronicler.length, AT_ONCE);
      for (const row of rows) this.#chronicler.add(toRow(row));
      if (rows.length < AT_ONCE) return;
      await breath();
    }
  }
}
