import type { QuestionId } from './ids.ts';

/** How a question is answered (SK2, AC1). A spoken answer is ruled by the host; the rest can be proposed by the engine. */
export const QUESTION_KINDS = [
  'choice',
  'true-false',
  'short-text',
  'number',
  'ordering',
  'matching',
  'spoken',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Where in a heat a question is meant to be asked; the bank is counted per purpose. */
export const PURPOSES = ['skill-own', 'skill-common', 'speed', 'audience', 'tie-break'] as const;
export type Purpose = (typeof PURPOSES)[number];

export const MEDIA_KINDS = ['picture', 'audio', 'video'] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];

/** `file` is the name under the contest's media folder; it never leaves the hub (screens get an opaque name). */
export interface Media {
  kind: MediaKind;
  file: string;
  /** What a listener or a blind viewer needs to know; must not give the answer away. */
  alt: string;
}

/** Where the fact comes from: a numbered fact of the fact sheet, or a background article. */
export interface Source {
  fact?: number;
  article?: string;
  /** A short citation the organisers can follow. */
  cite: string;
}

interface QuestionBase {
  id: QuestionId;
  purpose: Purpose;
  text: string;
  media?: Media;
  /** 1 easy, 2 medium, 3 hard. */
  difficulty: 1 | 2 | 3;
  /** What the MC may add after the answer. */
  note?: string;
  source: Source;
}

export interface ChoiceQuestion extends QuestionBase {
  kind: 'choice';
  /** 2–6 options, shown as A, B, C…; `answer` is an index into them. */
  options: string[];
  answer: number;
}
export interface TrueFalseQuestion extends QuestionBase {
  kind: 'true-false';
  answer: boolean;
}
/** Matched after folding case, spaces and diacritics against `answer` and `accepted` (AC4). */
export interface ShortTextQuestion extends QuestionBase {
  kind: 'short-text';
  answer: string;
  accepted?: string[];
}
/** Closest wins: by distance, then time (AC1). */
export interface NumberQuestion extends QuestionBase {
  kind: 'number';
  answer: number;
  unit?: string;
  /** Farthest distance that still counts as right; absent: only exact. */
  tolerance?: number;
}
/** Items to put in order (AC1), shown as A, B, C…; `answer` lists their indices, the first one first. */
export interface OrderingQuestion extends QuestionBase {
  kind: 'ordering';
  items: string[];
  answer: number[];
}
/** Two lists to match (AC1), shown as 1, 2, 3… and A, B, C…; `answer` has for each on the left the index on the right. */
export interface MatchingQuestion extends QuestionBase {
  kind: 'matching';
  left: string[];
  right: string[];
  answer: number[];
}
export interface SpokenQuestion extends QuestionBase {
  kind: 'spoken';
  answer: string;
  accepted?: string[];
}
export type Question =
  | ChoiceQuestion
  | TrueFalseQuestion
  | ShortTextQuestion
  | NumberQuestion
  | OrderingQuestion
  | MatchingQuestion
  | SpokenQuestion;
