import { describe, expect, it } from 'vitest';
import { QUESTION_LIMITS, questionSchema } from '../../shared/formats/question-file.ts';

const base = { id: 'speed-x', purpose: 'speed', text: 'Sắp xếp.', difficulty: 2, source: { cite: 'made up' } };
const ordering = (more: object) => ({ ...base, kind: 'ordering', items: ['a', 'b', 'c'], answer: [1, 0, 2], ...more });
const matching = (more: object) => ({
  ...base,
  kind: 'matching',
  left: ['a', 'b', 'c'],
  right: ['x', 'y', 'z'],
  answer: [1, 2, 0],
  ...more,
});
const isRead = (question: object): boolean => questionSchema.safeParse(question).success;

describe('a question with a list', () => {
  it('[AC1] is read', () => {
    expect(questionSchema.parse(ordering({}))).toEqual(ordering({}));
    expect(questionSchema.parse(matching({}))).toEqual(matching({}));
  });

  it.each([
    [0, 1],
    [1, 0, 0],
    [1, 0, 3],
    [0.5, 0, 2],
  ])('[AC1] needs each of its items once in the answer', (...answer) => {
    expect(isRead(ordering({ answer }))).toBe(false);
    expect(isRead(matching({ answer }))).toBe(false);
  });

  it('[AC1] never stands as its own answer', () => {
    expect(isRead(ordering({ answer: [0, 1, 2] }))).toBe(false);
    expect(isRead(matching({ answer: [0, 1, 2] }))).toBe(false);
  });

  it('[AC1] fits the screens: three or four items, short, each another, and no picture beside two lists', () => {
    expect(isRead(ordering({ items: ['a', 'b'], answer: [1, 0] }))).toBe(false);
    expect(isRead(ordering({ items: ['a', 'b', 'c', 'd', 'e'], answer: [1, 0, 2, 3, 4] }))).toBe(false);
    expect(isRead(ordering({ items: ['a', 'b', 'x'.repeat(QUESTION_LIMITS.item + 1)] }))).toBe(false);
    expect(isRead(ordering({ items: ['a', 'b', 'b'] }))).toBe(false);
    expect(isRead(matching({ right: ['x', 'y', 'z', 'w'] }))).toBe(false);
    const media = (kind: string) => ({ media: { kind, file: 'x.png', alt: 'x' } });
    expect(isRead(matching(media('picture')))).toBe(false);
    expect(isRead(matching(media('audio')))).toBe(true);
    expect(isRead(ordering(media('picture')))).toBe(true);
  });
});
