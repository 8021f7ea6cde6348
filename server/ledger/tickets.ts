import { nanoid } from 'nanoid';

/** Long enough for a window to open, too short to be found anywhere. */
const GOOD_FOR_MS = 30_000;

/**
 * A window that the desk opens can't send the desk's token along, and a token has no business in an address. A ticket
 * opens one page once.
 */
export class Tickets {
  readonly #now: () => number;
  readonly #until = new Map<string, number>();

  /** @param now any clock that only goes forward, ms */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  issue(): string {
    for (const [ticket, until] of this.#until) if (until < this.#now()) this.#until.delete(ticket);
    const ticket = nanoid(24);
    this.#until.set(ticket, this.#now() + GOOD_FOR_MS);
    return ticket;
  }

  /** Whether this ticket was good; it is none any more. */
  redeem(ticket: string): boolean {
    const until = this.#until.get(ticket);
    this.#until.delete(ticket);
    return until !== undefined && this.#now() <= until;
  }
}
