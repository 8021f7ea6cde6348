import type { EpochMs } from '../../shared/engine/ids.ts';
import type { OnlinePhase } from '../../shared/protocol/online.ts';
import type { HubClock } from '../hub/hub-clock.ts';
import type { OnlineDatabase } from './online-database.ts';
import type { Round } from './round.ts';

const CLOSED = 'closed-at';

/** When the round is open. Once it has closed it stays closed, whatever happens to the host's clock: answers are public. */
export class Window {
  readonly #database: OnlineDatabase;
  readonly #clock: HubClock;
  readonly #round: Round;
  #closed: boolean;

  constructor(database: OnlineDatabase, clock: HubClock, round: Round) {
    this.#database = database;
    this.#clock = clock;
    this.#round = round;
    this.#closed = hasClosed(database);
  }

  now = (): EpochMs => this.#clock.now();

  /** From `opens` on, up to and without `closes`. */
  phase = (): OnlinePhase => {
    if (this.#closed) return 'closed';
    const now = this.now();
    if (now < this.#round.opens) return 'before';
    if (now < this.#round.closes) return 'open';
    // On the disk before anyone is told an answer; a transaction that might be undone can't promise that.
    if (!this.#database.isCommitting) {
      this.#database.putSetting(CLOSED, String(now));
      this.#closed = true;
    }
    return 'closed';
  };
}

export const hasClosed = (database: OnlineDatabase): boolean => database.setting(CLOSED) !== null;
