import type { AskingId, CommandId, DurationMs, EpochMs, JudgeId, Podium, PollId } from '../engine/ids.ts';
import type { RefusalCode } from '../engine/refusal.ts';
import type { Cue, CueName } from '../views/cue.ts';
import type { AudienceView, JudgeView, SecretaryView, TeamView } from '../views/held.ts';
import type { HostView, McView } from '../views/host.ts';
import type { ProgramView } from '../views/program.ts';
import type { ClientCommand, Stamp } from './commands.ts';

/** Bumped when a message changes its meaning; a client of another version is told so and reloads. */
export const PROTOCOL_VERSION = 2;

/** Who can hold a connection to the hub. Phones connect to the audience gateway instead. */
export const CLIENT_ROLES = ['host', 'mc', 'secretary', 'judge', 'team', 'output', 'preview'] as const;
export type ClientRole = (typeof CLIENT_ROLES)[number];

/** The view each role gets. `preview` is what GO would put on air; its output needs a key from the console. */
export interface Views {
  host: HostView;
  mc: McView;
  secretary: SecretaryView;
  judge: JudgeView;
  team: TeamView;
  output: ProgramView;
  preview: ProgramView;
}

/** Why the door refused a message before the contest saw it. */
export const DOOR_CODES = [
  'malformed',
  'not-allowed',
  'too-fast',
  'no-token',
  'bad-token',
  'wrong-protocol',
  'failed',
  'closing',
] as const;
export type DoorCode = (typeof DOOR_CODES)[number];
export type ReplyCode = RefusalCode | DoorCode;

/** A client-made id names the command; a retry reuses it and gets the first outcome (Law 4). */
export interface CommandMessage {
  id: CommandId;
  command: ClientCommand;
}
/** `seq` is the log's number after the command was stored. */
export type Reply =
  | { ok: true; seq: number }
  | { ok: false; code: ReplyCode; detail?: Record<string, string | number> };

/** The handshake's `auth`. An output needs no token; everyone else has one from pairing. */
export interface Hello {
  protocol: number;
  role: ClientRole;
  token: string | null;
  /** A stable name of this screen, chosen by it, for the device strip: "projector", "obs". */
  name: string | null;
}

/** Replaces whatever a screen shows (Law 5). */
export interface Welcome<R extends ClientRole = ClientRole> {
  protocol: number;
  now: EpochMs;
  epoch: string;
  seq: number;
  role: R;
  view: Views[R];
}
export interface ViewMessage<R extends ClientRole = ClientRole> {
  epoch: string;
  seq: number;
  view: Views[R];
}

export const BUZZER_FLAGS = [
  /** No test strikes since it connected, or since the test began: its bounds are the defaults. */
  'untested',
  /** Its shortest round trip is over 30 ms. */
  'slow-line',
  /** The time of a press made now would be uncertain by more than 20 ms. */
  'wide',
  /** Test strikes reached their handler late. */
  'slow-input',
  /** It sends no replies to the hub's beats. */
  'silent',
  /** Its clock, or the hub's, jumped within the last half minute. */
  'clock-step',
  /** It connected anew while buzzers were open. */
  'reconnected',
  /** It claimed press times that its own line disproves. */
  'forged',
] as const;
/** Why races with this tablet may be too close to call. */
export type BuzzerFlag = (typeof BUZZER_FLAGS)[number];

/** How well the hub can time this tablet's presses; kept up to date by its beats and its test strikes. Times in ms. */
export interface BuzzerHealth {
  /** Test strikes since the test began. */
  strikes: number;
  struckAt: EpochMs | null;
  /** Median time from a strike to its handler; null while untested. */
  delay: number | null;
  /** The bound on it that adjudication uses. */
  delayBound: number;
  /** Time between two looks of its touch screen or button. */
  scan: number;
  /** Shortest round trip of the hub's beats; null without replies. */
  roundTrip: number | null;
  /** A press made now would be known to plus or minus this; null without a clock. */
  uncertainty: number | null;
  flags: BuzzerFlag[];
  /** Presses and messages that no honest tablet sends: clamped, flooded, for another's podium. */
  attempts: number;
}

/** One line of the console's device strip. Travels apart from the views, unnumbered. */
export interface DeviceView {
  id: string;
  role: ClientRole;
  name: string | null;
  podiums: Podium[];
  judge: JudgeId | null;
  connected: boolean;
  lastSeenAt: EpochMs;
  /** Median round trip in ms, as the device measured it. */
  rtt: number | null;
  /** Half the width of its clock's interval, ms. */
  clockError: number | null;
  /** 0–1 where readable. */
  battery: number | null;
  sound: 'locked' | 'unlocked' | 'none';
  /** The view it has painted, against the newest: 0 is current. */
  behind: number | null;
  visible: boolean;
  /** Of team tablets. */
  buzzer: BuzzerHealth | null;
}

export interface StrikeMessage extends Stamp {
  podium: Podium;
  scan: number | null;
}

/** What a device tells about itself, every few seconds. */
export interface StatusMessage {
  rtt: number | null;
  clockError: number | null;
  battery: number | null;
  sound: 'locked' | 'unlocked' | 'none';
  visible: boolean;
}

/** The desk's sound board. Travels apart from the views: sound is no contest fact. */
export interface SoundMessage {
  /** Master volume, 0–1. */
  volume: number;
  /** The device whose page is elected to be heard; null while none carries sound. */
  speaker: string | null;
  /** Told to one page: it is the elected one. Exactly one page is told so. */
  playing: boolean;
}

/** What the desk may want of the sound. */
export type SoundOrder =
  | { order: 'volume'; volume: number }
  /** Whatever plays fades out at once. */
  | { order: 'stop' }
  | { order: 'cue'; cue: CueName }
  /** Who is to be heard; null leaves it to the hub: the first that may sound. */
  | { order: 'speaker'; device: string | null };

export interface DevicesMessage {
  devices: DeviceView[];
  phones: { connected: number; ballots: number };
  /** The test of all buzzers, while it is on. */
  test: { since: EpochMs; wanted: number } | null;
  /** Podiums whose tablet has not acknowledged that the buzzers (are about to) open. */
  unaware: Podium[];
  alarms: { code: 'store-failed' | 'gateway-down' | 'disk-low' | 'clock-set' | 'machine-slept'; since: EpochMs }[];
}

/** Events the hub sends. */
export interface HubEvents {
  welcome: (message: Welcome) => void;
  view: (message: ViewMessage) => void;
  cue: (cue: Cue) => void;
  devices: (message: DevicesMessage) => void;
  /** To outputs and desks, when they come and whenever it changes. */
  sound: (message: SoundMessage) => void;
  /** To outputs: whatever plays is to fade out. */
  hush: () => void;
  /** To team tablets, 50 a second while a question is on air: answer at once, `stamp` read when it came (BZ2). */
  beat: (message: { nth: number }) => void;
  /** To team tablets: so many test strikes are wanted; null when the test is over. */
  test: (message: { wanted: number | null }) => void;
  /** This connection is over: another device took its seat, its token was revoked, or the protocol differs. */
  dismissed: (message: { reason: 'replaced' | 'revoked' | 'bad-token' | 'wrong-protocol' }) => void;
}

/** Events a client sends to the hub. Every one is parsed, authorised and rate-limited in one wrapper. */
export interface ClientEvents {
  command: (message: CommandMessage, reply: (reply: Reply) => void) => void;
  /** Clock sync: the client takes half the round trip; best of 16. */
  sync: (message: { sentAt: number }, reply: (message: { now: EpochMs }) => void) => void;
  /** The answer to a beat. Never before a press whose handler has not yet run: the line's order is evidence. */
  beat: (message: { nth: number; stamp: number }) => void;
  /** A test strike. `scan`: time between two looks of the touch screen as measured, ms; null if it could not be. */
  strike: (message: StrikeMessage) => void;
  /** This tablet knows when the buzzers open. */
  armed: (message: { asking: AskingId; opensAt: EpochMs }) => void;
  /** Host: begins the test of all buzzers, or ends it. */
  test: (message: { on: boolean }) => void;
  /** Host: the sound board. */
  sound: (message: SoundOrder) => void;
  painted: (message: { epoch: string; seq: number }) => void;
  status: (message: StatusMessage) => void;
}

/** POST /api/v1/pair — a code from the console for a device token; POST /api/v1/desk — the one-time key for the desk. */
export interface PairRequest {
  code: string;
}
export interface DeskRequest {
  key: string;
}
export interface PairResponse {
  token: string;
  role: ClientRole;
  podiums: Podium[];
  judge: JudgeId | null;
}
/** POST /api/v1/codes (host) — a short code and the address to put into a QR. */
export type CodeRequest =
  | { role: 'team'; podiums: Podium[] }
  | { role: 'judge'; judge: JudgeId }
  | { role: 'mc' }
  | { role: 'secretary' }
  | { role: 'preview' };
export interface CodeResponse {
  code: string;
  url: string;
  expiresAt: EpochMs;
}

// ── phones ⇄ audience gateway ────────────────────────────────────────────────

/** A phone's handshake: its device token from an earlier visit, if any. */
export interface PhoneHello {
  protocol: number;
  token: string | null;
}

/** The audience view with what is this phone's own. */
export interface PhoneView {
  view: AudienceView;
  mine: {
    /** Index of the option this device's ballot holds in the open or last poll. */
    ballot: number | null;
    /** Quiz: right or wrong, once revealed. */
    right: boolean | null;
    /** The short code for the lucky draw, shown when this phone takes part. */
    code: string | null;
    /** This phone won the draw that is on air. */
    won: boolean;
  };
}

export interface PhoneWelcome extends PhoneView {
  protocol: number;
  now: EpochMs;
  token: string;
}

export const BALLOT_CODES = ['malformed', 'closed', 'no-such-option', 'locked', 'too-fast', 'failed'] as const;
export type BallotCode = (typeof BALLOT_CODES)[number];
export type BallotReply = { ok: true; option: number } | { ok: false; code: BallotCode };

export interface GatewayEvents {
  welcome: (message: PhoneWelcome) => void;
  /** The shared part; a phone keeps its own `mine` except where `mine` comes along. */
  view: (view: AudienceView) => void;
  mine: (mine: PhoneView['mine']) => void;
  /** Come back after this many ms: admission is full. */
  later: (message: { retryIn: DurationMs }) => void;
}
/** Cheers that one device may send: so many at once, refilled at so many a second (AU6). */
export const CHEER_ALLOWANCE = { burst: 5, perSecond: 1 } as const;

export interface PhoneEvents {
  ballot: (message: { poll: PollId; option: number }, reply: (reply: BallotReply) => void) => void;
  /** A cheer for a team (AU6). Unanswered: what is too much or too late is dropped. */
  cheer: (message: { podium: Podium }) => void;
  sync: (message: { sentAt: number }, reply: (message: { now: EpochMs }) => void) => void;
}
