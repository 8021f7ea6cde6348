import type { DurationMs, ItemId, Podium, QuestionId } from './ids.ts';

/** The segments of a heat; `audience` is the side segment (AU1). */
export const SEGMENTS = ['greeting', 'creative', 'skill', 'audience', 'speed'] as const;
export type Segment = (typeof SEGMENTS)[number];
/** The two segments in which teams present to the judges. */
export type PresentationSegment = Extract<Segment, 'greeting' | 'creative'>;

/** What a contest calls a segment. */
export interface SegmentName {
  vi: string;
  en: string;
}

export interface SegmentPlan {
  segment: Segment;
  /** Kỹ năng số in two parts: only the own turns, or only the common one; absent, both. */
  turns?: 'own' | 'common';
  /** Absent: it has its usual name. */
  name?: SegmentName;
}

interface ItemBase {
  id: ItemId;
  /** How long it should take on air: the rundown's timing is counted against it. */
  planned: DurationMs;
  /** The name of the segment it belongs to, where the contest gave it one of its own. */
  title?: SegmentName;
}

/** One line of a heat's rundown: what GO puts on air next. `nth` counts from 1. */
export type Item = ItemBase &
  (
    | { kind: 'line-up' }
    | { kind: 'segment'; segment: Segment; number: number }
    | { kind: 'turn'; segment: PresentationSegment; podium: Podium }
    | { kind: 'pack'; podium: Podium }
    | { kind: 'own'; podium: Podium; nth: number; of: number }
    | { kind: 'common'; question: QuestionId; nth: number; of: number }
    | { kind: 'speed'; question: QuestionId; nth: number; of: number; clock: DurationMs }
    | { kind: 'favourite' }
    | { kind: 'quiz'; question: QuestionId; nth: number; of: number }
    | { kind: 'lucky-draw' }
    | { kind: 'ranking'; after: Segment }
    | { kind: 'tie-break' }
    | { kind: 'result' }
  );
export type ItemKind = Item['kind'];
export type ItemOf<K extends ItemKind> = Extract<Item, { kind: K }>;
