import type { Worker } from 'node:worker_threads';
import { startThread } from '../spawn.ts';
import type { BallotDatabase } from './ballot-database.ts';
import type { BallotAnswer, BallotCall, BallotRequest } from './ballot-messages.ts';
import type { Ballot, BallotStore, Cast } from './ballots.ts';

interface Waiting {
  resolve: (value: never) => void;
  reject: (error: Error) => void;
}
interface Queued extends Waiting {
  ballot: Ballot;
}

/**
 * Opens the ballots in `dataDir` on a thread of their own.
 * @param died called when the thread ends by itself: nothing can be made durable any more
 */
export async function openBallots(dataDir: string, died: (error: Error) => void): Promise<BallotStore> {
  const worker = startThread('audience/ballot-worker', { workerData: { dataDir } });
  const thread = new BallotThread(worker);
  worker.on('error', (error) => {
    thread.fail(error as Error);
    died(error as Error);
  });
  const secret = await thread.ask('secret');
  return ballotStore(thread, secret);
}

function ballotStore(thread: BallotThread, secret: Uint8Array): BallotStore {
  /** What must see every ballot that was cast before it. */
  const after = <Call extends BallotCall>(call: Call, ...args: Parameters<BallotDatabase[Call]>) => {
    thread.flush();
    return thread.ask(call, ...args);
  };
  return {
    secret,
    openPoll: (poll, kind, options) => thread.ask('openPoll', poll, kind, options),
    cast: (ballot) => thread.cast(ballot),
    ballotsOf: (poll) => after('ballotsOf', poll),
    tally: (poll) => thread.ask('tally', poll),
    closePoll: (poll) => after('closePoll', poll),
    discardPoll: (poll) => after('discardPoll', poll),
    polls: (limit) => thread.ask('polls', limit),
    countEntrants: (order) => after('countEntrants', order),
    nameWinner: (item, index) => thread.ask('nameWinner', item, index),
    lastDraw: () => thread.ask('lastDraw'),
    close: async () => {
      thread.flush();
      await thread.end();
    },
  };
}

/** The near end of the thread. Ballots batch themselves: whatever is queued when the last commit returns goes next. */
class BallotThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #queue: Queued[] = [];
  #committing: Promise<void> | null = null;
  #failure: Error | null = null;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (answer: BallotAnswer) => {
      const waiting = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      if (answer.ok) waiting?.resolve(answer.value as never);
      else waiting?.reject(new Error(answer.message));
    });
  }

  ask<Call extends BallotCall>(call: Call, ...args: Parameters<BallotDatabase[Call]>) {
    return this.#send(call, args) as Promise<ReturnType<BallotDatabase[Call]>>;
  }

  cast(ballot: Ballot): Promise<Cast> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ ballot, resolve, reject });
      this.#committing ??= this.#commitAll();
    });
  }

  async #commitAll(): Promise<void> {
    // The ballots of one turn of the event loop travel together.
    await new Promise(setImmediate);
    while (this.#queue.length > 0) await this.flush();
    this.#committing = null;
  }

  /** Sends off what is queued, now: the thread works in the order in which it is asked. */
  async flush(): Promise<void> {
    const batch = this.#queue;
    if (batch.length === 0) return;
    this.#queue = [];
    try {
      const outcomes = await this.ask(
        'castAll',
        batch.map(({ ballot }) => ballot),
      );
      for (const [index, { resolve }] of batch.entries()) resolve(outcomes[index] as never);
    } catch (error) {
      // The transaction was rolled back: nobody's ballot in it was kept, and everybody is told so.
      for (const { reject } of batch) reject(error as Error);
    }
  }

  end(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#worker.once('exit', () => resolve());
      this.#send('close', []).catch(reject);
    });
  }

  fail(error: Error): void {
    this.#failure = error;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  #send(call: BallotRequest['call'], args: unknown[]): Promise<unknown> {
    if (this.#failure) return Promise.reject(this.#failure);
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, call, args } satisfies BallotRequest);
    });
  }
}
