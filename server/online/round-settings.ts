import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import type { DurationMs, EpochMs } from '../../shared/engine/ids.ts';
import { type Locality, SCORE_MOMENTS, type ScoreMoment } from '../../shared/protocol/online.ts';
import { ContentError } from '../content/content-error.ts';
import { explain } from '../content/explain.ts';
import { readJson } from '../content/json-text.ts';
import { readInstant } from './instant.ts';
import { localityId } from './localities.ts';

/** What an organiser may say of the round; whatever is left out has a default (README). */
export interface RoundSettings {
  opens?: EpochMs;
  closes?: EpochMs;
  /** How many of the bank's audience questions, or which. */
  questions?: number | string[];
  clock?: DurationMs;
  points?: number;
  scores?: ScoreMoment;
  localities?: Locality[];
  /** Whether people from none of the listed places may take part. */
  elsewhere?: boolean;
  startsPerMinute?: number;
}

const instant = z.string().transform((text, context) => {
  const read = readInstant(text);
  if (read === null) {
    context.addIssue({
      code: 'custom',
      message: `«${text}» không phải thời điểm; ví dụ 2024-09-10T00:00 (giờ Việt Nam) [not an instant]`,
    });
  }
  return read ?? z.NEVER;
});
const line = (max: number) => z.string().normalize('NFC').trim().min(1).max(max);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const locality: z.ZodType<Locality, unknown> = z.union([
  line(60).transform((name) => ({ id: localityId(name), name })),
  z.strictObject({ id, name: line(60) }),
]);

const settingsSchema: z.ZodType<RoundSettings, unknown> = z.strictObject({
  opens: instant.optional(),
  closes: instant.optional(),
  questions: z.union([z.int().min(1).max(50), z.array(id).min(1).max(50)]).optional(),
  /** Seconds. */
  clock: z
    .int()
    .min(5)
    .max(300)
    .transform((seconds) => (seconds * 1000) as DurationMs)
    .optional(),
  points: z.int().min(1).max(1000).optional(),
  scores: z.enum(SCORE_MOMENTS).optional(),
  localities: z
    .array(locality)
    .min(1)
    .max(500)
    .refine((list) => new Set(list.map((each) => each.id)).size === list.length, {
      error: 'có địa phương đứng hai lần [a locality stands twice]',
    })
    .optional(),
  elsewhere: z.boolean().optional(),
  startsPerMinute: z.int().min(1).max(100_000).optional(),
});

/** Reads a settings file. @throws ContentError that names everything wrong with it */
export function readRoundSettings(path: string): RoundSettings {
  const name = basename(path);
  const json = readJson(textOf(path));
  if ('fault' in json) {
    const { line, column, found } = json.fault;
    throw new ContentError(name, [
      `dòng ${line}, cột ${column} [line ${line}, column ${column}]: không hợp lệ ở «${found}» [not JSON]`,
    ]);
  }
  const parsed = settingsSchema.safeParse(json.value, { reportInput: true, error: z.locales.vi().localeError });
  if (!parsed.success) throw new ContentError(name, parsed.error.issues.map(explain));
  return parsed.data;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ContentError(path, [
      code === 'ENOENT' ? 'không có tệp này [no such file]' : `không đọc được [cannot be read] (${code})`,
    ]);
  }
}
