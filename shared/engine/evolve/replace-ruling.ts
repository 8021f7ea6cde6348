import type { Asking, Ruling } from '../asking.ts';
import type { EventOf } from '../event.ts';
import type { Heat, Moment } from '../heat.ts';
import type { Podium } from '../ids.ts';
import type { OrderedFact } from '../ledger.ts';
import type { TieBreak } from '../tie-break.ts';

type Replaced = EventOf<'ruling-replaced'>;

/** UN2: the asking has its new outcome, its facts stand where the old ones stood. */
export const replaceRuling = (heat: Heat, event: Replaced): Heat => ({
  ...heat,
  askings: heat.askings.map((asking) => (asking.id === event.asking.id ? event.asking : asking)),
  facts: factsWith(heat, event),
  moments: momentsWith(heat, event),
  tieBreaks: tiesWith(heat, event),
});

/** A tie-break that has another outcome; what its other teams played on for after the old one is void. */
const tiesWith = ({ tieBreaks }: Heat, { tie: outcome }: Replaced): TieBreak[] => {
  const decided = outcome === null ? undefined : tieBreaks[outcome.nth];
  if (outcome === null || decided === undefined) return tieBreaks;
  const followed = ({ podiums }: TieBreak): boolean => podiums.every((podium) => decided.podiums.includes(podium));
  return tieBreaks.flatMap((tie, nth) => {
    if (nth === outcome.nth) return [{ ...tie, order: outcome.order, byLots: false }];
    return nth > outcome.nth && followed(tie) ? [] : [tie];
  });
};

/** All facts of the heat, those of this asking anew. */
export const factsWith = (heat: Heat, { asking, facts }: Replaced): OrderedFact[] =>
  [...heat.facts.filter((fact) => fact.asking !== asking.id), ...facts].sort((a, b) => a.order - b.order);

/** What can be replaced next: moments of rulings that never were are gone, later ones know of the new ruling. */
const momentsWith = (heat: Heat, { asking, of, ruling, facts }: Replaced): Moment[] => {
  if (asking.mode === 'speed') return heat.moments;
  const stands = (podium: Podium | null): boolean =>
    podium === null || asking.rulings.some((other) => other.podium === podium);
  const moments = heat.moments.flatMap((moment): Moment[] => {
    if (moment.asking !== asking.id) return [moment];
    if (moment.podium === of && of !== null) return [{ ...moment, podium: ruling.podium }];
    if (moment.podium === ruling.podium) return [];
    return stands(moment.podium) ? [{ ...moment, before: told(moment.before, of, ruling) }] : [];
  });
  const before = heat.askings.find((other) => other.id === asking.id);
  if (of !== null || before === undefined) return moments;
  const own = moments.filter((moment) => moment.asking === asking.id).map(({ order }) => order);
  const order = facts.find((fact) => fact.podium === ruling.podium)?.order ?? Math.max(0, ...own) + 1 / 1024;
  return [...moments, { asking: asking.id, podium: ruling.podium, order, before }];
};

const told = (before: Asking, of: Podium | null, ruling: Ruling): Asking => ({
  ...before,
  rulings: before.rulings.map((other) => (other.podium === of ? ruling : other)),
  tried: before.tried.map((other) => (other === of ? ruling.podium : other)),
});
