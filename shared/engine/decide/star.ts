import type { CommandOf } from '../command.ts';
import type { Contest } from '../contest.ts';
import type { Heat } from '../heat.ts';
import type { ItemId, Podium } from '../ids.ts';
import { upcoming } from '../next.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { ItemOf } from '../rundown.ts';
import type { Decision } from './decision.ts';
import { began, heatOnAir, type Scope } from './scope.ts';

type StarItem = ItemOf<'own'>;

/** SK8: once a heat, before the question is shown, own turn only. */
export const placeStar = ({ podium }: CommandOf<'place-star'>, at: Scope): Decision => {
  const item = starable(podium, at);
  return 'refused' in item
    ? item
    : [began(at, { do: 'place-star', podium }), { type: 'star-placed', podium, item: item.id }];
};

/**
 * SK8: the team asks on its tablet, by the same rules. It is a wish and no act of the show: viewers hear of a star from the
 * MC, so that the host's hand places it. Asking again for the same question changes nothing.
 */
export const askStar = ({ podium }: CommandOf<'ask-star'>, at: Scope): Decision => {
  const item = starable(podium, at);
  if ('refused' in item) return item;
  return heatOnAir(at)?.starsAsked[podium] === item.id ? [] : [{ type: 'star-asked', podium, item: item.id }];
};

/** The question that a podium's star may be laid on now, or why none. */
const starable = (podium: Podium, at: Scope): StarItem | Refusal => {
  const heat = heatOnAir(at);
  if (heat === undefined) return refuse('no-heat');
  if (heat.rules.own.star !== true) return refuse('no-star');
  const item = starItem(at.contest, heat);
  if (item === undefined || item.podium !== podium) return refuse('wrong-phase');
  if (heat.stars[podium] === item.id) return refuse('nothing-to-do');
  return hasSpent(heat, podium) ? refuse('star-used') : item;
};

/** Whose star may be placed now, and whether the team has asked for it. */
export const starDue = (contest: Contest, heat: Heat): { podium: Podium; asked: boolean } | null => {
  const item = starItem(contest, heat);
  if (item === undefined || heat.stars[item.podium] === item.id || hasSpent(heat, item.podium)) return null;
  return { podium: item.podium, asked: heat.starsAsked[item.podium] === item.id };
};

/** The own question that comes next, with or without its pack drawn: a star may still be placed on it. */
export const starItem = (contest: Contest, heat: Heat): StarItem | undefined => {
  if (heat.rules.own.star !== true || heat.result !== null) return undefined;
  const item = upcoming(contest, heat);
  return item?.kind === 'own' ? item : undefined;
};

/** A star is spent with its question on air; one whose question was passed over may be placed again. */
export const hasSpent = (heat: Heat, podium: Podium): boolean =>
  heat.stars[podium] !== undefined && heat.askings.some((asking) => asking.item === heat.stars[podium]);

/** Part of a fresh asking: whether its owner's star lies on this item. */
export const starOn = (heat: Heat, item: ItemId, owner: Podium | null): { star?: true } =>
  owner !== null && heat.stars[owner] === item ? { star: true } : {};
