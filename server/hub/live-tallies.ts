import type { PollId } from '../../shared/engine/ids.ts';
import type { Tally } from '../../shared/engine/poll.ts';
import { currentHeat, type State } from '../../shared/engine/state.ts';
import type { HeatCheers } from '../../shared/protocol/gateway-link.ts';
import type { CheerTotal } from '../../shared/views/parts.ts';
import { runningPoll } from './role-views.ts';
import type { LiveCounts } from './wire-view.ts';

/**
 * The latest live tally of each poll, and the cheers (AU6). No facts of the contest (Law 11): they are in memory only,
 * the gateway sends them again, and a poll's final tally comes with the state.
 */
export class LiveTallies {
  readonly #latest = new Map<PollId, Tally>();
  /** The last totals of cheers, for a gateway that starts anew. */
  cheers: HeatCheers | null = null;

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

  /** What was cheered in the heat on air (AU6), in the order of its seats; null where nobody did. */
  cheersOf(state: State): CheerTotal[] | null {
    const heat = currentHeat(state.show);
    if (heat?.rules.audience.cheers !== true || heat.result !== null || this.cheers?.heat !== heat.id) return null;
    const { totals } = this.cheers;
    if (totals.length === 0) return null;
    return heat.seats.map(({ podium }) => ({
      podium,
      count: totals.find((total) => total.podium === podium)?.count ?? 0,
    }));
  }
}
