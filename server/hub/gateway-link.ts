import { timingSafeEqual } from 'node:crypto';
import { nanoid } from 'nanoid';
import type { Namespace, Server, Socket } from 'socket.io';
import type { Command } from '../../shared/engine/command.ts';
import type { CommandId, PollId } from '../../shared/engine/ids.ts';
import type { State } from '../../shared/engine/state.ts';
import {
  type AudienceMedium,
  GATEWAY_NAMESPACE,
  type GatewayToHub,
  type GatewayWelcome,
  type HubToGateway,
  type LinkReply,
} from '../../shared/protocol/gateway-link.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol/messages.ts';
import {
  gatewayAuthSchema,
  gatewayCheersSchema,
  gatewayEntrantsSchema,
  gatewayHelloSchema,
  gatewayStatsSchema,
  gatewayTallySchema,
  gatewayWinnerSchema,
  syncSchema,
} from '../../shared/protocol/schemas.ts';
import { mayCheer } from '../../shared/views/cheers-view.ts';
import type { AudienceView } from '../../shared/views/held.ts';
import type { MediaLibrary } from '../content/media-library.ts';
import { type Entrances, entrance, guardDoor } from './door.ts';
import { knownPolls, type Order, ordersOf } from './gateway-orders.ts';
import type { HubClock } from './hub-clock.ts';
import type { LiveTallies } from './live-tallies.ts';
import { audienceFor } from './role-views.ts';
import type { Runner } from './runner.ts';
import { type Dressing, wireText } from './wire-view.ts';

type GatewaySocket = Socket<GatewayToHub, HubToGateway>;

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
/** The gateway is our own child: the limit only keeps a fault in it from filling the hub's loop. */
const ALLOWANCE = { burst: 100, perSecond: 50 };

export interface GatewayLinkOptions {
  io: Server;
  secret: string;
  clock: HubClock;
  epoch: string;
  runner: Runner;
  media: MediaLibrary;
  tallies: LiveTallies;
  dressing: () => Dressing;
  /** A live tally or a cheer moved what screens show. */
  onTally: () => void;
  /** The gateway came, went, or told its numbers. */
  onChange: () => void;
  onFault: (error: unknown, event: string) => void;
}

/** The hub's end of the line to the audience gateway: it tells views and orders, and takes only tallies (Law 11). */
export class GatewayLink {
  readonly #options: GatewayLinkOptions;
  readonly #namespace: Namespace<GatewayToHub, HubToGateway>;
  #gateway: GatewaySocket | null = null;
  #phones = { connected: 0, ballots: 0 };
  #viewJson = '';
  /** What was sent to the gateway that is connected, by key. */
  #sent = new Map<string, string>();
  #polls = new Set<PollId>();

  constructor(options: GatewayLinkOptions) {
    this.#options = options;
    this.#namespace = options.io.of(GATEWAY_NAMESPACE);
    this.#namespace.use((socket, next) => {
      const allowed = LOOPBACK.has(socket.handshake.address) && this.#knows(socket.handshake.auth);
      next(allowed ? undefined : new Error('not-allowed'));
    });
    this.#namespace.on('connection', (socket) => this.#admit(socket));
  }

  get connected(): boolean {
    return this.#gateway !== null;
  }

  get phones(): { connected: number; ballots: number } {
    return this.#phones;
  }

  /** Something may have changed: tell the gateway what it does not have yet. */
  update(): void {
    if (this.#gateway === null) return;
    const { view, json, media } = this.#view();
    if (json !== this.#viewJson) {
      this.#viewJson = json;
      this.#gateway.emit('audience-view', { view, media });
    }
    const state = this.#options.runner.committed;
    this.#discardVoided(state);
    this.#give(ordersOf(state));
  }

  #admit(socket: GatewaySocket): void {
    const { onFault, onChange } = this.#options;
    guardDoor(socket, socket, this.#entrances(), new Map(), onFault);
    socket.on('disconnect', () => {
      if (this.#gateway !== socket) return;
      this.#gateway = null;
      this.#phones = { connected: 0, ballots: this.#phones.ballots };
      onChange();
    });
  }

  #entrances(): Entrances<GatewaySocket> {
    const { clock, onChange } = this.#options;
    const refuse = (): LinkReply => ({ ok: false });
    return {
      hello: entrance({
        schema: gatewayHelloSchema,
        allowance: ALLOWANCE,
        handle: ({ polls }, socket: GatewaySocket) =>
          this.#welcome(
            socket,
            polls.map(({ poll }) => poll),
          ),
      }),
      tally: entrance({
        schema: gatewayTallySchema,
        allowance: ALLOWANCE,
        handle: ({ poll, tally, final }) => (final ? this.#finalTally(poll, tally) : this.#liveTally(poll, tally)),
        refuse,
      }),
      entrants: entrance({
        schema: gatewayEntrantsSchema,
        allowance: ALLOWANCE,
        handle: (message) => this.#record({ type: 'record-entrants', ...message }),
        refuse,
      }),
      winner: entrance({
        schema: gatewayWinnerSchema,
        allowance: ALLOWANCE,
        handle: ({ item, index, code }) => {
          const order = ordersOf(this.#options.runner.committed).find(({ key }) => key === `draw:${item}`);
          // An answer to an earlier draw: the winner was absent and GO has drawn again.
          const asked = order?.event === 'winner' && 'index' in order.message && order.message.index === index;
          return asked ? this.#record({ type: 'record-winner', item, code }) : { ok: true };
        },
        refuse,
      }),
      cheers: entrance({
        schema: gatewayCheersSchema,
        allowance: ALLOWANCE,
        handle: (cheers) => {
          this.#options.tallies.cheers = cheers;
          // What comes in after the close waits for the next look: with a question on air the loop is for presses.
          if (mayCheer(this.#options.runner.committed) !== null) this.#options.onTally();
        },
      }),
      stats: entrance({
        schema: gatewayStatsSchema,
        allowance: ALLOWANCE,
        handle: (stats) => {
          this.#phones = stats;
          onChange();
        },
      }),
      sync: entrance({ schema: syncSchema, allowance: ALLOWANCE, handle: () => ({ now: clock.now() }) }),
    };
  }

  /** Answers the hello, then repeats every order that is still open. */
  #welcome(socket: GatewaySocket, polls: PollId[]): GatewayWelcome {
    const { clock, epoch, onChange } = this.#options;
    if (this.#gateway !== null && this.#gateway !== socket) this.#gateway.disconnect(true);
    this.#gateway = socket;
    this.#sent.clear();
    const { view, json, media } = this.#view();
    this.#viewJson = json;
    this.#polls = new Set([...this.#polls, ...polls]);
    // After the answer to its hello, which this turn still has to send.
    setImmediate(() => this.update());
    onChange();
    return { now: clock.now(), epoch, view, media, cheers: this.#options.tallies.cheers };
  }

  #give(orders: Order[]): void {
    const keys = new Set(orders.map(({ key }) => key));
    for (const key of this.#sent.keys()) if (!keys.has(key)) this.#sent.delete(key);
    for (const { key, event, message } of orders) {
      const json = `${event}${JSON.stringify(message)}`;
      if (this.#sent.get(key) === json) continue;
      this.#sent.set(key, json);
      this.#gateway?.emit(event, message as never);
    }
  }

  /** Polls whose opening was taken back count nowhere any more (UN1). */
  #discardVoided(state: State): void {
    const known = knownPolls(state);
    for (const poll of this.#polls) if (!known.has(poll)) this.#gateway?.emit('poll-discard', { poll });
    this.#polls = known;
  }

  #liveTally(poll: PollId, tally: Parameters<LiveTallies['note']>[1]): LinkReply {
    if (this.#options.tallies.note(poll, tally)) this.#options.onTally();
    return { ok: true };
  }

  #finalTally(poll: PollId, tally: Parameters<LiveTallies['note']>[1]): Promise<LinkReply> {
    return this.#record({ type: 'record-tally', poll, tally });
  }

  /**
   * Stores what the gateway counted. The engine knows by itself what it has already, so a repeated message is fine; it
   * is asked to come again only while the contest may still want it.
   */
  async #record(command: Command): Promise<LinkReply> {
    const { runner } = this.#options;
    const reply = await runner.submit(command, { role: 'system' }, `gateway-${nanoid()}` as CommandId);
    if (reply.ok) return { ok: true };
    const open =
      command.type === 'record-tally' && ordersOf(runner.committed).some(({ key }) => key === `poll:${command.poll}`);
    return { ok: reply.code !== 'failed' && !open };
  }

  #view(): { view: AudienceView; json: string; media: AudienceMedium[] } {
    const { runner, media, dressing } = this.#options;
    const worn = dressing();
    const json = wireText(audienceFor(runner.committed, worn), worn);
    const view = JSON.parse(json) as AudienceView;
    const shown = media.find(view.poll?.media?.url.split('/').at(-1) ?? '');
    return { view, json, media: shown === null ? [] : [shown] };
  }

  #knows(auth: unknown): boolean {
    const parsed = gatewayAuthSchema.safeParse(auth);
    if (!parsed.success || parsed.data.protocol !== PROTOCOL_VERSION) return false;
    const theirs = Buffer.from(parsed.data.secret);
    const ours = Buffer.from(this.#options.secret);
    return theirs.length === ours.length && timingSafeEqual(theirs, ours);
  }
}
