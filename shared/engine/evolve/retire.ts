import type { Asking } from '../asking.ts';
import type { EventOf } from '../event.ts';
import { type Heat, liveAsking, liveTurn } from '../heat.ts';
import type { Podium } from '../ids.ts';
import { openTie } from '../standings.ts';
import { changeAsking } from './asking.ts';
import { changeTurn } from './turn.ts';

/** BR6: the seat stops where it is. Its clock runs no more, its press no longer races, nobody waits for it. */
export const retireSeat = (heat: Heat, { retired }: EventOf<'seat-retired'>): Heat => {
  const { podium } = retired;
  const gone: Heat = { ...heat, retired: [...heat.retired, { ...retired, order: heat.order }] };
  const asking = liveAsking(gone);
  const asked = asking === undefined ? gone : changeAsking(gone, asking.id, (live) => withoutIts(live, podium));
  const tie = openTie(asked);
  const tied: Heat =
    tie === undefined
      ? asked
      : {
          ...asked,
          tieBreaks: asked.tieBreaks.map((one) =>
            one === tie ? { ...tie, podiums: tie.podiums.filter((other) => other !== podium) } : one,
          ),
        };
  return liveTurn(tied)?.podium === podium ? changeTurn(tied, () => ({ timer: null })) : tied;
};

const withoutIts = ({ window, presses }: Asking, podium: Podium): Partial<Asking> => ({
  window: window && { ...window, eligible: window.eligible.filter((other) => other !== podium) },
  presses: presses.map((press) =>
    press.podium === podium && press.verdict === 'racing' ? { ...press, verdict: 'not-eligible' } : press,
  ),
});
