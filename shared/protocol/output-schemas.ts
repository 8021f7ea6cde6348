import { z } from 'zod';
import { OUTPUT_ORDERS, type OutputBeat } from './outputs.ts';

/** A name as in `/o/NAME`: letters of any language, digits, a little between them. */
export const outputNameSchema = z
  .string()
  .max(160)
  .transform((value) => value.normalize('NFC').trim())
  .pipe(z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,39}$/u));

const PART = '(?:output|bg|mode|guides|audio|motion|lang)=[\\w%-]*';
/** The query of an output's address. The feed is not among it: the preview needs a key of its own. */
export const outputShowSchema = z
  .string()
  .max(200)
  .regex(new RegExp(`^$|^${PART}(?:&${PART})*$`));

const pixels = z.number().int().min(0).max(100_000);
export const outputBeatSchema: z.ZodType<OutputBeat> = z.strictObject({
  screen: z.string().regex(/^[\w-]{8,40}$/),
  name: outputNameSchema,
  show: outputShowSchema,
  alias: z.boolean(),
  width: pixels,
  height: pixels,
});
export const outputPointSchema = z.strictObject({ show: outputShowSchema });
export const outputOrderSchema = z.strictObject({ name: outputNameSchema.nullable(), order: z.enum(OUTPUT_ORDERS) });
