import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import {
  at,
  type EpochMs,
  type HeatId,
  type ItemId,
  ms,
  type Podium,
  type PollId,
  type TeamId,
} from '../../shared/engine/ids.ts';
import type { Tally } from '../../shared/engine/poll.ts';
import {
  type AudienceMedium,
  GATEWAY_NAMESPACE,
  type GatewayHello,
  type GatewayToHub,
  type HeatCheers,
  type HubToGateway,
  type PollOrder,
} from '../../shared/protocol/gateway-link.ts';
import type { AudienceView } from '../../shared/views/held.ts';

export const SECRET = 'a secret for the loopback line';

type Heard =
  | { event: 'hello'; message: GatewayHello }
  | { event: 'tally'; message: { poll: PollId; tally: Tally; final: boolean }; at: number }
  | { event: 'entrants'; message: { item: ItemId; entrants: number; hash: string } }
  | { event: 'winner'; message: { item: ItemId; index: number; code: string } }
  | { event: 'cheers'; message: HeatCheers; at: number }
  | { event: 'stats'; message: { connected: number; ballots: number } };

export const TEAMS: [Podium, string][] = [
  ['A', 'Đại Lộc'],
  ['B', 'Bắc Trà My'],
  ['C', 'Quế Sơn'],
];

export const waitingView = (): AudienceView => ({
  contest: {
    name: 'Cuộc thi tìm hiểu cải cách hành chính và chuyển đổi số tỉnh Quảng Nam năm 2024',
    slogan: 'Chuyển đổi số',
  },
  heat: { id: 'q3' as HeatId, number: 3, stage: 'qualifier', heatsInStage: 6 },
  podiums: TEAMS.map(([podium, name], nth) => ({
    podium,
    team: { id: `team-${podium}` as TeamId, name, kind: 'district' },
    score: [105, 120, 95][nth] ?? 0,
  })),
  poll: null,
  luckyDraw: null,
  illustrative: false,
  ttl: ms(10_000),
});

export const pollView = (id: string, kind: 'favourite' | 'quiz'): NonNullable<AudienceView['poll']> => ({
  id: id as PollId,
  kind,
  phase: 'open',
  question: kind === 'quiz' ? 'Ngày Chuyển đổi số quốc gia là ngày nào?' : null,
  media: null,
  options:
    kind === 'favourite'
      ? TEAMS.map(([podium]) => ({ label: podium, podium, count: null }))
      : ['10 tháng 3', '2 tháng 9', '10 tháng 10', '20 tháng 11'].map((label) => ({
          label,
          podium: null,
          count: null,
        })),
  right: null,
  clock: null,
});

/** Plays the hub's end of the link as `gateway-link.ts` writes it: says what should be so, repeats it after a reconnect. */
export class FakeHub {
  readonly heard: Heard[] = [];
  readonly #http = createServer();
  readonly #io = new Server(this.#http, { transports: ['websocket'], serveClient: false });
  readonly #orders = new Map<string, { event: keyof HubToGateway; message: unknown }>();
  view: AudienceView = waitingView();
  media: AudienceMedium[] = [];
  cheers: HeatCheers | null = null;
  epoch = 'epoch-1';
  /** How far this hub's clock is ahead of the machine's. */
  ahead = 0;
  /** What tallies, entrants and winners are answered. */
  answer = true;
  #gateway: Socket<GatewayToHub, HubToGateway> | null = null;

  now(): EpochMs {
    return at(Date.now() + this.ahead);
  }

  async listen(port = 0): Promise<number> {
    const namespace = this.#io.of(GATEWAY_NAMESPACE);
    namespace.use((socket, next) =>
      next(socket.handshake.auth.secret === SECRET ? undefined : new Error('bad-secret')),
    );
    namespace.on('connection', (socket: Socket<GatewayToHub, HubToGateway>) => this.#serve(socket));
    this.#http.listen(port, '127.0.0.1');
    await once(this.#http, 'listening');
    return (this.#http.address() as AddressInfo).port;
  }

  #serve(socket: Socket<GatewayToHub, HubToGateway>): void {
    this.#gateway = socket;
    socket.on('hello', (message, reply) => {
      this.heard.push({ event: 'hello', message });
      reply({ now: this.now(), epoch: this.epoch, view: this.view, media: this.media, cheers: this.cheers });
      for (const { event, message } of this.#orders.values()) (socket as Socket).emit(event, message);
    });
    socket.on('tally', (message, reply) => {
      this.heard.push({ event: 'tally', message, at: performance.now() });
      if (this.answer && message.final) this.#orders.delete(`close ${message.poll}`);
      reply({ ok: this.answer });
    });
    socket.on('entrants', (message, reply) => {
      this.heard.push({ event: 'entrants', message });
      reply({ ok: this.answer });
    });
    socket.on('winner', (message, reply) => {
      this.heard.push({ event: 'winner', message });
      reply({ ok: this.answer });
    });
    socket.on('cheers', (message) => this.heard.push({ event: 'cheers', message, at: performance.now() }));
    socket.on('stats', (message) => this.heard.push({ event: 'stats', message }));
    socket.on('sync', (_message, reply) => reply({ now: this.now() }));
  }

  show(change: Partial<AudienceView>): void {
    this.view = { ...this.view, ...change };
    this.#gateway?.emit('audience-view', { view: this.view, media: this.media });
  }

  /** Opens a poll on the phones and at the gateway. */
  open(id: string, kind: 'favourite' | 'quiz', change: Partial<PollOrder> = {}): PollId {
    const poll = pollView(id, kind);
    this.show({ poll });
    const options = poll.options.length;
    this.#order(`open ${id}`, 'poll-open', {
      poll: poll.id,
      kind,
      options,
      accepting: true,
      deadline: null,
      ...change,
    });
    return poll.id;
  }

  close(poll: PollId): void {
    this.#orders.delete(`open ${poll}`);
    this.show({ poll: this.view.poll && { ...this.view.poll, phase: 'closing' } });
    this.#order(`close ${poll}`, 'poll-close', { poll });
  }

  discard(poll: PollId): void {
    this.#orders.clear();
    this.show({ poll: null });
    this.#gateway?.emit('poll-discard', { poll });
  }

  #order<E extends keyof HubToGateway>(key: string, event: E, message: Parameters<HubToGateway[E]>[0]): void {
    this.#orders.set(key, { event, message });
    this.tell(event, message);
  }

  tell(event: keyof HubToGateway, message: unknown): void {
    (this.#gateway as Socket | null)?.emit(event, message);
  }

  /** The polls that take ballots as far as the hub is concerned. */
  get opened(): string[] {
    return [...this.#orders].flatMap(([key, { message }]) =>
      key.startsWith('open ') ? [(message as PollOrder).poll] : [],
    );
  }

  tallies(poll: PollId, final: boolean): Tally[] {
    return this.heard.flatMap((heard) =>
      heard.event === 'tally' && heard.message.poll === poll && heard.message.final === final
        ? [heard.message.tally]
        : [],
    );
  }

  /** Hangs up on the gateway; it comes back by itself. */
  drop(): void {
    this.#gateway?.conn.close();
  }

  async stop(): Promise<void> {
    this.#io.disconnectSockets(true);
    await this.#io.close();
  }
}
