/** Branded primitives: a podium can't be passed where a team is meant, nor a duration where an instant is. */
declare const brand: unique symbol;
type Brand<T, Name extends string> = T & { readonly [brand]: Name };

export type TeamId = Brand<string, 'TeamId'>;
export type HeatId = Brand<string, 'HeatId'>;
export type StageId = Brand<string, 'StageId'>;
export type ItemId = Brand<string, 'ItemId'>;
export type QuestionId = Brand<string, 'QuestionId'>;
export type AskingId = Brand<string, 'AskingId'>;
export type JudgeId = Brand<string, 'JudgeId'>;
export type PollId = Brand<string, 'PollId'>;
export type ProtestId = Brand<string, 'ProtestId'>;
export type CommandId = Brand<string, 'CommandId'>;

/** An instant of the hub's clock, milliseconds since 1970. */
export type EpochMs = Brand<number, 'EpochMs'>;
/** A length of time in milliseconds. */
export type DurationMs = Brand<number, 'DurationMs'>;

/** A seat at the table; its letter, colour and shape are the same on every screen. */
export const PODIUMS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;
export type Podium = (typeof PODIUMS)[number];

export const ms = (value: number): DurationMs => value as DurationMs;
export const seconds = (value: number): DurationMs => (value * 1000) as DurationMs;
export const at = (value: number): EpochMs => value as EpochMs;
export const later = (from: EpochMs, by: DurationMs): EpochMs => (from + by) as EpochMs;
export const between = (from: EpochMs, to: EpochMs): DurationMs => (to - from) as DurationMs;
