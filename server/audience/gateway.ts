import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import type { PollId } from '../../shared/engine/ids.ts';
import {
  type AudienceMedium,
  CHEERS_GAP,
  type GatewayToHub,
  type GatewayWelcome,
  type HubToGateway,
} from '../../shared/protocol/gateway-link.ts';
import { type GatewayEvents, type PhoneEvents, PROTOCOL_VERSION } from '../../shared/protocol/messages.ts';
import type { AudienceView } from '../../shared/views/held.ts';
import { guardDoor } from '../hub/door.ts';
import { Admissions, type Admitted } from './admission.ts';
import { openBallots } from './ballot-thread.ts';
import type { BallotStore } from './ballots.ts';
import { Cheers } from './cheers.ts';
import { deviceTokens } from './device-tokens.ts';
import { DrawDesk } from './draw-desk.ts';
import type { GatewaySettings } from './gateway-settings.ts';
import { createHubClock } from './hub-clock.ts';
import { type HubLink, linkToHub } from './hub-link.ts';
import { entrantsOrderSchema, namedPollSchema, pollOrderSchema, winnerOrderSchema } from './order-schemas.ts';
import { NOTHING_OWN, ownPart } from './own-part.ts';
import { Phone, type PhoneSocket } from './phone.ts';
import { DeviceLimits, phoneEntrances } from './phone-door.ts';
import { phoneHttp } from './phone-http.ts';
import { PollDesk } from './poll-desk.ts';
import { Rooms } from './rooms.ts';
import { Worklist } from './worklist.ts';

const STATS_MS = 2000;
const HELLO_POLLS = 200;
/** Pages that one device may have open; the oldest makes room. */
const PAGES_MAX = 4;

export interface GatewayOptions extends GatewaySettings {
  webDir: string;
  onFault: (error: unknown, what: string) => void;
  /** Ballots can't be made durable any more. */
  died: (error: Error) => void;
}

export interface Gateway {
  port: number;
  close(): Promise<void>;
}

/** Brings the audience's gateway up: phones on its own port, the hub by the loopback link, ballots in `dataDir`. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const store = await openBallots(options.dataDir, options.died);
  const gateway = new AudienceGateway(store, options);
  try {
    return { port: await gateway.listen(), close: () => gateway.close() };
  } catch (error) {
    await gateway.close();
    throw error;
  }
}

/** Wires the parts together; what each does stands with it. */
class AudienceGateway {
  readonly #store: BallotStore;
  readonly #options: GatewayOptions;
  readonly #clock = createHubClock();
  readonly #work: Worklist;
  readonly #polls: PollDesk;
  readonly #draws: DrawDesk;
  readonly #cheers = new Cheers();
  readonly #admissions: Admissions;
  readonly #limits = new DeviceLimits();
  readonly #http;
  readonly #io: Server<PhoneEvents, GatewayEvents>;
  readonly #rooms: Rooms;
  readonly #entrances;
  readonly #stats: NodeJS.Timeout;
  readonly #cheering: NodeJS.Timeout;
  #link: HubLink | null = null;
  #view: AudienceView | null = null;
  #media = new Map<string, AudienceMedium>();

  constructor(store: BallotStore, options: GatewayOptions) {
    const { onFault } = options;
    this.#store = store;
    this.#options = options;
    this.#work = new Worklist(onFault);
    this.#polls = new PollDesk({
      store,
      clock: this.#clock,
      live: async (poll, tally) => (await this.#link?.tell('tally', { poll, tally, final: false })) ?? false,
      final: (poll, tally) => this.#link?.deliver(`tally ${poll}`, 'tally', { poll, tally, final: true }),
      onFault,
    });
    this.#draws = new DrawDesk({
      store,
      counted: (message) => this.#link?.deliver(`entrants ${message.item}`, 'entrants', message),
      named: (message) => this.#link?.deliver(`winner ${message.item}`, 'winner', message),
      changed: () => this.#tellAll(),
    });
    this.#admissions = new Admissions(deviceTokens(store.secret));
    this.#http = phoneHttp({
      webDir: options.webDir,
      medium: (name) => this.#media.get(name),
      health: () => this.#health(),
      onFault,
    });
    this.#io = new Server(this.#http, {
      transports: ['websocket', 'polling'],
      serveClient: false,
      pingInterval: 25_000,
      pingTimeout: 20_000,
      maxHttpBufferSize: 4096,
      perMessageDeflate: false,
      httpCompression: false,
      connectTimeout: 10_000,
      allowRequest: (request, answer) => {
        const { origin, host } = request.headers;
        // No authority comes by itself here (no cookies), so this only keeps strangers' pages from using their
        // visitors' phones; programs, which send no origin, are held by the limits like everybody.
        const foreign = origin !== undefined && hostOf(origin) !== host;
        answer(null, !foreign && this.#admissions.knock());
      },
    });
    this.#rooms = new Rooms(this.#io);
    this.#entrances = phoneEntrances({
      clock: this.#clock,
      polls: this.#polls,
      cheers: this.#cheers,
      voted: (phone) => {
        for (const other of this.#limits.phonesOf(phone)) other.tellOwn();
      },
      awaited: (poll) =>
        this.#view?.poll?.id === poll && this.#view.poll.phase === 'open' && !this.#polls.open.includes(poll as PollId),
    });
    this.#io.use((socket, next) => {
      const { auth } = socket.handshake;
      const admission = this.#admissions.admit({ protocol: auth.protocol, token: auth.token }, this.#view !== null);
      socket.data = { admission };
      next(admission === 'malformed' ? new Error('malformed') : undefined);
    });
    this.#io.on('connection', (socket) => this.#receive(socket));
    this.#stats = setInterval(() => this.#tellStats(), STATS_MS);
    this.#cheering = setInterval(() => this.#cheers.tell((totals) => this.#link?.cheers(totals) ?? false), CHEERS_GAP);
  }

  async listen(): Promise<number> {
    await this.#draws.load();
    await new Promise<void>((resolve, reject) => {
      this.#http.once('error', reject);
      this.#http.listen(this.#options.port, this.#options.host, resolve);
    });
    this.#link = linkToHub({
      hubPort: this.#options.hubPort,
      secret: this.#options.secret,
      clock: this.#clock,
      hello: async () => ({
        polls: (await this.#store.polls(HELLO_POLLS)).map(({ poll, tallySeq }) => ({ poll, tallySeq })),
      }),
      listener: this.#listener(),
      onFault: this.#options.onFault,
    });
    return (this.#http.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    clearInterval(this.#stats);
    clearInterval(this.#cheering);
    this.#polls.stop();
    this.#link?.close();
    this.#io.disconnectSockets(true);
    await this.#io.close();
    await this.#work.stop();
    await this.#store.close();
  }

  /** What the hub says, worked off in order. */
  #listener(): HubToGateway & { welcome: (welcome: GatewayWelcome) => void } {
    const add: Worklist['add'] = (what, work) => this.#work.add(what, work);
    const show = ({ view, media }: { view: AudienceView; media: AudienceMedium[] }) =>
      add('audience-view', () => this.#show(view, media));
    return {
      welcome: (welcome) => {
        show(welcome);
        add('welcome', () => this.#cheers.restore(welcome.cheers));
      },
      'audience-view': show,
      'poll-open': (raw) => {
        const order = pollOrderSchema.parse(raw);
        add('poll-open', () => this.#polls.take(order));
      },
      'poll-close': (raw) => {
        const { poll } = namedPollSchema.parse(raw) as { poll: PollId };
        const shown = this.#view?.poll?.id === poll ? this.#view.poll.options.length : 0;
        add('poll-close', () => this.#polls.close(poll, shown));
      },
      'poll-discard': (raw) => {
        const { poll } = namedPollSchema.parse(raw) as { poll: PollId };
        add('poll-discard', () => this.#polls.discard(poll));
      },
      entrants: (raw) => {
        const order = entrantsOrderSchema.parse(raw);
        add('entrants', () => this.#draws.count(order));
      },
      winner: (raw) => {
        const order = winnerOrderSchema.parse(raw);
        add('winner', () => this.#draws.name(order));
      },
    };
  }

  async #show(view: AudienceView, media: AudienceMedium[]): Promise<void> {
    const poll = view.poll?.id ?? null;
    if (poll !== null) await this.#polls.book(poll);
    this.#polls.keepBooks(poll);
    this.#media = new Map(media.map((medium) => [medium.name, medium]));
    this.#view = view;
    this.#cheers.show(view);
    this.#tellAll();
  }

  #tellAll(): void {
    if (this.#view !== null) this.#rooms.tell(this.#view);
  }

  #receive(socket: PhoneSocket): void {
    const { admission } = socket.data as { admission: Admitted | { retryIn: number } };
    const view = this.#view;
    if ('retryIn' in admission || view === null) {
      socket.emit('later', { retryIn: ('retryIn' in admission ? admission.retryIn : 1000) as never });
      socket.disconnect();
      return;
    }
    const phone = new Phone(socket, admission.device, (device) =>
      this.#view === null ? NOTHING_OWN : ownPart(device, this.#view, this.#book(), this.#draws.book),
    );
    guardDoor(socket, phone, this.#entrances, this.#limits.enter(phone), this.#options.onFault);
    this.#rooms.join(phone);
    socket.once('disconnect', () => {
      this.#rooms.leave(phone);
      this.#limits.leave(phone);
    });
    const pages = this.#limits.phonesOf(phone);
    if (pages.length > PAGES_MAX) pages[0]?.socket.disconnect(true);
    socket.emit('welcome', {
      protocol: PROTOCOL_VERSION,
      now: this.#clock.now(),
      token: admission.token,
      view,
      mine: phone.welcomed(view),
    });
  }

  #book() {
    const poll = this.#view?.poll?.id;
    return poll === undefined ? undefined : this.#polls.heldBook(poll);
  }

  #tellStats(): void {
    this.#limits.sweep();
    this.#link?.stats(this.#counts());
  }

  #counts(): Parameters<GatewayToHub['stats']>[0] {
    return { connected: this.#rooms.size, ballots: this.#book()?.size ?? 0 };
  }

  #health(): Record<string, unknown> {
    const lostSince = this.#link?.lostSince() ?? null;
    const lostFor = lostSince === null ? 0 : Math.round(performance.now() - lostSince);
    return {
      ok: this.#view !== null && lostFor <= this.#view.ttl,
      hub: lostSince === null ? 'up' : 'lost',
      lostFor,
      ...this.#counts(),
      /** The poll on the phones, and those that take ballots. */
      shown: this.#view?.poll?.id ?? null,
      open: this.#polls.open,
      protocol: PROTOCOL_VERSION,
    };
  }
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
