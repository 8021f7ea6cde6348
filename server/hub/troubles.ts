import type { DevicesMessage } from '../../shared/protocol/messages.ts';
import type { HubClock } from './hub-clock.ts';

export type Trouble = DevicesMessage['alarms'][number];

/** What is wrong with the installation, for the red banner of the console. */
export class Troubles {
  readonly #clock: HubClock;
  readonly #onChange: () => void;
  readonly #troubles = new Map<Trouble['code'], Trouble>();

  constructor(clock: HubClock, onChange: () => void) {
    this.#clock = clock;
    this.#onChange = onChange;
  }

  set(code: Trouble['code'], present: boolean): void {
    if (this.#troubles.has(code) === present) return;
    if (present) this.#troubles.set(code, { code, since: this.#clock.now() });
    else this.#troubles.delete(code);
    this.#onChange();
  }

  has(code: Trouble['code']): boolean {
    return this.#troubles.has(code);
  }

  list(): Trouble[] {
    return [...this.#troubles.values()];
  }
}
