import type { ChildProcess } from 'node:child_process';
import type { ChildMessage } from '../process-link.ts';

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5000;
/** Whoever served this long has recovered: the next end counts as the first. */
const STEADY_MS = 30_000;
const STOP_MS = 3000;

export interface ChildOptions {
  name: string;
  start: () => ChildProcess;
  /** It serves, the first time or again. */
  onListening: (message: Extract<ChildMessage, { type: 'listening' }>, first: boolean) => void;
  /** It never served: something that the user must see to. */
  onRefused: (message: Extract<ChildMessage, { type: 'failed' }> | null) => void;
  /** It served, ended, and is started again in so many ms. */
  onEnd: (code: number | null, signal: NodeJS.Signals | null, waitMs: number) => void;
}

/** One child process that is brought back with growing pauses for as long as the supervisor wants it. */
export class Child {
  readonly #options: ChildOptions;
  #process: ChildProcess | null = null;
  #waiting: NodeJS.Timeout | null = null;
  #ends = 0;
  #served = false;
  #stopping = false;

  constructor(options: ChildOptions) {
    this.#options = options;
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  start(): void {
    const { start, onListening } = this.#options;
    const child = start();
    this.#process = child;
    let failure: Extract<ChildMessage, { type: 'failed' }> | null = null;
    let steady: NodeJS.Timeout | undefined;
    child.on('message', (message: ChildMessage) => {
      if (message.type === 'failed') failure = message;
      if (message.type !== 'listening') return;
      steady = setTimeout(() => {
        this.#ends = 0;
      }, STEADY_MS);
      steady.unref();
      onListening(message, !this.#served);
      this.#served = true;
    });
    child.once('close', (code, signal) => {
      clearTimeout(steady);
      this.#process = null;
      if (!this.#stopping) this.#ended(code, signal, failure);
    });
    child.on('error', (error) => {
      failure = { type: 'failed', code: 'fault', message: error.message };
    });
  }

  /** Asks it to end, makes it end if it does not, and resolves when it is gone. */
  async stop(): Promise<void> {
    this.#stopping = true;
    if (this.#waiting !== null) clearTimeout(this.#waiting);
    const child = this.#process;
    if (child === null) return;
    const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await gone;
    clearTimeout(force);
  }

  #ended(
    code: number | null,
    signal: NodeJS.Signals | null,
    failure: Extract<ChildMessage, { type: 'failed' }> | null,
  ): void {
    // What was never up will not come up by trying again.
    if (!this.#served) {
      this.#options.onRefused(failure);
      return;
    }
    const wait = Math.min(FIRST_WAIT_MS * 2 ** this.#ends, LONGEST_WAIT_MS);
    this.#ends += 1;
    this.#options.onEnd(code, signal, wait);
    this.#waiting = setTimeout(() => this.start(), wait);
  }
}
