import type { QuestionKind } from '../engine/question.ts';

/** Options are called by letter on every screen. */
export const optionLetter = (index: number): string => 'ABCDEF'[index] ?? '?';

/** A space at which no line breaks: an order is read in one go. */
const NBSP = '\u00a0';

/** "C – A – B" for an ordering, "1C 2A 3B" for a matching: what the letters stand for is on the same screen. */
export const listText = (kind: QuestionKind, value: readonly number[]): string =>
  kind === 'matching'
    ? value.map((index, i) => `${i + 1}${optionLetter(index)}`).join(NBSP)
    : value.map(optionLetter).join(`${NBSP}–${NBSP}`);
