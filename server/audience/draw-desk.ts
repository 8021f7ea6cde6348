import type { EntrantsOrder, GatewayToHub, WinnerOrder } from '../../shared/protocol/gateway-link.ts';
import type { BallotStore } from './ballots.ts';
import type { DrawBook } from './own-part.ts';

export interface DrawDeskOptions {
  store: BallotStore;
  counted: (message: Parameters<GatewayToHub['entrants']>[0]) => void;
  named: (message: Parameters<GatewayToHub['winner']>[0]) => void;
  /** The codes on the phones may have changed. */
  changed: () => void;
}

/** The lucky draw (AU5): who takes part, and whose phone shows the winner's code. */
export class DrawDesk {
  readonly #given: DrawDeskOptions;
  #book: DrawBook | null = null;

  constructor(given: DrawDeskOptions) {
    this.#given = given;
  }

  get book(): DrawBook | null {
    return this.#book;
  }

  /** Takes up the draw that was on when the gateway went down. */
  async load(): Promise<void> {
    this.#book = await this.#given.store.lastDraw();
  }

  async count(order: EntrantsOrder): Promise<void> {
    const { item, entrants, hash } = await this.#given.store.countEntrants(order);
    await this.load();
    this.#given.counted({ item, entrants, hash });
    this.#given.changed();
  }

  async name({ item, index }: WinnerOrder): Promise<void> {
    const code = await this.#given.store.nameWinner(item, index);
    if (code === null) throw new Error(`the draw ${item} has no entrant ${index}`);
    if (this.#book?.draw.item === item) this.#book.draw.winner = index;
    this.#given.named({ item, index, code });
    this.#given.changed();
  }
}
