import type { RoundQuestion } from './round.ts';

/** Draws a whole number from 0 up to, not including, `below`. */
export type Dice = (below: number) => number;

/** One question on a player's paper: which of the round's, and which of its options stands where. */
export interface PaperLine {
  question: number;
  options: number[];
}

/** Every player has an order of the own, so that "the third is C" helps nobody on the next chair. */
export const shufflePaper = (questions: readonly RoundQuestion[], dice: Dice): PaperLine[] =>
  shuffled(indexes(questions), dice).map((question) => ({
    question,
    options: shuffled(indexes(questions[question]!.options), dice),
  }));

export const paperText = (paper: readonly PaperLine[]): string =>
  JSON.stringify(paper.map(({ question, options }) => [question, options]));

/** @param text what `paperText` wrote */
export const readPaper = (text: string): PaperLine[] =>
  (JSON.parse(text) as [number, number[]][]).map(([question, options]) => ({ question, options }));

const indexes = (list: readonly unknown[]): number[] => list.map((_, index) => index);

function shuffled(list: number[], dice: Dice): number[] {
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = dice(last + 1);
    [list[last], list[other]] = [list[other]!, list[last]!];
  }
  return list;
}
