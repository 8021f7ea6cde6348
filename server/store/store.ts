import type { Worker } from 'node:worker_threads';
import { startThread } from '../spawn.ts';
import { StoreError } from './store-error.ts';
import type { StoreAnswer, StoreCall, StoreCalls, StoreRequest } from './store-messages.ts';

type Answer<C extends StoreCall> = ReturnType<StoreCalls[C]>;

/** The store's thread, as the hub speaks to it. One request after the other; the answers come in the same order. */
export class Store {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: StoreError) => void }>();
  #nextId = 1;
  #closing = false;
  #dead: StoreError | null = null;

  /**
   * @param onDeath the thread ended by itself. Whether its last commit happened is known only to the file: the hub
   *   must be started again from it.
   */
  constructor(onDeath: (error: Error) => void) {
    this.#worker = startThread('store/store-worker');
    this.#worker.on('message', (answer: StoreAnswer) => this.#settle(answer));
    this.#worker.on('error', (error) => this.#die(error, onDeath));
    this.#worker.on('exit', () => this.#die(new Error('the store thread ended'), onDeath));
  }

  call<C extends StoreCall>(call: C, ...args: Parameters<StoreCalls[C]>): Promise<Answer<C>> {
    if (this.#dead !== null) return Promise.reject(this.#dead);
    const id = this.#nextId++;
    return new Promise<Answer<C>>((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.#worker.postMessage({ id, call, args } satisfies StoreRequest);
    });
  }

  /** Lets everything asked before finish, closes the files and ends the thread. */
  async close(): Promise<void> {
    if (this.#closing) return;
    const last = this.#dead === null ? this.call('close') : Promise.resolve();
    this.#closing = true;
    await last;
    await this.#worker.terminate();
  }

  #settle(answer: StoreAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (answer.ok) waiting?.resolve(answer.value);
    else waiting?.reject(new StoreError(answer.fault, answer.file, new Error(answer.message)));
  }

  #die(cause: Error, onDeath: (error: Error) => void): void {
    if (this.#dead !== null) return;
    this.#dead = new StoreError('failed', 'store', cause);
    for (const { reject } of this.#waiting.values()) reject(this.#dead);
    this.#waiting.clear();
    if (!this.#closing) onDeath(cause);
  }
}
