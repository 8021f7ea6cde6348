import { z } from 'zod';
import type { QuestionId } from '../engine/ids.ts';
import { MEDIA_KINDS, PURPOSES, type Question } from '../engine/question.ts';

/** What still reads from the back of the hall: characters on the scoreboard and on a phone. */
export const QUESTION_LIMITS = { text: 200, option: 70, answer: 60, item: 40, note: 240, cite: 160 } as const;

/** Text as it is shown: NFC, so that a letter and its marks are one character everywhere, and no stray blanks. */
const line = (max: number) => z.string().normalize('NFC').trim().min(1).max(max);

/** A bare file name: a path could climb out of the contest's media folder. */
export const mediaFileName = /^[\p{L}\p{N}_-][\p{L}\p{N} ._-]*$/u;

const mediaSchema = z.strictObject({
  kind: z.enum(MEDIA_KINDS),
  file: z.string().regex(mediaFileName),
  alt: line(QUESTION_LIMITS.text),
});

const sourceSchema = z.strictObject({
  fact: z.int().positive().optional(),
  article: line(80).optional(),
  cite: line(QUESTION_LIMITS.cite),
});

const base = {
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .transform((id) => id as QuestionId),
  purpose: z.enum(PURPOSES),
  text: line(QUESTION_LIMITS.text),
  media: mediaSchema.optional(),
  difficulty: z.literal([1, 2, 3]),
  note: line(QUESTION_LIMITS.note).optional(),
  source: sourceSchema,
};

const worded = {
  answer: line(QUESTION_LIMITS.answer),
  accepted: z.array(line(QUESTION_LIMITS.answer)).optional(),
};

const choiceSchema = z
  .strictObject({
    ...base,
    kind: z.literal('choice'),
    options: z.array(line(QUESTION_LIMITS.option)).min(2).max(6),
    answer: z.int().nonnegative(),
  })
  .refine(({ options, answer }) => answer < options.length, {
    path: ['answer'],
    error: 'không phải một trong các phương án [not one of the options]',
  })
  .refine(({ options }) => new Set(options).size === options.length, {
    path: ['options'],
    error: 'có mục trùng nhau [the same twice]',
  });

/** What stands on both sides of an ordering or a matching: enough to think about, few enough to read from the back. */
const entries = z
  .array(line(QUESTION_LIMITS.item))
  .min(3)
  .max(4)
  .refine((list) => new Set(list).size === list.length, { error: 'có mục trùng nhau [the same twice]' });
const order = z.array(z.int().nonnegative());
/** Each index once, and not as they stand there: the question would show its own answer. */
const isOrder = (answer: number[], length: number): boolean =>
  answer.length === length && new Set(answer).size === length && answer.every((index) => index < length);
const isShown = (answer: number[]): boolean => answer.every((index, i) => index === i);
const ORDER = { path: ['answer'], error: 'cần mỗi mục đúng một lần [each of them once]' };
const SHOWN = { path: ['answer'], error: 'các mục đang đứng sẵn theo đáp án [they stand as the answer has them]' };

const orderingSchema = z
  .strictObject({ ...base, kind: z.literal('ordering'), items: entries, answer: order })
  .refine(({ items, answer }) => isOrder(answer, items.length), ORDER)
  .refine(({ answer }) => !isShown(answer), SHOWN);

const matchingSchema = z
  .strictObject({ ...base, kind: z.literal('matching'), left: entries, right: entries, answer: order })
  .refine(({ left, right }) => left.length === right.length, {
    path: ['right'],
    error: 'hai vế phải bằng nhau [as many as on the left]',
  })
  .refine(({ media }) => media === undefined || media.kind === 'audio', {
    path: ['media'],
    error: 'hai vế không chừa chỗ cho hình [two lists leave no room for a picture]',
  })
  .refine(({ left, answer }) => isOrder(answer, left.length), ORDER)
  .refine(({ answer }) => !isShown(answer), SHOWN);

/** One question of a bank or contest file (SK2, AC1). */
export const questionSchema = z.discriminatedUnion('kind', [
  choiceSchema,
  z.strictObject({ ...base, kind: z.literal('true-false'), answer: z.boolean() }),
  z.strictObject({ ...base, kind: z.literal('short-text'), ...worded }),
  z.strictObject({
    ...base,
    kind: z.literal('number'),
    answer: z.number(),
    unit: line(20).optional(),
    tolerance: z.number().nonnegative().optional(),
  }),
  orderingSchema,
  matchingSchema,
  z.strictObject({ ...base, kind: z.literal('spoken'), ...worded }),
]);

/** A bank file: questions of any purpose; an id stands once. */
export const questionFileSchema = z
  .array(questionSchema)
  .refine((questions) => new Set(questions.map(({ id }) => id)).size === questions.length, {
    error: 'hai câu hỏi trùng mã [two questions share an id]',
  });

/** What a reader of bank files gets is exactly the engine's question: the compiler refuses either drifting away. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
true satisfies Same<z.output<typeof questionSchema>, Question>;
