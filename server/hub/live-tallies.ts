import type { PollId } from '../../shared/engine/ids.ts';
import type { Tally } from '../../shared/engine/poll.ts';
import type { State } from '../../shared/engine/state.ts';
import { runningPoll } from './role-views.ts';
import type { LiveCounts } from './wire-view.ts';

/**
 * The latest live tally of each poll. Not a fact of the contest (Law 11): it is in memory only, the gateway sends it
 * again, and the final tally comes with the state.
 */
export class LiveTallies {
  readonly #latest = new Map<PollId, Tally>();

  /** @returns whether it is newer than what was known */
  note(poll: PollId, tally: Tally): boolean {
    const known = this.#latest.get(poll);
    if (known !== undefined && known.seq >= tally.seq) return false;
    this.#latest.set(poll, tally);
    return true;
  }

  /** What may be shown of the poll that runs in this state; counts only where the rules show them before the close. */
  of(state: State): LiveCounts | null {
    const running = runningPoll(state);
    const tally = running === null ? undefined : this.#latest.get(running.id);
    if (running === null || tally === undefined) return null;
    return { counts: running.hidden ? null : tally.counts, ballots: tally.entrants };
  }
}
