import { z } from 'zod';
import { VERDICTS } from '../engine/asking.ts';
import { TEAM_KINDS } from '../engine/contest.ts';
import {
  type AskingId,
  type CommandId,
  type DurationMs,
  type EpochMs,
  type HeatId,
  type ItemId,
  type JudgeId,
  PODIUMS,
  type PollId,
  type ProtestId,
  type QuestionId,
  type TeamId,
} from '../engine/ids.ts';
import { HANDS } from '../engine/press.ts';
import { SLIDES } from '../engine/slide.ts';
import { LEAVINGS } from '../engine/withdrawal.ts';
import { CUES } from '../views/cue.ts';
import type { ClientCommand } from './commands.ts';
import type { GatewayAuth, GatewayHello, GatewayToHub } from './gateway-link.ts';
import {
  CLIENT_ROLES,
  type ClientEvents,
  type CodeRequest,
  type CommandMessage,
  type DeskRequest,
  type Hello,
  type PairRequest,
  type PhoneEvents,
  type PhoneHello,
} from './messages.ts';

/** Vietnamese typed on different keyboards arrives composed or not; inside there is one spelling (NFC). */
const text = (min: number, max: number) =>
  z
    .string()
    // A combining mark is one more unit, so the raw text may be longer than what is kept.
    .max(max * 4)
    .transform((value) => value.normalize('NFC').trim())
    .pipe(z.string().min(min).max(max));

/** An identifier made by the contest file or the engine: one printable word. */
const id = <Id extends string>() => z.string().regex(/^[^\s\p{C}]{1,80}$/u) as unknown as z.ZodType<Id, string>;
const asking = id<AskingId>();
const heat = id<HeatId>();
const item = id<ItemId>();
const judge = id<JudgeId>();
const poll = id<PollId>();
/** An instant on the hub's clock. */
const instant = z.number().min(0).max(8.64e15) as unknown as z.ZodType<EpochMs, number>;
/** A reading of a tablet's own clock. The bounds only keep nonsense out; the adjudicator knows what can be true. */
const reading = z.number().min(-8.64e15).max(8.64e15);
const stamp = {
  stamp: reading,
  delay: z.number().min(0).max(60_000) as unknown as z.ZodType<DurationMs, number>,
  by: z.enum(HANDS),
};

const podium = z.enum(PODIUMS);
const revision = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const answer = z.union([
  text(0, 200),
  z.number().min(-1e12).max(1e12),
  z.boolean(),
  z.array(z.number().int().min(0).max(15)).max(16),
]);

/** Half-points by criterion id. */
const halves = z.record(z.string().regex(/^[\w-]{1,40}$/), z.number().int().min(0).max(2000));

// Empty passes the door: the engine's `reason-needed` says it better than `malformed`.
const reason = text(0, 300);

const commands = {
  take: z.strictObject({ type: z.literal('take'), takeRevision: revision }),
  'take-back': z.strictObject({ type: z.literal('take-back'), action: id<CommandId>(), confirmed: z.boolean() }),
  hold: z.strictObject({ type: z.literal('hold') }),
  resume: z.strictObject({ type: z.literal('resume') }),
  'show-slide': z.strictObject({ type: z.literal('show-slide'), slide: z.enum(SLIDES).nullable() }),
  'set-next': z.strictObject({ type: z.literal('set-next'), item: item.nullable() }),
  'call-draw': z.strictObject({ type: z.literal('call-draw'), called: text(0, 40) }),
  'type-draw': z.strictObject({
    type: z.literal('type-draw'),
    balls: z.array(z.strictObject({ team: id<TeamId>(), heat, podium })).max(512),
    against: z.boolean().optional(),
  }),
  'start-heat': z.strictObject({ type: z.literal('start-heat'), heat }),
  'confirm-result': z.strictObject({ type: z.literal('confirm-result'), heat }),
  withdraw: z.strictObject({
    type: z.literal('withdraw'),
    heat,
    team: id<TeamId>(),
    replacement: z.union([id<TeamId>(), z.strictObject({ name: text(0, 60), kind: z.enum(TEAM_KINDS) })]).nullable(),
    reason,
  }),
  'allow-short-heat': z.strictObject({ type: z.literal('allow-short-heat'), heat, reason }),
  retire: z.strictObject({ type: z.literal('retire'), podium, how: z.enum(LEAVINGS), reason }),
  'reopen-result': z.strictObject({ type: z.literal('reopen-result'), heat, reason }),
  'annul-heat': z.strictObject({ type: z.literal('annul-heat'), heat, reason }),
  rule: z.strictObject({ type: z.literal('rule'), asking, podium, verdict: z.enum(VERDICTS) }),
  'judge-answer': z.strictObject({ type: z.literal('judge-answer'), asking, podium, right: z.boolean() }),
  'adjust-clock': z.strictObject({ type: z.literal('adjust-clock'), seconds: z.number().min(-3600).max(3600) }),
  'stop-clock': z.strictObject({ type: z.literal('stop-clock') }),
  'adjust-score': z.strictObject({
    type: z.literal('adjust-score'),
    podium,
    points: z.number().min(-10_000).max(10_000),
    reason,
  }),
  'choose-pack': z.strictObject({ type: z.literal('choose-pack'), pack: z.number().int().min(0).max(64) }),
  'ask-star': z.strictObject({ type: z.literal('ask-star'), podium }),
  'place-star': z.strictObject({ type: z.literal('place-star'), podium }),
  'replace-question': z.strictObject({ type: z.literal('replace-question'), item, question: id<QuestionId>() }),
  'give-question': z.strictObject({ type: z.literal('give-question'), asking }),
  'play-media': z.strictObject({ type: z.literal('play-media'), asking, again: z.boolean() }),
  'pause-media': z.strictObject({ type: z.literal('pause-media'), asking }),
  'close-seat': z.strictObject({ type: z.literal('close-seat'), judge }),
  'enter-marks': z.strictObject({ type: z.literal('enter-marks'), item, judge, halves }),
  'reopen-marks': z.strictObject({ type: z.literal('reopen-marks'), item, judge, reason }),
  'rule-overtime': z.strictObject({ type: z.literal('rule-overtime'), confirm: z.boolean() }),
  'redraw-winner': z.strictObject({ type: z.literal('redraw-winner') }),
  'close-poll': z.strictObject({ type: z.literal('close-poll'), poll }),
  'give-word': z.strictObject({ type: z.literal('give-word'), asking, podium }),
  'replace-ruling': z.strictObject({
    type: z.literal('replace-ruling'),
    asking,
    of: podium.nullable(),
    podium,
    verdict: z.enum(VERDICTS),
    reason,
  }),
  protest: z.strictObject({ type: z.literal('protest'), asking, podium, by: podium.nullable(), reason }),
  'rule-protest': z.strictObject({
    type: z.literal('rule-protest'),
    protest: id<ProtestId>(),
    upheld: z.boolean(),
    reason,
    ruling: z.strictObject({ of: podium.nullable(), podium, verdict: z.enum(VERDICTS) }).nullable(),
  }),
  press: z.strictObject({ type: z.literal('press'), asking, podium, ...stamp }),
  answer: z.strictObject({ type: z.literal('answer'), asking, podium, value: answer, ...stamp }),
  'submit-marks': z.strictObject({ type: z.literal('submit-marks'), item, halves }),
  // A new command without a schema does not compile.
} satisfies { [T in ClientCommand['type']]: z.ZodType<Extract<ClientCommand, { type: T }>> };

const [first, ...rest] = Object.values(commands);
export const commandSchema = z.discriminatedUnion('type', [first!, ...rest]) as unknown as z.ZodType<ClientCommand>;
export const CLIENT_COMMANDS = Object.keys(commands) as ClientCommand['type'][];

/** A client-made id: random enough never to meet another's (nanoid, UUID). */
const commandId = z.string().regex(/^[\w-]{8,64}$/) as unknown as z.ZodType<CommandId, string>;

export const commandMessageSchema: z.ZodType<CommandMessage> = z.strictObject({
  id: commandId,
  command: commandSchema,
});

export const helloSchema: z.ZodType<Hello> = z.strictObject({
  protocol: z.number().int(),
  role: z.enum(CLIENT_ROLES),
  token: z.string().min(1).max(2000).nullable(),
  name: text(1, 40).nullable(),
});

type MessageOf<E extends keyof ClientEvents> = Parameters<ClientEvents[E]>[0];

const sentAt = z.strictObject({ sentAt: z.number() });
export const syncSchema: z.ZodType<MessageOf<'sync'>> = sentAt;
export const beatSchema: z.ZodType<MessageOf<'beat'>> = z.strictObject({
  nth: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  stamp: reading,
});
export const strikeSchema: z.ZodType<MessageOf<'strike'>> = z.strictObject({
  podium,
  ...stamp,
  scan: z.number().min(0).max(100).nullable(),
});
export const armedSchema: z.ZodType<MessageOf<'armed'>> = z.strictObject({ asking, opensAt: instant });
export const testSchema: z.ZodType<MessageOf<'test'>> = z.strictObject({ on: z.boolean() });
export const soundSchema: z.ZodType<MessageOf<'sound'>> = z.discriminatedUnion('order', [
  z.strictObject({ order: z.literal('volume'), volume: z.number().min(0).max(1) }),
  z.strictObject({ order: z.literal('stop') }),
  z.strictObject({ order: z.literal('cue'), cue: z.enum(CUES) }),
  z.strictObject({ order: z.literal('speaker'), device: text(1, 80).nullable() }),
]);
export const paintedSchema: z.ZodType<MessageOf<'painted'>> = z.strictObject({
  epoch: z.string().min(1).max(64),
  seq: revision,
});
const milliseconds = z.number().min(0).max(3_600_000).nullable();
export const statusSchema: z.ZodType<MessageOf<'status'>> = z.strictObject({
  rtt: milliseconds,
  clockError: milliseconds,
  battery: z.number().min(0).max(1).nullable(),
  sound: z.enum(['locked', 'unlocked', 'none']),
  visible: z.boolean(),
});

// ── HTTP bodies ──────────────────────────────────────────────────────────────

/** Spaces and dashes are how people write codes down; they do not count. */
const typedCode = z
  .string()
  .max(40)
  .transform((value) => value.replace(/[\s-]/g, ''));

export const pairSchema: z.ZodType<PairRequest> = z.strictObject({
  code: typedCode.pipe(z.string().regex(/^\d{6,8}$/)),
});
export const deskSchema: z.ZodType<DeskRequest> = z.strictObject({ key: z.string().trim().min(8).max(100) });
export const codesSchema: z.ZodType<CodeRequest> = z.discriminatedUnion('role', [
  z.strictObject({
    role: z.literal('team'),
    podiums: z
      .array(podium)
      .min(1)
      .max(PODIUMS.length)
      .refine((list) => new Set(list).size === list.length, 'each podium once'),
  }),
  z.strictObject({ role: z.literal('judge'), judge }),
  z.strictObject({ role: z.literal('mc') }),
  z.strictObject({ role: z.literal('secretary') }),
  z.strictObject({ role: z.literal('preview') }),
]);

// ── phones ───────────────────────────────────────────────────────────────────

export const phoneHelloSchema: z.ZodType<PhoneHello> = z.strictObject({
  protocol: z.number().int(),
  token: z.string().min(1).max(1000).nullable(),
});
export const ballotSchema: z.ZodType<Parameters<PhoneEvents['ballot']>[0]> = z.strictObject({
  poll,
  option: z.number().int().min(0).max(63),
});
export const cheerSchema: z.ZodType<Parameters<PhoneEvents['cheer']>[0]> = z.strictObject({ podium });
export const phoneSyncSchema: z.ZodType<Parameters<PhoneEvents['sync']>[0]> = sentAt;

// ── gateway ──────────────────────────────────────────────────────────────────

type FromGateway<E extends keyof GatewayToHub> = Parameters<GatewayToHub[E]>[0];
const count = z.number().int().min(0).max(100_000_000);
const hash = z.string().min(1).max(128);

export const gatewayAuthSchema: z.ZodType<GatewayAuth> = z.strictObject({
  protocol: z.number().int(),
  secret: z.string().min(16).max(200),
});
export const gatewayHelloSchema: z.ZodType<GatewayHello> = z.strictObject({
  polls: z.array(z.strictObject({ poll, tallySeq: count })).max(200),
});
export const gatewayTallySchema: z.ZodType<FromGateway<'tally'>> = z.strictObject({
  poll,
  tally: z.strictObject({ seq: count, counts: z.array(count).max(64), entrants: count, hash: hash.nullable() }),
  final: z.boolean(),
});
export const gatewayEntrantsSchema: z.ZodType<FromGateway<'entrants'>> = z.strictObject({
  item,
  entrants: count,
  hash,
});
export const gatewayWinnerSchema: z.ZodType<FromGateway<'winner'>> = z.strictObject({
  item,
  index: count,
  code: z.string().min(1).max(16),
});
export const gatewayCheersSchema: z.ZodType<FromGateway<'cheers'>> = z.strictObject({
  heat,
  totals: z.array(z.strictObject({ podium, count })).max(PODIUMS.length),
});
export const gatewayStatsSchema: z.ZodType<FromGateway<'stats'>> = z.strictObject({ connected: count, ballots: count });
