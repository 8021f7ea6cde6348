/** While a question is on air; it also keeps a tablet's Wi-Fi radio from going to sleep. */
const ARMED_GAP_MS = 20;
/** Otherwise a burst now and then, for the drift. */
const BURST = 8;
const BURST_GAP_MS = 25;
const REST_MS = 5000;

/**
 * The hub's beats to every tablet: all at the same time and at a pace that depends on the question alone, never on who
 * has pressed, so that they tell nobody anything about a rival.
 */
export class Beats {
  readonly #send: () => void;
  #timer: NodeJS.Timeout | null = null;
  #armed = false;
  #left = BURST;

  constructor(send: () => void) {
    this.#send = send;
    this.#next();
  }

  /** A question is on air, or no more. */
  arm(armed: boolean): void {
    if (armed === this.#armed) return;
    this.#armed = armed;
    if (armed) this.#hurry();
  }

  /** Somebody new: a burst at once, so that a press soon after can be timed. */
  greet(): void {
    this.#left = 2 * BURST;
    this.#hurry();
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #hurry(): void {
    if (this.#timer === null) return;
    clearTimeout(this.#timer);
    this.#next();
  }

  #next(): void {
    this.#send();
    this.#timer = setTimeout(() => this.#next(), this.#gap());
  }

  #gap(): number {
    if (this.#armed) return ARMED_GAP_MS;
    this.#left -= 1;
    if (this.#left > 0) return BURST_GAP_MS;
    this.#left = BURST;
    return REST_MS;
  }
}
