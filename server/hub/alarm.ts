import { deadline } from '../../shared/engine/deadline.ts';
import type { DurationMs, EpochMs } from '../../shared/engine/ids.ts';
import type { State } from '../../shared/engine/state.ts';
import type { HubClock } from './hub-clock.ts';

/** A ring that changed nothing is tried again this much later, not at once. */
const AGAIN = 250 as DurationMs;
/** Node's timers overflow beyond 2^31 ms. */
const FARTHEST = 2 ** 31 - 1;

/** One timer for the next deadline of the committed state; nothing ticks (Law 6). */
export class Alarm {
  readonly #clock: HubClock;
  readonly #ring: () => void;
  #timer: NodeJS.Timeout | null = null;
  #armedFor: EpochMs | null = null;
  #rungFor: EpochMs | null = null;

  /** @param ring sends the system command; called at the deadline or late, never early */
  constructor(clock: HubClock, ring: () => void) {
    this.#clock = clock;
    this.#ring = ring;
  }

  /** Sets the alarm by this state; call it after every commit and once at boot. */
  arm(state: State): void {
    const due = deadline(state);
    if (due === this.#armedFor && this.#timer !== null) return;
    this.stop();
    this.#armedFor = due;
    if (due !== null) this.#wait(due);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#armedFor = null;
  }

  #wait(due: EpochMs): void {
    const left = due - this.#clock.now();
    const delay = left <= 0 && this.#rungFor === due ? AGAIN : Math.max(0, Math.min(left, FARTHEST));
    this.#timer = setTimeout(() => this.#wake(due), delay);
  }

  #wake(due: EpochMs): void {
    // Timers may fire a millisecond early; the engine rings for what is due, not for what is almost due.
    if (this.#clock.now() >= due) {
      this.#rungFor = due;
      this.#ring();
    }
    this.#wait(due);
  }
}
