import { nanoid } from 'nanoid';
import type { Server } from 'socket.io';
import type { Command } from '../../shared/engine/command.ts';
import type { CommandId, EpochMs } from '../../shared/engine/ids.ts';
import type { State } from '../../shared/engine/state.ts';
import type { Reply } from '../../shared/protocol/messages.ts';
import { cuesOf } from '../../shared/views/cues.ts';
import { Adjudicator } from '../buzz/adjudicator.ts';
import { MediaLibrary } from '../content/media-library.ts';
import { HostGuard } from '../http/host-guard.ts';
import { onlineStandings } from '../online/standings-on-air.ts';
import { EventLog } from '../store/event-log.ts';
import { Alarm } from './alarm.ts';
import { type Boot, boot } from './boot.ts';
import { clientEntrances } from './client-entrances.ts';
import { DeviceStrip } from './device-strip.ts';
import { FanOut } from './fan-out.ts';
import { keepMedia, ownMedia, presetMedia } from './first-contest.ts';
import { GatewayLink } from './gateway-link.ts';
import { hubClock } from './hub-clock.ts';
import { hubHttp } from './hub-http.ts';
import type { HubOptions } from './hub-options.ts';
import { ioServer } from './io-server.ts';
import { type Listening, listen } from './listen.ts';
import { LiveTallies } from './live-tallies.ts';
import { publicUrls } from './public-urls.ts';
import { type Commit, Runner } from './runner.ts';
import { Sessions } from './sessions.ts';
import { Sockets } from './sockets.ts';
import { SoundDesk } from './sound-desk.ts';
import { Troubles } from './troubles.ts';
import { Watch } from './watch.ts';
import type { Dressing } from './wire-view.ts';

const SYSTEM = { role: 'system' } as const;
/** Setting of the desk: this data was made for show. It stays so, however the hub is started later. */
const ILLUSTRATIVE = 'illustrative';

/** Brings the hub up: port, data, contest, and everything that listens. Throws before anything has changed. */
export async function startHub(options: HubOptions): Promise<Hub> {
  const listening = await listen(options.port, options.host);
  let hub: Hub | null = null;
  try {
    hub = new Hub(options, listening, await boot(options));
    await hub.open();
    return hub;
  } catch (error) {
    listening.server.close();
    await hub?.close();
    throw error;
  }
}

/** The one writer and all who listen to it. Ties the parts together; what each does stands with it. */
export class Hub {
  readonly port: number;
  readonly runner: Runner;
  /** The desk's one-time key, when one was made at this start. */
  hostKey: string | null = null;
  readonly #options: HubOptions;
  readonly #listening: Listening;
  readonly #booted: Boot;
  readonly #epoch = nanoid(10);
  readonly #clock;
  readonly #urls;
  readonly #guard: HostGuard;
  readonly #media: MediaLibrary;
  readonly #io: Server;
  readonly #sessions = new Sessions();
  readonly #tallies = new LiveTallies();
  readonly #troubles: Troubles;
  readonly #fanOut: FanOut;
  readonly #link: GatewayLink | null;
  readonly #adjudicator: Adjudicator;
  readonly #strip: DeviceStrip;
  readonly #alarm: Alarm;
  readonly #watch: Watch;
  #illustrative = false;
  /** Read once: whoever imports another result starts the show again. */
  readonly #online;
  /** When the committed state came to be. */
  #since: EpochMs;
  #open = false;
  #closing = false;

  constructor(options: HubOptions, listening: Listening, booted: Boot) {
    this.port = listening.port;
    this.#options = options;
    this.#listening = listening;
    this.#booted = booted;
    const { store, desk, log, state, lastAliveAt } = booted;
    const clock = hubClock(lastAliveAt);
    this.#clock = clock;
    this.#since = clock.now();
    this.#online = onlineStandings(options.dataDir);
    this.#urls = publicUrls(options.host, listening.port, options.audiencePort);
    this.#guard = new HostGuard(options.host);
    this.#media = new MediaLibrary(desk.mediaSecret, [ownMedia(options.dataDir), presetMedia()]);
    this.#io = ioServer(this.#guard);
    this.#troubles = new Troubles(clock, () => this.#strip.touch());
    this.runner = new Runner({
      clock,
      log: new EventLog(store),
      state,
      seq: log.rows.length,
      outcomes: log.outcomes,
      onDecided: ({ after, at }) => this.#fanOut.foresee(after, at),
      onCommit: (commit) => this.#announce(commit),
      onStore: (working) => this.#troubles.set('store-failed', !working),
      onFault: (error, command) => options.onFault(error, command.type),
    });
    const committed = () => this.runner.committed;
    const dressing = (of?: { state: State; since: EpochMs }) => this.#dressing(of);
    this.#fanOut = new FanOut({ sockets: this.#io.of('/'), epoch: this.#epoch, committed, dressing });
    this.#link = this.#gatewayLink();
    const link = this.#link;
    this.#adjudicator = new Adjudicator({
      now: clock.exact,
      committed,
      submit: (command) => void this.#bySystem(command),
      onChange: () => this.#strip.touch(),
    });
    this.#strip = new DeviceStrip({
      adjudicator: this.#adjudicator,
      sessions: this.#sessions,
      devices: desk.devices,
      fanOut: this.#fanOut,
      troubles: this.#troubles,
      phones: () => link?.phones ?? { connected: 0, ballots: 0 },
      send: (message) => this.#io.of('/').to('host').emit('devices', message),
    });
    this.#alarm = new Alarm(clock, () => void this.#bySystem({ type: 'ring' }));
    const gatewayConnected = link === null ? null : () => link.connected;
    const { dataDir } = options;
    const onSleep = (lastAliveAt: EpochMs) => void this.#bySystem({ type: 'recover', lastAliveAt });
    this.#watch = new Watch({ store, clock, troubles: this.#troubles, dataDir, committed, gatewayConnected, onSleep });
  }

  /** Makes the first contest or takes the last one up, then opens the doors. */
  async open(): Promise<void> {
    await this.#takeUp();
    const { desk } = this.#booted;
    const { contest } = this.runner.committed;
    if (contest !== null) this.#media.index(contest);
    this.#alarm.arm(this.runner.committed);
    this.#adjudicator.update();
    if (this.#wantsHostKey()) this.hostKey = await desk.deskKey.make();
    this.#openDoors();
  }

  async close(): Promise<void> {
    if (this.#closing) return;
    this.#closing = true;
    this.#alarm.stop();
    this.#adjudicator.stop();
    this.#watch.stop();
    this.#strip.stop();
    if (this.#open) await this.#io.close();
    this.#listening.server.close();
    this.#listening.server.closeAllConnections();
    await this.#booted.store.close();
  }

  async #takeUp(): Promise<void> {
    const { first, lastAliveAt, desk } = this.#booted;
    if (first !== null) {
      await keepMedia(first, this.#options.dataDir);
      if (this.#options.demo) await desk.settings.put(ILLUSTRATIVE, 'yes');
      const reply = await this.#bySystem({ type: 'create-contest', contest: first.contest });
      if (!reply.ok) throw new Error(`the contest was not created: ${JSON.stringify(reply)}`);
    } else {
      // TM5. Refused when nothing was running: then there is nothing to hold.
      const reply = await this.#bySystem({ type: 'recover', lastAliveAt });
      if (!reply.ok && reply.code === 'failed') throw new Error('the clocks could not be held');
    }
    this.#illustrative = desk.settings.get(ILLUSTRATIVE) !== null;
  }

  #wantsHostKey(): boolean {
    const { hostKey } = this.#options;
    return (
      hostKey === 'new' || (hostKey === 'first' && !this.#booted.desk.devices.all().some(({ role }) => role === 'host'))
    );
  }

  #openDoors(): void {
    const { desk, store } = this.#booted;
    const { onFault } = this.#options;
    const shared = { clock: this.#clock, epoch: this.#epoch, devices: desk.devices, tokens: desk.tokens };
    const sound = new SoundDesk({ sessions: this.#sessions, settings: desk.settings, now: this.#clock.now });
    const entrances = clientEntrances({
      ...shared,
      runner: this.runner,
      adjudicator: this.#adjudicator,
      closing: () => this.#closing,
      onStatus: () => {
        this.#strip.touch();
        sound.look();
      },
      onSound: (order) => sound.obey(order),
    });
    const sockets = new Sockets({
      ...shared,
      io: this.#io,
      sessions: this.#sessions,
      fanOut: this.#fanOut,
      strip: this.#strip,
      sound,
      adjudicator: this.#adjudicator,
      entrances,
      onFault,
    });
    const app = hubHttp(this.#options, {
      ...desk,
      ...shared,
      store,
      runner: this.runner,
      guard: this.#guard,
      media: this.#media,
      urls: this.#urls,
      illustrative: this.#illustrative,
      ready: () => !this.#closing && !this.#troubles.has('store-failed'),
      revoked: (device) => sockets.revoke(device),
    });
    this.#listening.serve(app);
    this.#io.attach(this.#listening.server);
    this.#open = true;
  }

  #gatewayLink(): GatewayLink | null {
    const { gatewaySecret: secret, onFault } = this.#options;
    if (secret === null) return null;
    return new GatewayLink({
      io: this.#io,
      secret,
      clock: this.#clock,
      epoch: this.#epoch,
      runner: this.runner,
      media: this.#media,
      tallies: this.#tallies,
      dressing: () => this.#dressing(),
      onTally: () => {
        this.#fanOut.forget();
        this.#look();
      },
      onChange: () => this.#strip.touch(),
      onFault,
    });
  }

  /** A command's facts are on disk: now everyone may know. */
  #announce({ events, after, at }: Commit): void {
    this.#since = at;
    this.#alarm.arm(after);
    this.#adjudicator.update();
    for (const event of events) {
      if (event.type === 'contest-created' || event.type === 'content-imported' || event.type === 'look-set') {
        if (after.contest !== null) this.#media.index(after.contest);
        this.#fanOut.forget();
      }
      this.#fanOut.cue(cuesOf(event, after, at));
    }
    this.#look();
  }

  /** Something that screens or phones show may have changed. */
  #look(): void {
    this.#fanOut.schedule();
    if (this.#link !== null) setImmediate(() => this.#link?.update());
  }

  #dressing({ state, since } = { state: this.runner.committed, since: this.#since }): Dressing {
    return {
      settings: { illustrative: this.#illustrative, audienceUrl: this.#urls.audience(), online: this.#online },
      since,
      mediaUrl: (file) => this.#media.urlOf(file),
      live: this.#tallies.of(state),
      cheers: this.#tallies.cheersOf(state),
    };
  }

  #bySystem(command: Command): Promise<Reply> {
    return this.runner.submit(command, SYSTEM, `${command.type}-${nanoid()}` as CommandId);
  }
}
