import type { PollId } from '../../shared/engine/ids.ts';
import type { Tally } from '../../shared/engine/poll.ts';
import { type PollOrder, TALLY_GAP } from '../../shared/protocol/gateway-link.ts';
import type { BallotReply } from '../../shared/protocol/messages.ts';
import type { BallotStore, DeviceId } from './ballots.ts';
import type { HubClock } from './hub-clock.ts';

export interface PollDeskOptions {
  store: BallotStore;
  clock: HubClock;
  /** A live tally for the hub. @returns whether it has it */
  live: (poll: PollId, tally: Tally) => Promise<boolean>;
  /** The final tally for the hub. */
  final: (poll: PollId, tally: Tally) => void;
  onFault: (error: unknown, what: string) => void;
}

/** The polls that take ballots, and their tallies. */
export class PollDesk {
  readonly #given: PollDeskOptions;
  readonly #open = new Map<PollId, PollOrder>();
  /** Every device's option, of the polls that phones see. */
  readonly #books = new Map<PollId, Map<DeviceId, number>>();
  readonly #changed = new Set<PollId>();
  readonly #pump: NodeJS.Timeout;
  #counting = false;

  constructor(given: PollDeskOptions) {
    this.#given = given;
    this.#pump = setInterval(() => {
      this.#tellLive().catch((error: unknown) => given.onFault(error, 'tally'));
    }, TALLY_GAP);
  }

  /** Repeating it changes nothing but what the order says. */
  async take(order: PollOrder): Promise<void> {
    await this.#given.store.openPoll(order.poll, order.kind, order.options);
    await this.book(order.poll);
    this.#open.set(order.poll, order);
    this.#changed.add(order.poll);
  }

  /**
   * Stops taking ballots at once; what had been received before is counted (Law 11). Asked again it tells the hub the
   * same tally again.
   * @param options how many the poll has, should this gateway never have heard of it
   */
  async close(poll: PollId, options: number): Promise<void> {
    const kind = this.#open.get(poll)?.kind ?? 'favourite';
    this.#open.delete(poll);
    this.#changed.delete(poll);
    // No ballot can have been acknowledged for a poll we never had: its tally is zero for every option.
    await this.#given.store.openPoll(poll, kind, options);
    this.#given.final(poll, await this.#given.store.closePoll(poll));
  }

  /** [UN1] */
  async discard(poll: PollId): Promise<void> {
    this.#open.delete(poll);
    this.#changed.delete(poll);
    this.#books.delete(poll);
    await this.#given.store.discardPoll(poll);
  }

  /** Takes a ballot: durable before it is acknowledged. */
  async cast(device: DeviceId, poll: PollId, option: number): Promise<BallotReply> {
    const { store, clock } = this.#given;
    const order = this.#open.get(poll);
    const at = clock.now();
    if (order === undefined || (order.deadline !== null && at > order.deadline)) return { ok: false, code: 'closed' };
    if (!order.accepting) return { ok: false, code: 'locked' };
    const outcome = await store.cast({ poll, device, option, at });
    if (!outcome.ok) return outcome;
    const book = this.#books.get(poll);
    if (book?.get(device) !== outcome.option) {
      book?.set(device, outcome.option);
      if (this.#open.has(poll)) this.#changed.add(poll);
    }
    return outcome;
  }

  /** The polls that take ballots. */
  get open(): PollId[] {
    return [...this.#open.keys()];
  }

  /** Every device's option in this poll, kept current from now on. */
  async book(poll: PollId): Promise<ReadonlyMap<DeviceId, number>> {
    const known = this.#books.get(poll);
    if (known) return known;
    const book = await this.#given.store.ballotsOf(poll);
    // Asked for twice at once: the first to come back is the one that casts keep current.
    const first = this.#books.get(poll) ?? book;
    this.#books.set(poll, first);
    return first;
  }

  /** The book of a poll that `book` has been awaited for. */
  heldBook(poll: PollId): ReadonlyMap<DeviceId, number> | undefined {
    return this.#books.get(poll);
  }

  /** Forgets the books of polls that are neither open nor on the phones. */
  keepBooks(shown: PollId | null): void {
    for (const poll of this.#books.keys()) {
      if (poll !== shown && !this.#open.has(poll)) this.#books.delete(poll);
    }
  }

  stop(): void {
    clearInterval(this.#pump);
  }

  /** The latest value only, and only when it has changed. */
  async #tellLive(): Promise<void> {
    if (this.#counting) return;
    this.#counting = true;
    try {
      for (const poll of [...this.#changed]) {
        this.#changed.delete(poll);
        const tally = await this.#given.store.tally(poll);
        // Closed meanwhile: the final tally is on its way, and this is not it.
        if (tally.hash !== null || !this.#open.has(poll)) continue;
        const heard = await this.#given.live(poll, tally);
        if (!heard && this.#open.has(poll)) this.#changed.add(poll);
      }
    } finally {
      this.#counting = false;
    }
  }
}
