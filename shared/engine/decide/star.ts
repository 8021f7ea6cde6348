import type { CommandOf } from '../command.ts';
import type { Contest } from '../contest.ts';
import type { Heat } from '../heat.ts';
import type { ItemId, Podium } from '../ids.ts';
import { upcoming } from '../next.ts';
import { refuse } from '../refusal.ts';
import type { Item } from '../rundown.ts';
import type { Decision } from './decision.ts';
import { began, heatOnAir, type Scope } from './scope.ts';

/** SK8: once a heat, before the question is shown, own turn only. */
export const placeStar = ({ podium }: CommandOf<'place-star'>, at: Scope): Decision => {
  const heat = heatOnAir(at);
  if (heat === undefined) return refuse('no-heat');
  if (heat.rules.own.star !== true) return refuse('no-star');
  const item = starItem(at.contest, heat);
  if (item === undefined || item.podium !== podium) return refuse('wrong-phase');
  if (heat.stars[podium] === item.id) return refuse('nothing-to-do');
  if (hasSpent(heat, podium)) return refuse('star-used');
  return [began(at, { do: 'place-star', podium }), { type: 'star-placed', podium, item: item.id }];
};

/** The own question that comes next, with or without its pack drawn: a star may still be placed on it. */
export const starItem = (contest: Contest, heat: Heat): Extract<Item, { kind: 'own' }> | undefined => {
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
