import type { AskingId, ItemId, Podium, QuestionId } from './ids.ts';

/** Câu hỏi phụ for one place (TB1–TB3). A tie of three that goes on for the next place is a second one. */
export interface TieBreak {
  /** The rundown item it is played in. */
  item: ItemId;
  /** The best of the places that the tied teams share. */
  place: number;
  podiums: Podium[];
  questions: QuestionId[];
  askings: AskingId[];
  /** Who won the place; by lots, everyone in their order. Empty while it is played. */
  order: Podium[];
  byLots: boolean;
}

/** Where a podium ended in it: 0 for the winner; all who did not win are equal. */
export const rankIn = (tie: TieBreak, podium: Podium): number => {
  const rank = tie.order.indexOf(podium);
  return rank === -1 ? tie.order.length : rank;
};
