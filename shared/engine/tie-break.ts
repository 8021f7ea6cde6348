import type { AskingId, ItemId, Podium, QuestionId } from './ids.ts';

/** Câu hỏi phụ for one place (TB1–TB3). A heat may need several, one after the other. */
export interface TieBreak {
  /** The rundown item it is played in. */
  item: ItemId;
  /** The best of the places that the tied teams share. */
  place: number;
  podiums: Podium[];
  questions: QuestionId[];
  askings: AskingId[];
  /** Podiums in the order they won their places, the first being `place`. */
  order: Podium[];
  /** Set when lots decided the rest (TB3). */
  lots: Podium[] | null;
}

/** Teams still without a place of their own. */
export const undecided = (tie: TieBreak): Podium[] => tie.podiums.filter((podium) => !tie.order.includes(podium));
