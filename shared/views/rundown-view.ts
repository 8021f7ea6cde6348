import type { Contest } from '../engine/contest.ts';
import { ownQuestion } from '../engine/decide/item.ts';
import type { Heat } from '../engine/heat.ts';
import type { QuestionId } from '../engine/ids.ts';
import { upcoming } from '../engine/next.ts';
import type { Item } from '../engine/rundown.ts';

/** What GO would start next in this heat, once it has an answer to give. */
export const upcomingItem = (contest: Contest, heat: Heat): Item | undefined =>
  heat.result === null ? upcoming(contest, heat) : undefined;

/** The question an item would ask, if that is decided already. */
export const plannedQuestion = (heat: Heat, item: Item): QuestionId | null => {
  if (item.kind === 'own') return ownQuestion(item, heat);
  return 'question' in item ? item.question : null;
};
