import { z } from 'zod';
import { type Contest, TEAM_KINDS } from '../engine/contest.ts';
import { RUNNER_UP_CRITERIA, type SeatSource, STAGE_KINDS } from '../engine/format.ts';
import { type DurationMs, type HeatId, type JudgeId, PODIUMS, type StageId, type TeamId } from '../engine/ids.ts';
import { BUZZ_ORDERS, EARLY_MODES, REVEAL_MODES, type RulesPatch, WINNER_MODES } from '../engine/rules.ts';
import { SEGMENTS } from '../engine/rundown.ts';
import { lookSchema } from './look-file.ts';
import { questionFileSchema } from './question-file.ts';

const line = (max: number) => z.string().normalize('NFC').trim().min(1).max(max);
const id = <T extends string>() =>
  z
    .string()
    .regex(/^[a-z0-9]+([-.][a-z0-9]+)*$/)
    .transform((value) => value as unknown as T);
/** Times in whole milliseconds, up to an hour. */
const duration = z
  .int()
  .min(0)
  .max(3_600_000)
  .transform((value) => value as DurationMs);
const points = z.int().min(-1000).max(1000);

/** One team of a contest or teams file. */
export const teamSchema = z.strictObject({
  id: id<TeamId>(),
  name: line(60),
  kind: z.enum(TEAM_KINDS),
  members: z.array(line(60)).max(20).optional(),
  substitute: z.boolean().optional(),
});

const judgeSchema = z.strictObject({
  id: id<JudgeId>(),
  name: line(60),
  title: line(80),
  head: z.boolean().optional(),
});

const heatRef = id<HeatId>();
const seatSchema: z.ZodType<SeatSource, unknown> = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('draw') }),
  z.strictObject({ from: z.literal('seed'), team: id<TeamId>() }),
  z.strictObject({ from: z.literal('winner'), heat: heatRef }),
  z.strictObject({
    from: z.literal('best'),
    group: z.array(heatRef).min(1, { error: 'nhóm cần ít nhất một lượt thi [a group needs at least one heat]' }),
    rank: z
      .int()
      .min(1, { error: 'hạng từ 1 đến 64 [ranks are 1 to 64]' })
      .max(64, { error: 'hạng từ 1 đến 64 [ranks are 1 to 64]' }),
    of: z.enum(['seconds', 'non-winners']),
  }),
]);

const presentationSchema = z.strictObject({
  clock: duration,
  questions: duration,
  criteria: z
    .array(
      z.strictObject({
        id: id<string>(),
        name: z.strictObject({ vi: line(40), en: line(40) }),
        max: z.int().min(1).max(100),
      }),
    )
    .min(1)
    .max(8),
  overtime: z.strictObject({
    tolerance: duration,
    step: duration.refine((step) => step > 0),
    points: z.int().min(0).max(100),
    most: z.int().min(0).max(100),
  }),
});

/** Every number of the rules (RULES.md's defaults are in the preset); points are whole. */
export const rulesSchema = z.strictObject({
  // A total begins at 0: a floor above it would lie over the first point.
  floor: z.int().max(0).nullable(),
  greeting: presentationSchema,
  creative: presentationSchema,
  judging: z.strictObject({
    dropExtremes: z.boolean(),
    decimals: z.boolean(),
    reveal: z.enum(REVEAL_MODES).optional(),
  }),
  own: z.strictObject({
    packSize: z.int().min(1).max(12),
    clock: duration,
    right: points,
    wrong: points,
    star: z.boolean().optional(),
    steal: z.strictObject({
      buzz: duration,
      answer: duration,
      right: points,
      wrong: points,
      trueFalse: z.boolean(),
      transfer: z.boolean().optional(),
    }),
  }),
  common: z.strictObject({
    count: z.int().min(1).max(30),
    buzz: duration,
    answer: duration,
    right: points,
    wrong: points,
  }),
  speed: z.strictObject({
    clocks: z.array(duration).min(1).max(20),
    points: z.array(points).min(1).max(8),
    partial: z.boolean().optional(),
  }),
  audience: z.strictObject({
    quiz: z.int().min(0).max(20),
    clock: duration,
    hidden: z.boolean(),
    hall: z.boolean().optional(),
    winner: z.enum(WINNER_MODES).optional(),
    /** AU1: by place; the hall never takes points away. */
    points: z.array(z.int().min(0).max(100)).min(1).max(8).optional(),
    cheers: z.boolean().optional(),
  }),
  tieBreak: z.strictObject({ count: z.int().min(0).max(10), clock: duration }),
  buzzers: z.strictObject({
    order: z.enum(BUZZ_ORDERS),
    early: z.enum(EARLY_MODES),
    freeze: duration,
    cap: duration,
    lead: duration,
    anticipation: duration.nullable(),
  }),
  reserves: z.int().min(0).max(20),
});

/** The segments of a heat, in the order they are played: any can be left out, and all but the own turns repeated. */
export const rundownSchema = z
  .array(
    z.strictObject({
      segment: z.enum(SEGMENTS),
      turns: z.enum(['own', 'common']).optional(),
      name: z.strictObject({ vi: line(40), en: line(40) }).optional(),
    }),
  )
  .min(1)
  .max(12)
  .refine((plans) => plans.every(({ segment, turns }) => segment === 'skill' || turns === undefined), {
    error: 'chỉ phần «skill» chia lượt riêng và lượt chung [only «skill» has turns]',
  })
  .refine((plans) => plans.filter(({ segment, turns }) => segment === 'skill' && turns !== 'common').length <= 1, {
    error: 'mỗi lượt thi chỉ có một loạt lượt riêng [own turns stand once]',
  });

/** Any part of an object's schema, at any depth; what is there is held to the same bounds. */
const partOf = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodObject
    ? z.strictObject(
        Object.fromEntries(
          Object.entries(schema.shape as Record<string, z.ZodType>).map(([key, field]) => [
            key,
            partOf(field).optional(),
          ]),
        ),
      )
    : schema;
/** What a stage says otherwise than the contest (BR1). */
const stageRulesSchema = partOf(rulesSchema) as z.ZodType<RulesPatch>;

/** The shape of a format; whether its seats and sources add up is for the engine's `checkFormat`. */
export const formatSchema = z.strictObject({
  id: id<string>(),
  stages: z.array(
    z.strictObject({
      id: id<StageId>(),
      kind: z.enum(STAGE_KINDS),
      name: z.strictObject({ vi: line(40), en: line(40) }).optional(),
      heats: z.array(z.strictObject({ id: heatRef, number: z.int().min(1), seats: z.array(seatSchema) })),
      rules: stageRulesSchema.optional(),
      rundown: rundownSchema.optional(),
    }),
  ),
  runnerUpOrder: z.array(z.enum(RUNNER_UP_CRITERIA)),
  constraints: z
    .array(
      z.discriminatedUnion('rule', [
        z.strictObject({ rule: z.literal('apart'), teams: z.array(id<TeamId>()).min(2).max(64) }),
        z.strictObject({
          rule: z.literal('fixed'),
          team: id<TeamId>(),
          heat: heatRef,
          podium: z.enum(PODIUMS).nullable(),
        }),
      ]),
    )
    .max(64)
    .optional(),
});

/** Everything of a contest but its questions. */
export const contestFileSchema = z.strictObject({
  id: id<string>(),
  name: line(160),
  slogan: line(120),
  organiser: line(120),
  place: line(120),
  year: z.int().min(2000).max(2100),
  sponsors: z.array(line(80)).max(40),
  teams: z.array(teamSchema).min(2).max(256),
  judges: z.array(judgeSchema).min(3).max(9),
  format: formatSchema,
  rules: rulesSchema,
  rundown: rundownSchema,
  /** Question files, relative to this one; beside or instead of `bank`. */
  banks: z.array(line(200)).max(100).default([]),
  bank: questionFileSchema.default([]),
  /** The contest's own colours and logo. */
  look: lookSchema.optional(),
});

export type ContestFile = z.infer<typeof contestFileSchema>;

/** The contest of a parsed file with the questions of its banks. */
export const contestOf = ({ banks: _, ...file }: ContestFile, banks: Contest['bank'][]): Contest => ({
  ...file,
  bank: [...file.bank, ...banks.flat()],
});
