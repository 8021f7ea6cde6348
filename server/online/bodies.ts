import { z } from 'zod';
import {
  type AnswerRequest,
  type NextRequest,
  normalPhone,
  playerName,
  type ResumeRequest,
  recoveryCode,
  type StartRequest,
} from '../../shared/protocol/online.ts';

/** A text in the one form that `normal` knows; anything else is refused. */
const inForm = (most: number, normal: (text: string) => string | null) =>
  z
    .string()
    .max(most)
    .transform((text, context) => {
      const form = normal(text);
      if (form === null) context.addIssue({ code: 'custom', message: 'not of the allowed form' });
      return form ?? z.NEVER;
    });

const phone = inForm(40, normalPhone);
const index = z.int().min(0).max(1000);

export const helloSchema = z.strictObject({});
export const startSchema: z.ZodType<StartRequest, unknown> = z.strictObject({
  name: inForm(200, playerName),
  phone,
  locality: z.string().min(1).max(80),
  // Nothing is ever stored of anybody who has not said yes.
  consent: z.literal(true),
});
export const resumeSchema: z.ZodType<ResumeRequest, unknown> = z.strictObject({
  phone,
  code: inForm(20, recoveryCode),
});
export const nextSchema: z.ZodType<NextRequest, unknown> = z.strictObject({ question: index });
export const answerSchema: z.ZodType<AnswerRequest, unknown> = z.strictObject({ question: index, option: index });
/** Either names the player: the number in the exported list, or the phone number that somebody calls with. */
export const deleteSchema = z.union([z.strictObject({ player: z.int().min(1) }), z.strictObject({ phone })]);
