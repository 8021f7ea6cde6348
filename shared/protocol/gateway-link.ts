import type { DurationMs, EpochMs, HeatId, ItemId, PollId } from '../engine/ids.ts';
import type { PollKind, Tally } from '../engine/poll.ts';
import type { MediaKind } from '../engine/question.ts';
import type { AudienceView } from '../views/held.ts';
import type { CheerTotal } from '../views/parts.ts';

/**
 * The wire between the hub and an audience gateway: a Socket.IO namespace on the hub's own port, loopback only, opened
 * by the gateway with the secret that the supervisor gave to both. Every message says what should be so, not what to do
 * next: repeating one changes nothing, so after a reconnect the hub simply repeats all that still waits for an answer.
 */
export const GATEWAY_NAMESPACE = '/gateway';

/** The handshake's `auth`. */
export interface GatewayAuth {
  protocol: number;
  secret: string;
}

/** A poll that takes ballots. Sent again whenever something in it changes. */
export interface PollOrder {
  poll: PollId;
  kind: PollKind;
  /** How many options there are; a ballot is an index below this. */
  options: number;
  /** False during a technical hold: ballots are answered `locked`, the poll stays. */
  accepting: boolean;
  /** Ballots stop counting here on the hub's clock; null: only a close ends it. */
  deadline: EpochMs | null;
}

/** Count who takes part in a lucky draw: the devices with a right ballot, once each, in device order (AU5). */
export interface EntrantsOrder {
  item: ItemId;
  /** `right` null: every ballot of that poll takes part. `openedAt`: from when its ballots are timed. */
  polls: { poll: PollId; right: number | null; openedAt?: EpochMs | undefined }[];
  /** AU2: in the order of who was right most often, then in the least time in all; absent, in device order. */
  bySpeed?: boolean | undefined;
}

/** Name the entrant at `index` of the counted list (from 0); its phone shows that it won and its short code. */
export interface WinnerOrder {
  item: ItemId;
  index: number;
}

/** A medium that phones may ask for by the opaque name in the view's `url`; nothing else is ever served. */
export interface AudienceMedium {
  name: string;
  kind: MediaKind;
  /** Absolute path on this machine. It stays on the loopback link. */
  path: string;
}

/** What the gateway knows when it (re)connects: the last tally number it used, for every poll it has ballots of. */
export interface GatewayHello {
  polls: { poll: PollId; tallySeq: number }[];
}

/** What was cheered in a heat so far (AU6). Sums alone: no cheer is ever told by itself. */
export interface HeatCheers {
  heat: HeatId;
  totals: CheerTotal[];
}

export interface GatewayWelcome {
  /** The hub's clock, for phones' countdowns: the gateway takes half the round trip. */
  now: EpochMs;
  epoch: string;
  view: AudienceView;
  media: AudienceMedium[];
  /** The last totals the hub has: a gateway that starts anew goes on from there. */
  cheers: HeatCheers | null;
}

/** Hub → gateway. */
export interface HubToGateway {
  'audience-view': (message: { view: AudienceView; media: AudienceMedium[] }) => void;
  'poll-open': (order: PollOrder) => void;
  /** Stop taking ballots, drain, and send one final tally (with its hash) until the hub has acknowledged it. */
  'poll-close': (order: { poll: PollId }) => void;
  /** The opening was taken back: the poll's ballots count nowhere any more (UN1). */
  'poll-discard': (order: { poll: PollId }) => void;
  /** Count and answer with `entrants` until the hub has acknowledged it. */
  entrants: (order: EntrantsOrder) => void;
  /** Look the winner up and answer with `winner` until the hub has acknowledged it. */
  winner: (order: WinnerOrder) => void;
}

/** Whether the hub has it now for good; `false` asks to send it again later. */
export interface LinkReply {
  ok: boolean;
}

/** Gateway → hub. */
export interface GatewayToHub {
  /** First message after connecting. The hub answers, then repeats every open order. */
  hello: (message: GatewayHello, reply: (welcome: GatewayWelcome) => void) => void;
  /** Live tallies at most `TALLY_GAP` apart, latest value only, on change; the final one until acknowledged. */
  tally: (message: { poll: PollId; tally: Tally; final: boolean }, reply: (reply: LinkReply) => void) => void;
  entrants: (message: { item: ItemId; entrants: number; hash: string }, reply: (reply: LinkReply) => void) => void;
  /** `code`: the short code that the winner's phone shows and the MC checks. */
  winner: (message: { item: ItemId; index: number; code: string }, reply: (reply: LinkReply) => void) => void;
  /** At most one a `CHEERS_GAP`, on change. */
  cheers: (message: HeatCheers) => void;
  /** Every two seconds, for the console's device strip. */
  stats: (message: { connected: number; ballots: number }) => void;
  sync: (message: { sentAt: number }, reply: (message: { now: EpochMs }) => void) => void;
}

/** Milliseconds between live tallies at least: four a second. */
export const TALLY_GAP = 250 as DurationMs;

/** Milliseconds between the totals of cheers at least. */
export const CHEERS_GAP = 1000 as DurationMs;
