import type { DurationMs, EpochMs } from '../engine/ids.ts';
import type { ClockView } from '../views/parts.ts';

// The open online round (AU7): what its page and its server say to each other, and the result that the show's laptop
// imports. No schemas in here: the page carries no parser, the server's are in server/online/bodies.ts.

export const ONLINE_PHASES = ['before', 'open', 'closed'] as const;
export type OnlinePhase = (typeof ONLINE_PHASES)[number];

/** When a player learns the own score: as soon as the last question is behind, or once the round has closed. */
export const SCORE_MOMENTS = ['at-finish', 'at-close'] as const;
export type ScoreMoment = (typeof SCORE_MOMENTS)[number];

/** Whoever lives in none of the listed places; counted and listed, never placed. */
export const ELSEWHERE = 'elsewhere';

/** Why the server did not do what was asked, with its HTTP status. */
export const ONLINE_CODES = {
  malformed: 400,
  'no-token': 401,
  'bad-token': 401,
  'bad-key': 401,
  'wrong-code': 403,
  'not-allowed': 403,
  'not-found': 404,
  'not-open': 409,
  closed: 409,
  'not-closed': 409,
  'number-played': 409,
  'device-played': 409,
  'no-attempt': 409,
  'not-asked': 409,
  locked: 409,
  'too-late': 409,
  'too-large': 413,
  'not-json': 415,
  'too-many': 429,
  failed: 503,
} as const;
export type OnlineCode = keyof typeof ONLINE_CODES;

/** Body of every answer that is not 200. */
export interface OnlineProblem {
  code: OnlineCode;
  message: string;
  /** What to correct in a malformed body. */
  fields?: string[];
  /** Milliseconds after which to try again. */
  retryIn?: number;
}

export interface Locality {
  id: string;
  name: string;
}

/** How many came from one place, and how well they did. */
export interface LocalityStanding extends Locality {
  players: number;
  /** Part of all players, 0–1, rounded to four decimals. */
  share: number;
  /** By number of players; equal numbers share the place and the next is skipped (SC4). Null: elsewhere. */
  place: number | null;
  finished: number;
  /** Mean score, two decimals; null while the round is open and where nobody played. */
  mean: number | null;
  /** By mean score; null where too few played for a mean to say much. */
  meanPlace: number | null;
}

export interface TopPlayer {
  place: number;
  name: string;
  /** `09xx xxx 123`: enough to find oneself, not enough to call. */
  phone: string;
  locality: string;
  score: number;
  /** Sum of the times of all answers, ms; an unanswered question counts its whole clock. */
  time: DurationMs;
}

/** A question with its right answer: only ever sent after the close. */
export interface OpenedQuestion {
  id: string;
  text: string;
  options: string[];
  answer: number;
}

/** What anyone may see of the round. */
export interface OnlineRound {
  phase: OnlinePhase;
  opens: EpochMs;
  closes: EpochMs;
  contest: { name: string; organiser: string };
  questions: number;
  /** Time for one question, ms. */
  clock: DurationMs;
  /** Points for a right answer. */
  points: number;
  scores: ScoreMoment;
  localities: Locality[];
  players: number;
  standings: LocalityStanding[];
  /** Null until the round has closed. */
  ending: { top: TopPlayer[]; opened: OpenedQuestion[] } | null;
}

/** A question as a player gets it: options in that player's own order, the right one unmarked. */
export interface OnlineQuestion {
  text: string;
  options: string[];
  picture: { url: string; alt: string } | null;
}

export interface OwnResult {
  /** Null until the close when the round keeps scores back. */
  score: { points: number; right: number; place: number; of: number } | null;
  time: DurationMs;
  answered: number;
}

export type OnlineStep =
  /** Between two questions: the next one's clock starts when it is asked for, so a lost line costs one question at most. */
  | { kind: 'ready' }
  | { kind: 'asking'; question: OnlineQuestion; clock: ClockView }
  | { kind: 'finished'; result: OwnResult };

/** A player's one attempt, whole: it replaces what the page shows (Law 5). */
export interface OnlineAttempt {
  name: string;
  locality: string;
  /** Opens this attempt on another device, together with the phone number. */
  recoveryCode: string;
  /** Questions that are behind; the next, or the one on, is number `settled` counted from 0. */
  settled: number;
  step: OnlineStep;
  /** Own choices by question id, as indexes into the opened question's options; only after the close. */
  choices: Record<string, number> | null;
}

/** Answer to a hello: everything the page needs, whenever it comes. */
export interface OnlineWelcome {
  now: EpochMs;
  /** Signed name of this device; to be kept and sent as `Authorization: Bearer …`. */
  token: string;
  round: OnlineRound;
  attempt: OnlineAttempt | null;
}
/** Answer to start, resume, next and answer. */
export interface AttemptReply {
  now: EpochMs;
  attempt: OnlineAttempt;
}

export interface StartRequest {
  name: string;
  phone: string;
  locality: string;
  consent: true;
}
export interface ResumeRequest {
  phone: string;
  code: string;
}
export interface NextRequest {
  question: number;
}
export interface AnswerRequest {
  question: number;
  option: number;
}

/** What the round leaves behind: it may be shown on air, so no full number is in it. */
export interface OnlineResult {
  contest: { id: string; name: string; organiser: string; year: number };
  /** The round's own name: made once, at its first start. */
  round: string;
  window: { opens: EpochMs; closes: EpochMs };
  totals: { players: number; finished: number; questions: number; points: number; clock: DurationMs; mean: number };
  /** By number of players, most first; elsewhere last. */
  localities: LocalityStanding[];
  top: TopPlayer[];
  /** How each question went; `answered` counts answers in time. */
  questions: { id: string; text: string; answered: number; right: number }[];
}

/** What the organiser's page shows while the round runs. */
export interface OrganiserStatus {
  now: EpochMs;
  phase: OnlinePhase;
  opens: EpochMs;
  closes: EpochMs;
  contest: { name: string; organiser: string };
  players: number;
  finished: number;
  deleted: number;
  standings: LocalityStanding[];
  fingerprint: string;
}

const MOBILE = /^0[35789]\d{8}$/;
/** Any way to write the country's prefix, the habit of keeping the 0 behind it included. */
const COUNTRY = /^(?:\+|00)?84(?=0?[35789]\d{8}$)0?/;

/** A Vietnamese mobile number in its one form, `0912345678`; null for what is none. */
export function normalPhone(text: string): string | null {
  // Copied from an address book a number brings invisible marks along.
  const bare = text.normalize('NFKC').replace(/[\s.()\p{Pd}\p{Cf}]/gu, '');
  const local = bare.replace(COUNTRY, '0');
  return MOBILE.test(local) ? local : null;
}

/** `09xx xxx 123`. */
export const maskedPhone = (phone: string): string => `${phone.slice(0, 2)}xx xxx ${phone.slice(-3)}`;

/** Longest name of a player, in characters. */
export const LONGEST_NAME = 60;
const NAME = /^\p{L}[\p{L}\p{M} .'’-]*$/u;

/** A person's name in its one form; null for what is none. */
export function playerName(text: string): string | null {
  const name = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  return name.length >= 2 && name.length <= LONGEST_NAME && NAME.test(name) ? name : null;
}

/** Recovery codes have no letter that is read as another: `K7MW-2XQP`. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const CODE_LENGTH = 8;

/** A recovery code as typed, in its one form; null for what is none. */
export function recoveryCode(text: string): string | null {
  const bare = text.toUpperCase().replace(/[\s\p{Pd}]/gu, '');
  const known = bare.length === CODE_LENGTH && [...bare].every((letter) => CODE_ALPHABET.includes(letter));
  return known ? `${bare.slice(0, 4)}-${bare.slice(4)}` : null;
}
