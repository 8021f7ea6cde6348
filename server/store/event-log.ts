import type { ContestEvent } from '../../shared/engine/event.ts';
import type { EpochMs } from '../../shared/engine/ids.ts';
import type { Actor } from '../../shared/engine/role.ts';
import { EVENT_VERSION, upcast } from '../../shared/engine/upcast.ts';
import type { Reply } from '../../shared/protocol/messages.ts';
import type { EventRow } from './canonical.ts';
import type { LogEntry } from './log-database.ts';
import type { Store } from './store.ts';

/** What one command adds to the log. */
export interface Addition {
  id: string;
  actor: Actor;
  at: EpochMs;
  events: ContestEvent[];
  reply: Reply;
  /** The log's number after it. */
  seq: number;
}

/** Called in the order of appending, in the same turn for a whole transaction: nothing can be decided in between. */
interface Fate {
  committed: () => void;
  lost: (error: unknown) => void;
}

interface Queued extends Fate {
  entry: LogEntry;
}

/**
 * Appends to the log with natural batching: while a commit is under way everything else queues, and goes into the next
 * transaction together. A lone press waits for nobody, a hundred answers share one fsync.
 */
export class EventLog {
  readonly #store: Store;
  #queue: Queued[] = [];
  #busy = false;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Calls `committed` when it is on disk. When a transaction fails, everything queued behind it is lost with it. */
  append(addition: Addition, fate: Fate): void {
    this.#queue.push({ entry: toEntry(addition), ...fate });
    if (!this.#busy) void this.#drain();
  }

  async #drain(): Promise<void> {
    this.#busy = true;
    while (this.#queue.length > 0) {
      const batch = this.#queue;
      this.#queue = [];
      try {
        await this.#store.call(
          'append',
          batch.map(({ entry }) => entry),
        );
      } catch (error) {
        // What was decided on facts that are not stored can't be stored either.
        const lost = [...batch, ...this.#queue];
        this.#queue = [];
        for (const each of lost) each.lost(error);
        continue;
      }
      for (const { committed } of batch) committed();
    }
    this.#busy = false;
  }
}

function toEntry({ id, actor, at, events, reply, seq }: Addition): LogEntry {
  return {
    commandId: id,
    actor: JSON.stringify(actor),
    reply: JSON.stringify(reply),
    seq,
    events: events.map((event) => ({ at, version: EVENT_VERSION, type: event.type, data: JSON.stringify(event) })),
  };
}

export const eventOf = (row: EventRow): ContestEvent => upcast(JSON.parse(row.data) as ContestEvent, row.version);
