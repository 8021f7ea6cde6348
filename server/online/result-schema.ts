import { z } from 'zod';
import type { DurationMs, EpochMs } from '../../shared/engine/ids.ts';
import { ELSEWHERE, type LocalityStanding, type OnlineResult } from '../../shared/protocol/online.ts';
import { shareOf } from './ranking.ts';
import { RESULT_FORMAT, RESULT_VERSION, type SignedResult } from './signing.ts';

const line = (max: number) => z.string().normalize('NFC').trim().min(1).max(max);
const count = z.int().min(0);
const place = z.int().min(1);
const instant = z
  .int()
  .min(0)
  .transform((value) => value as EpochMs);
const duration = z
  .int()
  .min(0)
  .transform((value) => value as DurationMs);
const score = z.number().min(0);
const base64 = (bytes: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9+/]+={0,2}$/, { error: 'phải là base64 [must be base64]' })
    .refine((text) => Buffer.from(text, 'base64').length === bytes, {
      error: `phải dài ${bytes} byte [must be ${bytes} bytes]`,
    });

export const signedResultSchema: z.ZodType<SignedResult, unknown> = z.strictObject({
  format: z.literal(RESULT_FORMAT),
  version: z.literal(RESULT_VERSION),
  result: z.looseObject({}),
  publicKey: base64(32),
  signature: base64(64),
});

const localitySchema = z.strictObject({
  id: line(80),
  name: line(60),
  players: count,
  share: z.number().min(0).max(1),
  place: place.nullable(),
  finished: count,
  mean: score.nullable(),
  meanPlace: place.nullable(),
});

export const resultSchema: z.ZodType<OnlineResult, unknown> = z
  .strictObject({
    contest: z.strictObject({ id: line(80), name: line(160), organiser: line(120), year: z.int() }),
    round: line(80),
    window: z.strictObject({ opens: instant, closes: instant }),
    totals: z.strictObject({
      players: count,
      finished: count,
      questions: count,
      points: count,
      clock: duration,
      mean: score,
    }),
    localities: z.array(localitySchema).max(501),
    top: z
      .array(
        z.strictObject({
          place,
          name: line(60),
          // A full number has no business in a file that goes on air.
          phone: z.string().regex(/^0\dxx xxx \d{3}$/, { error: 'chỉ được ở dạng 09xx xxx 123 [masked numbers only]' }),
          locality: line(80),
          score,
          time: duration,
        }),
      )
      .max(100),
    questions: z.array(z.strictObject({ id: line(80), text: line(200), answered: count, right: count })).max(50),
  })
  .superRefine((result, context) => {
    for (const [path, message] of contradictions(result)) context.addIssue({ code: 'custom', path, message });
  });

type Contradiction = [path: (string | number)[], message: string];

/** A signature proves who wrote it, not that the sums are right: what goes on air must add up. */
function contradictions({ totals, localities, top, window }: OnlineResult): Contradiction[] {
  const found: Contradiction[] = [];
  const sum = (of: 'players' | 'finished') => localities.reduce((total, each) => total + each[of], 0);
  if (window.closes <= window.opens) {
    found.push([['window', 'closes'], 'phải sau giờ mở [must be after window.opens]']);
  }
  for (const of of ['players', 'finished'] as const) {
    if (sum(of) === totals[of]) continue;
    found.push([['totals', of], `là ${totals[of]} nhưng các địa phương cộng lại ${sum(of)} [does not add up]`]);
  }
  for (const [index, each] of localities.entries()) {
    if (each.share !== shareOf(each.players, totals.players)) {
      found.push([['localities', index, 'share'], `phải là ${shareOf(each.players, totals.players)} [must be this]`]);
    }
    const right = placeOf(each, localities);
    if (each.place === right) continue;
    found.push([['localities', index, 'place'], `phải là ${right ?? 'null'} theo số người dự thi [must be this]`]);
  }
  for (const [index, { place: given, score: points, time }] of top.entries()) {
    const better = top.filter((other) => other.score > points || (other.score === points && other.time < time)).length;
    if (given !== better + 1) found.push([['top', index, 'place'], `phải là ${better + 1} [must be this]`]);
  }
  return found;
}

const placeOf = ({ id, players }: LocalityStanding, all: readonly LocalityStanding[]): number | null =>
  id === ELSEWHERE ? null : all.filter((other) => other.id !== ELSEWHERE && other.players > players).length + 1;
