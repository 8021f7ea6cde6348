import { setTimeout as pause } from 'node:timers/promises';

const AGAIN_MS = 1000;
const TRIES = 60;

/**
 * Works off what the hub says one after the other, in the order in which it was said. What fails (a full disk) is
 * tried again: the hub says it only once per connection.
 */
export class Worklist {
  readonly #onFault: (error: unknown, what: string) => void;
  #last: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(onFault: (error: unknown, what: string) => void) {
    this.#onFault = onFault;
  }

  add(what: string, work: () => Promise<void> | void): void {
    this.#last = this.#last.then(() => this.#insist(what, work));
  }

  /** @returns when the work under way is done; nothing else is begun */
  stop(): Promise<void> {
    this.#stopped = true;
    return this.#last;
  }

  async #insist(what: string, work: () => Promise<void> | void): Promise<void> {
    for (let tries = 1; tries <= TRIES && !this.#stopped; tries += 1) {
      try {
        return await work();
      } catch (error) {
        this.#onFault(error, what);
        if (!this.#stopped) await pause(AGAIN_MS, undefined, { ref: false });
      }
    }
  }
}
