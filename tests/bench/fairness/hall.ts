import { Strikes } from '../../../server/buzz/strikes.ts';
import { TabletLine } from '../../../server/buzz/tablet-line.ts';
import type { DurationMs, Podium } from '../../../shared/engine/ids.ts';
import type { Dice } from '../../simulation/dice.ts';
import { uniform } from './chance.ts';
import type { NetworkName } from './network.ts';
import { isOver, type RaceResult, type Running, resultOf, type Struck } from './race-result.ts';
import { SimpleLine } from './rivals.ts';
import { Table } from './table.ts';
import { type DeviceName, HONEST, type Lies, type Receipt, SimTablet } from './tablet.ts';

export const AT_TABLE = ['A', 'B', 'C'] as const satisfies readonly Podium[];

/** The hub's clock counts from 1970 in doubles: the model's does too. */
const EPOCH = 1_728_550_800_000;
/** The paces of the hub's beats, and how late its timers are. */
const ARMED_GAP_MS = 20;
const TIMER_LATE_MS = 0.8;
const BURST = 8;
const BURST_GAP_MS = 25;
const REST_MS = 5000;
/** Idle, then a question is read, then race after race. */
const IDLE_MS = 30_000;
const READ_MS = [3000, 3500] as const;
const BETWEEN_MS = [100, 200] as const;
/** Beats are made for so long at a time after the last strike, until the race is over and everyone is in. */
const STRETCH_MS = 40;

interface Seat {
  podium: Podium;
  tablet: SimTablet;
  strikes: Strikes;
  connection: Connection;
  simple: SimpleLine;
}

/** One connection: the hub's line, and what the model knows of its beats. */
interface Connection {
  line: TabletLine;
  /** When each beat had left that has not been answered. */
  sentAt: Map<number, number>;
  lastReply: Struck['lastReply'];
}

/** A message of a seat as it comes in, on the connection that brings it. */
interface Heard {
  seat: Seat;
  connection: Connection;
  receipt: Receipt;
}

export interface HallOptions {
  device: DeviceName;
  network: NetworkName;
  dice: Dice;
  /** How the tablet of podium A departs from the truth. */
  lies?: Lies;
}

/** Three tablets and a hub's lines to them, from the connection through the test strikes to race after race. */
export class Hall {
  readonly #dice: Dice;
  readonly #seats: Seat[];
  /** What the lines' clock shows. */
  #now = EPOCH;
  /** When the next beat leaves. */
  #time = EPOCH;
  /** On its way when the last stretch was over. */
  #later: Heard[] = [];

  constructor({ device, network, dice, lies = HONEST }: HallOptions) {
    this.#dice = dice;
    this.#seats = AT_TABLE.map((podium) => {
      const tablet = new SimTablet(device, network, dice, EPOCH, podium === 'A' ? lies : HONEST);
      const strikes = new Strikes();
      return { podium, tablet, strikes, connection: this.#connect(strikes), simple: new SimpleLine() };
    });
    this.#warmUp();
  }

  /**
   * The strikes come `delta` ms apart in this order; whoever is not named does not press.
   * @param reconnect podium A's line breaks so long before the first strike and is made anew, ms
   */
  race(order: readonly Podium[], delta: number, reconnect: number | null = null): RaceResult {
    const openedAt = Math.floor(this.#time);
    const firstAt = this.#time + uniform(this.#dice, ...BETWEEN_MS);
    const struckAt = new Map(order.map((podium, nth) => [podium, firstAt + nth * delta]));
    const running = this.#open(openedAt, order.length);
    const times = this.#beats(ARMED_GAP_MS, firstAt + (order.length - 1) * delta + STRETCH_MS);
    const heard = this.#seats.flatMap((seat) => {
      const breaks = reconnect === null || seat.podium !== 'A' ? null : firstAt - reconnect;
      return this.#messages(seat, times, struckAt.get(seat.podium) ?? null, breaks);
    });
    this.#play(running, heard);
    while (!isOver(running)) {
      const more = this.#beats(ARMED_GAP_MS, this.#time + STRETCH_MS);
      const next = this.#seats.flatMap((seat) => this.#messages(seat, more, null));
      this.#play(running, next);
    }
    return resultOf(running, order[0]!, firstAt);
  }

  #open(openedAt: number, presses: number): Running {
    const table = new Table(openedAt, (podium) => {
      const line = this.#seats.find((seat) => seat.podium === podium)?.connection.line;
      return line === undefined || line.newSince(openedAt) ? null : line.provedUntil;
    });
    return { openedAt, presses, table, struck: [], simple: [] };
  }

  /** What comes in while the beats of one stretch leave. */
  #play(running: Running, heard: readonly Heard[]): void {
    const { table } = running;
    const until = this.#time;
    for (const message of this.#inOrder(heard, until)) {
      const { receipt } = message;
      this.#untilThen(table, receipt.at);
      if (receipt.kind === 'press') this.#hearPress(running, message, receipt);
      else {
        this.#hear(message, receipt);
        table.look(receipt.at);
      }
    }
    this.#untilThen(table, until);
  }

  #hearPress(running: Running, { seat, connection }: Heard, receipt: Receipt & { kind: 'press' }): void {
    const { openedAt, table, struck, simple } = running;
    const { podium, strikes } = seat;
    const { stamp, delay, by, struckAt, at: receivedAt } = receipt;
    this.#now = receivedAt;
    const time = connection.line.time({ stamp, delay: delay as DurationMs, by }, openedAt);
    table.press({ type: 'press', asking: table.asking.id, podium, ...time }, receivedAt);
    const press = table.asking.presses.find((other) => other.podium === podium)!;
    const { clampBound } = strikes;
    const halfScan = strikes.scan(by) / 2;
    struck.push({ podium, struckAt, press, receivedAt, lastReply: connection.lastReply, clampBound, halfScan });
    const halfTrip = receivedAt - seat.simple.trip / 2;
    simple.push({ podium, receivedAt, halfTrip, clientTime: stamp + seat.simple.offset });
  }

  /** Commits that come back, and the cap, up to this moment. */
  #untilThen(table: Table, until: number): void {
    for (;;) {
      const { commitAt, capAt } = table;
      const next = Math.min(commitAt ?? Number.POSITIVE_INFINITY, capAt ?? Number.POSITIVE_INFINITY);
      if (next >= until) return;
      this.#now = next;
      if (next === commitAt) table.commit();
      else table.look(next);
    }
  }

  #hear({ seat, connection }: Heard, { nth, stamp, readAt, at }: Receipt & { kind: 'reply' }): void {
    const { line, sentAt } = connection;
    const beatAt = sentAt.get(nth);
    // What still comes of a connection that was given up is not heard.
    if (beatAt === undefined || connection !== seat.connection) return;
    sentAt.delete(nth);
    this.#now = at;
    line.reply(nth, stamp);
    connection.lastReply = { beatAt, readAt };
    seat.simple.learn(beatAt, stamp, at);
  }

  /** Everything that a seat sends while beats leave at these times, over one connection or, if it breaks, over two. */
  #messages(seat: Seat, times: readonly number[], struckAt: number | null, breaks: number | null = null): Heard[] {
    if (breaks === null) return this.#over(seat, times, struckAt);
    const before = this.#over(
      seat,
      times.filter((time) => time < breaks),
      null,
    ).filter(({ receipt }) => receipt.at < breaks);
    seat.tablet.reconnect(breaks);
    this.#now = breaks;
    seat.connection = this.#connect(seat.strikes);
    const after = times.filter((time) => time >= breaks);
    return [...before, ...this.#over(seat, after, struckAt)];
  }

  #over(seat: Seat, times: readonly number[], struckAt: number | null): Heard[] {
    const { connection, tablet } = seat;
    const beats = times.map((time) => {
      this.#now = time;
      const nth = connection.line.beat();
      connection.sentAt.set(nth, time);
      return { nth, at: time };
    });
    return tablet.run(beats, struckAt, this.#time).map((receipt) => ({ seat, connection, receipt }));
  }

  /** Test strikes, half a minute of bursts while nothing is on, and some seconds of a question being read. */
  #warmUp(): void {
    for (const { tablet, strikes } of this.#seats) {
      for (const strike of tablet.strikes())
        strikes.record({ ...strike, delay: strike.delay as DurationMs }, this.#now);
    }
    const armedAt = EPOCH + IDLE_MS;
    while (this.#time < armedAt) {
      this.#listen(this.#beats(BURST_GAP_MS, this.#time + (BURST - 0.5) * BURST_GAP_MS));
      this.#time += REST_MS - BURST_GAP_MS;
    }
    const until = this.#time + uniform(this.#dice, ...READ_MS);
    while (this.#time < until) this.#listen(this.#beats(ARMED_GAP_MS, this.#time + 1000));
  }

  #listen(times: readonly number[]): void {
    const heard = this.#seats.flatMap((seat) => this.#messages(seat, times, null));
    for (const message of this.#inOrder(heard, this.#time)) {
      if (message.receipt.kind === 'reply') this.#hear(message, message.receipt);
    }
  }

  /** What comes until then, of this stretch and of those before; the rest comes with a later one. */
  #inOrder(heard: readonly Heard[], until: number): Heard[] {
    const all = [...this.#later, ...heard];
    this.#later = all.filter(({ receipt }) => receipt.at > until);
    return all.filter(({ receipt }) => receipt.at <= until).sort((a, b) => a.receipt.at - b.receipt.at);
  }

  /** When the hub's next beats leave. */
  #beats(gap: number, until: number): number[] {
    const times: number[] = [];
    while (this.#time < until) {
      times.push(this.#time);
      this.#time += gap + uniform(this.#dice, 0, TIMER_LATE_MS);
    }
    return times;
  }

  #connect(strikes: Strikes): Connection {
    return { line: new TabletLine({ now: () => this.#now, strikes }), sentAt: new Map(), lastReply: null };
  }
}
