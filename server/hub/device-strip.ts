import type { EpochMs } from '../../shared/engine/ids.ts';
import type { DevicesMessage, DeviceView } from '../../shared/protocol/messages.ts';
import type { Adjudicator } from '../buzz/adjudicator.ts';
import type { Device, Devices } from '../pairing/devices.ts';
import type { FanOut } from './fan-out.ts';
import { type Session, viewerOf } from './session.ts';
import type { Sessions } from './sessions.ts';
import type { Troubles } from './troubles.ts';

/** How often the strip is sent at most, and at least while somebody looks. */
const GAP_MS = 250;
const REFRESH_MS = 2000;

export interface DeviceStripOptions {
  sessions: Sessions;
  devices: Devices;
  fanOut: FanOut;
  troubles: Troubles;
  adjudicator: Pick<Adjudicator, 'health' | 'testing' | 'unaware'>;
  phones: () => DevicesMessage['phones'];
  send: (message: DevicesMessage) => void;
}

/** The console's device strip: who is there, how well, and what is wrong. Apart from the views, unnumbered. */
export class DeviceStrip {
  readonly #options: DeviceStripOptions;
  /** Those that were here since the hub started and went. */
  readonly #gone = new Map<string, DeviceView>();
  readonly #refresh: NodeJS.Timeout;
  #soon: NodeJS.Timeout | null = null;

  constructor(options: DeviceStripOptions) {
    this.#options = options;
    this.#refresh = setInterval(() => this.#send(), REFRESH_MS);
  }

  /** Something changed: the strip follows shortly. */
  touch(): void {
    this.#soon ??= setTimeout(() => this.#send(), GAP_MS);
  }

  left(session: Session): void {
    // An output without a pairing has no seat that it could be missing from.
    if (session.role !== 'output') this.#gone.set(session.device, { ...this.#view(session), connected: false });
    this.touch();
  }

  forget(device: string): void {
    this.#gone.delete(device);
    this.touch();
  }

  message(): DevicesMessage {
    const { sessions, troubles, adjudicator, phones } = this.#options;
    const connected = sessions.all().map((session) => this.#view(session));
    const here = new Set(connected.map(({ id }) => id));
    const gone = [...this.#gone.values()].filter(({ id }) => !here.has(id));
    return {
      devices: [...connected, ...gone, ...this.#awaited([...connected, ...gone])],
      phones: phones(),
      test: adjudicator.testing,
      unaware: adjudicator.unaware,
      alarms: troubles.list(),
    };
  }

  stop(): void {
    clearInterval(this.#refresh);
    if (this.#soon !== null) clearTimeout(this.#soon);
  }

  #send(): void {
    if (this.#soon !== null) clearTimeout(this.#soon);
    this.#soon = null;
    const { sessions, send } = this.#options;
    if (sessions.all().some(({ role }) => role === 'host')) send(this.message());
  }

  #view(session: Session): DeviceView {
    const { status, painted } = session;
    return {
      id: session.device,
      role: session.role,
      name: session.name,
      podiums: session.podiums,
      judge: session.judge,
      connected: true,
      lastSeenAt: session.lastSeenAt,
      rtt: status?.rtt ?? null,
      clockError: status?.clockError ?? null,
      battery: status?.battery ?? null,
      sound: status?.sound ?? 'none',
      behind: painted === null ? null : Math.max(0, this.#options.fanOut.newest(viewerOf(session)) - painted),
      visible: status?.visible ?? true,
      buzzer: session.tablet === null ? null : this.#options.adjudicator.health(session.tablet),
    };
  }

  /** Seats paired before this start whose tablet has not come back: the newest pairing of each. */
  #awaited(known: DeviceView[]): DeviceView[] {
    const seats = new Set(known.map(seatKey));
    const newestFirst = this.#options.devices.all().sort((a, b) => b.pairedAt - a.pairedAt);
    return newestFirst.flatMap((device) => {
      if ((device.role !== 'team' && device.role !== 'judge') || seats.has(seatKey(device))) return [];
      seats.add(seatKey(device));
      return [awaited(device)];
    });
  }
}

const seatKey = ({ role, podiums, judge }: Pick<DeviceView, 'role' | 'podiums' | 'judge'>): string =>
  `${role}:${podiums.join('')}:${judge ?? ''}`;

const awaited = (device: Device): DeviceView => ({
  id: device.id,
  role: device.role,
  name: null,
  podiums: device.podiums,
  judge: device.judge,
  connected: false,
  lastSeenAt: device.pairedAt as EpochMs,
  rtt: null,
  clockError: null,
  battery: null,
  sound: 'none',
  behind: null,
  visible: false,
  buzzer: null,
});
