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
    case 'ordering':
    case 'matching':
      return typeof value === 'object' && isWhole(value, question.answer.length);
    case 'short-text':
    case 'spoken':
      return typeof value === 'string' && fold(value).length > 0 && value.length <= 200;
  }
};

/** AC1: an ordering or a matching counts only if complete: every index once. */
const isWhole = (value: readonly number[], length: number): boolean =>
  value.length === length && value.every((_, index) => value.includes(index));

/** How much of an ordering or a matching is right: so many places or pairs of all; null for other kinds. */
const partOf = (question: Question, value: AnswerValue): { right: number; of: number } | null => {
  if ((question.kind !== 'ordering' && question.kind !== 'matching') || typeof value !== 'object') return null;
  return { right: question.answer.filter((index, i) => value[i] === index).length, of: question.answer.length };
};

/** How far an answer is from the right one: a number by its value, with `partial` a list by what is wrong in it. */
const distance = (question: Question, value: AnswerValue, partial: boolean): number => {
  if (question.kind === 'number' && typeof value === 'number') return Math.abs(value - question.answer);
  const part = partial ? partOf(question, value) : null;
  return part === null ? 0 : part.of - part.right;
};

/**
 * The engine's reading of an answer: a proposal that the host confirms (AC4). With `partial` an ordering or a matching is
 * right from its first right place or pair on.
 */
export const propose = (question: Question, value: AnswerValue, partial = false): boolean => {
  switch (question.kind) {
    case 'choice':
    case 'true-false':
      return value === question.answer;
    case 'number': {
      return typeof value === 'number' && distance(question, value, false) <= (question.tolerance ?? 0);
    }
    case 'ordering':
    case 'matching': {
      const { right, of } = partOf(question, value) ?? { right: 0, of: 1 };
      return partial ? right > 0 : right === of;
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
  typeof a === 'string' && typeof b === 'string' ? fold(a) === fold(b) : String(a) === String(b);

/** Hundredths of a second after the start, rounded half-up (AC3). */
export const hundredths = (answer: Answer, startedAt: EpochMs): number =>
  Math.floor((Math.max(0, answer.at - startedAt) + 5) / 10);

/** AC1 `partial`: the part of a place's points. One that the host took for right without a right pair has them all. */
const shareOf = (question: Question, value: AnswerValue): number => {
  const part = partOf(question, value);
  return part === null || part.right === 0 ? 1 : part.right / part.of;
};

export interface Placed {
  podium: Podium;
  points: number;
}

/**
 * AC3: points for the right answers by place. Right answers rank by time at 0.01 s; for a number the closest first,
 * then time (AC1). Equals share points and the next place is skipped. With `partial` lists rank by what is right in them,
 * then time, and earn that part of their place's points, rounded half-up.
 */
export const placeAnswers = (
  question: Question,
  answers: Partial<Record<Podium, Answer>>,
  right: Partial<Record<Podium, boolean>>,
  startedAt: EpochMs,
  points: readonly number[],
  partial = false,
): Placed[] => {
  const entries = Object.entries(answers)
    .filter(([podium]) => right[podium as Podium] === true)
    .map(([podium, answer]) => ({
      podium: podium as Podium,
      off: distance(question, answer.value, partial),
      share: partial ? shareOf(question, answer.value) : 1,
      time: hundredths(answer, startedAt),
    }));
  const before = (a: (typeof entries)[number], b: (typeof entries)[number]): boolean =>
    a.off < b.off || (a.off === b.off && a.time < b.time);
  return entries
    .map((entry) => ({
      podium: entry.podium,
      points: Math.floor((points[entries.filter((other) => before(other, entry)).length] ?? 0) * entry.share + 0.5),
    }))
    .sort((a, b) => (a.podium < b.podium ? -1 : 1));
};
