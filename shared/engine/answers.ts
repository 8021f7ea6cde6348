import type { Answer, AnswerValue } from './asking.ts';
import type { EpochMs, Podium } from './ids.ts';
import type { Question } from './question.ts';

/** AC4: case, spaces, punctuation at the ends and Vietnamese diacritics are folded away (đ → d). */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gu, 'd')
    .replace(/Đ/gu, 'D')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.,;:!?"'“”()]+|[\s.,;:!?"'“”()]+$/gu, '');

/** Whether a value has the shape this kind of question takes; anything else is refused at the door of the asking. */
export const fits = (question: Question, value: AnswerValue): boolean => {
  switch (question.kind) {
    case 'choice':
      return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < question.options.length;
    case 'true-false':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'short-text':
    case 'spoken':
      return typeof value === 'string' && fold(value).length > 0 && value.length <= 200;
  }
};

/** How far a number is from the right one; null for other kinds. */
const distance = (question: Question, value: AnswerValue): number | null =>
  question.kind === 'number' && typeof value === 'number' ? Math.abs(value - question.answer) : null;

/** The engine's reading of an answer: a proposal that the host confirms (AC4). */
export const propose = (question: Question, value: AnswerValue): boolean => {
  switch (question.kind) {
    case 'choice':
    case 'true-false':
      return value === question.answer;
    case 'number': {
      const off = distance(question, value);
      return off !== null && off <= (question.tolerance ?? 0);
    }
    case 'short-text':
    case 'spoken': {
      if (typeof value !== 'string') return false;
      const given = fold(value);
      return [question.answer, ...(question.accepted ?? [])].some((accepted) => fold(accepted) === given);
    }
  }
};

/** AC2: an equal answer sent again keeps the first time. */
export const sameAnswer = (a: AnswerValue, b: AnswerValue): boolean =>
  typeof a === 'string' && typeof b === 'string' ? fold(a) === fold(b) : a === b;

/** Hundredths of a second after the start, rounded half-up (AC3). */
export const hundredths = (answer: Answer, startedAt: EpochMs): number =>
  Math.floor((Math.max(0, answer.at - startedAt) + 5) / 10);

export interface Placed {
  podium: Podium;
  points: number;
}

/**
 * AC3: points for the right answers by place. Right answers rank by time at 0.01 s; for a number the closest first,
 * then time (AC1). Equals share points and the next place is skipped.
 */
export const placeAnswers = (
  question: Question,
  answers: Partial<Record<Podium, Answer>>,
  right: Partial<Record<Podium, boolean>>,
  startedAt: EpochMs,
  points: readonly number[],
): Placed[] => {
  const entries = Object.entries(answers)
    .filter(([podium]) => right[podium as Podium] === true)
    .map(([podium, answer]) => ({
      podium: podium as Podium,
      off: distance(question, answer.value) ?? 0,
      time: hundredths(answer, startedAt),
    }));
  const before = (a: (typeof entries)[number], b: (typeof entries)[number]): boolean =>
    a.off < b.off || (a.off === b.off && a.time < b.time);
  return entries
    .map((entry) => ({
      podium: entry.podium,
      points: points[entries.filter((other) => before(other, entry)).length] ?? 0,
    }))
    .sort((a, b) => (a.podium < b.podium ? -1 : 1));
};
