import type { EpochMs, ItemId, PollId } from '../../shared/engine/ids.ts';
import type { PollKind, Tally } from '../../shared/engine/poll.ts';
import type { EntrantsOrder } from '../../shared/protocol/gateway-link.ts';

declare const brand: unique symbol;
/** A phone, as its signed token names it. */
export type DeviceId = string & { readonly [brand]: 'DeviceId' };

export interface Ballot {
  poll: PollId;
  device: DeviceId;
  /** Index of the option. */
  option: number;
  /** When the gateway had it, on the hub's clock. */
  at: EpochMs;
}

export const CAST_REFUSALS = ['closed', 'no-such-option', 'locked'] as const;
/**
 * What became of a ballot. `option` is what the device's ballot holds now. `locked`: a quiz answer stands as first
 * given (AU2); the favourite may change until the close (AU3).
 */
export type Cast = { ok: true; option: number } | { ok: false; code: (typeof CAST_REFUSALS)[number] };

export interface PollRecord {
  poll: PollId;
  kind: PollKind;
  options: number;
  /** The last tally number used; tallies of a poll count on across restarts. */
  tallySeq: number;
}

/** A lucky draw as counted: its entrants stand in device order or by speed, each with a code of its own (AU5, AU2). */
export interface DrawRecord {
  item: ItemId;
  entrants: number;
  /** SHA-256 over the devices in order. */
  hash: string;
  /** Place of the last winner in the list; null before the first. */
  winner: number | null;
}

/**
 * Where ballots lie. One row per (poll, device); every count is taken from the rows. A promise that resolves has been
 * made durable. SQLite today; N gateways over Redis would stand behind the same interface.
 */
export interface BallotStore {
  /** 32 random bytes made with the store: they sign device tokens and derive draw codes. */
  readonly secret: Uint8Array;
  /** Makes the poll known; repeating it changes nothing, and a closed poll stays closed. */
  openPoll(poll: PollId, kind: PollKind, options: number): Promise<void>;
  /** Durable when it resolves. Ballots cast together share a commit. */
  cast(ballot: Ballot): Promise<Cast>;
  /** Every device's option. */
  ballotsOf(poll: PollId): Promise<Map<DeviceId, number>>;
  /** Counts the rows under the next tally number. */
  tally(poll: PollId): Promise<Tally>;
  /** After every ballot cast before it: the final tally, counted once and then always the same (Law 11). */
  closePoll(poll: PollId): Promise<Tally>;
  /** The poll's ballots count nowhere any more (UN1). The rows stay. */
  discardPoll(poll: PollId): Promise<void>;
  /** The polls that count, the latest first. */
  polls(limit: number): Promise<PollRecord[]>;
  /** Counts who takes part; repeated for the same polls it answers the same. */
  countEntrants(order: EntrantsOrder): Promise<DrawRecord>;
  /** @returns the code of the entrant at `index`, or null when the list has no such place */
  nameWinner(item: ItemId, index: number): Promise<string | null>;
  /** The draw counted last, and every entrant's place and code in it. */
  lastDraw(): Promise<{ draw: DrawRecord; codes: Map<DeviceId, { index: number; code: string }> } | null>;
  /** Waits for what is under way. */
  close(): Promise<void>;
}
