import { type Heat, hasLeft } from './heat.ts';
import type { Item } from './rundown.ts';

/** Whether an item has had its outcome. It is never played a second time: only a take-back plays it again (SC1). */
export const hasOutcome = (heat: Heat, item: Item): boolean => {
  switch (item.kind) {
    case 'turn':
      return heat.turns.some((turn) => turn.item === item.id && turn.phase === 'revealed');
    case 'pack':
      return heat.packOf[item.podium] !== undefined;
    case 'own':
    case 'common':
    case 'speed':
      return heat.askings.some(
        (asking) =>
          asking.item === item.id &&
          (asking.rulings.length > 0 || asking.phase === 'settled' || asking.phase === 'revealed'),
      );
    case 'favourite':
      // AU1: a second poll would book its points twice.
      return heat.polls.some((poll) => poll.item === item.id && poll.awarded === true);
    default:
      return false;
  }
};

/** BR6: a turn, a pack or a question of a team that takes no further part. */
export const isOfAGoneTeam = (heat: Heat, item: Item): boolean => 'podium' in item && hasLeft(heat, item.podium);

/** The item that the host chose to come next, unless it has had its outcome since. */
export const chosen = (heat: Heat): Item | undefined =>
  heat.next === null
    ? undefined
    : heat.items.find((item) => item.id === heat.next && !hasOutcome(heat, item) && !isOfAGoneTeam(heat, item));

/** The first item after the one on air that GO would still play by itself; the host may choose another. */
export const following = (heat: Heat): Item | undefined =>
  heat.items.find((item, index) => index > heat.cursor && !isBehind(heat, item));

/** A turn that was left is still owed to its team; anything else that was on air is not repeated unasked. */
const isBehind = (heat: Heat, item: Item): boolean => {
  if (isOfAGoneTeam(heat, item)) return true;
  switch (item.kind) {
    case 'tie-break':
    case 'result':
      return false;
    case 'turn':
    case 'pack':
      return hasOutcome(heat, item);
    default:
      return heat.startedAt[item.id] !== undefined;
  }
};
