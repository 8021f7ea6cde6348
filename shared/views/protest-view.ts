import type { Asking } from '../engine/asking.ts';
import type { Contest } from '../engine/contest.ts';
import type { Heat } from '../engine/heat.ts';
import type { Podium } from '../engine/ids.ts';
import type { Protest } from '../engine/protest.ts';
import type { Item } from '../engine/rundown.ts';
import { reviewDesk } from './desk-parts.ts';
import { rulingViews } from './heat-scene.ts';
import type { AskedDesk, ProtestDesk } from './host.ts';
import type { RulingView } from './parts.ts';

/** The heat's protests, the open ones with everything their asking left behind. */
export const protestDesks = (contest: Contest, heat: Heat): ProtestDesk[] =>
  heat.protests.map((protest) => ({
    id: protest.id,
    asking: protest.asking,
    podium: protest.podium,
    by: protest.by,
    reason: protest.reason,
    at: protest.at,
    state: protest.state,
    answer: protest.answer,
    review: protest.state === 'open' ? reviewOf(contest, heat, protest) : null,
  }));

/** Null when its question was replaced since. */
const reviewOf = (contest: Contest, heat: Heat, protest: Protest): ProtestDesk['review'] => {
  const asking = heat.askings.find((candidate) => candidate.id === protest.asking);
  const item = heat.items.find((candidate) => candidate.id === asking?.item);
  const review = asking === undefined ? null : reviewDesk(contest, heat, asking);
  return review === null || item === undefined ? null : { item, ...review };
};

/** The askings of one rundown item and how they were ruled: what a correction or a protest can name. */
export const askedDesks = (heat: Heat, item: Item): AskedDesk[] =>
  heat.askings
    .filter((asking) => asking.item === item.id)
    .map((asking) => ({ id: asking.id, mode: asking.mode, rulings: rulingsOf(heat, asking) }));

/** In Tăng tốc the verdicts are those of the answers, once they are on air. */
const rulingsOf = (heat: Heat, asking: Asking): RulingView[] => {
  if (asking.mode !== 'speed') return rulingViews(heat, asking);
  if (asking.phase !== 'verdicts-shown' && asking.phase !== 'revealed') return [];
  return (Object.keys(asking.answers) as Podium[]).sort().map((podium) => ({
    podium,
    verdict: asking.judged[podium] === true ? 'right' : 'wrong',
    points: heat.facts.find((fact) => fact.asking === asking.id && fact.podium === podium)?.points ?? 0,
  }));
};
