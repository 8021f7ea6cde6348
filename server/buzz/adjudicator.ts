import type { Asking } from '../../shared/engine/asking.ts';
import type { Command } from '../../shared/engine/command.ts';
import { type Heat, liveAsking } from '../../shared/engine/heat.ts';
import { type AskingId, type EpochMs, later, type Podium } from '../../shared/engine/ids.ts';
import { raceSince } from '../../shared/engine/race.ts';
import { currentHeat, type State } from '../../shared/engine/state.ts';
import type { ClientCommand } from '../../shared/protocol/commands.ts';
import type { BuzzerHealth, DevicesMessage, StrikeMessage } from '../../shared/protocol/messages.ts';
import { unproved } from './barrier.ts';
import { Beats } from './beats.ts';
import { healthOf } from './health.ts';
import { Strikes, WANTED_STRIKES } from './strikes.ts';
import { TabletLine } from './tablet-line.ts';

/** What the adjudicator needs of a tablet's connection. */
export interface Tablet {
  /** The paired device: its strikes are kept when it connects anew. */
  device: string;
  podiums: readonly Podium[];
  /** Sends a beat; dropped rather than queued while the line is stuck. */
  beat: (nth: number) => void;
  /** Tells it how many test strikes are wanted. */
  test: (wanted: number | null) => void;
}

export interface AdjudicatorOptions {
  /** The hub's clock to fractions of a millisecond. */
  now: () => number;
  committed: () => State;
  /** Gives a command in the hub's own name. */
  submit: (command: Command) => void;
  /** Something that the device strip shows has changed. */
  onChange: () => void;
}

interface Seat {
  tablet: Tablet;
  line: TabletLine;
  /** The opening that it has acknowledged. */
  armed: { asking: AskingId; opensAt: EpochMs } | null;
}

/**
 * Times every press by the line that it came on, and ends a race as soon as its order is proved: at once when everyone
 * is in, else when every other tablet has shown that it was not struck before; after one cap at the latest (BZ2, BZ3).
 * What it decides is a command like any other: the engine keeps the presses, their evidence and the order.
 */
export class Adjudicator {
  readonly #options: AdjudicatorOptions;
  readonly #beats: Beats;
  readonly #seats = new Map<Tablet, Seat>();
  readonly #strikes = new Map<string, Strikes>();
  #cap: NodeJS.Timeout | null = null;
  /** The race whose end was asked for: its asking and first arrival. */
  #closing = '';
  #test: DevicesMessage['test'] = null;

  constructor(options: AdjudicatorOptions) {
    this.#options = options;
    this.#beats = new Beats(() => this.#beat());
  }

  join(tablet: Tablet): void {
    const line = new TabletLine({ now: this.#options.now, strikes: this.#strikesOf(tablet) });
    this.#seats.set(tablet, { tablet, line, armed: null });
    if (this.#test !== null) tablet.test(this.#test.wanted);
    this.#beats.greet();
  }

  leave(tablet: Tablet): void {
    this.#seats.delete(tablet);
    this.#look();
  }

  reply(tablet: Tablet, { nth, stamp }: { nth: number; stamp: number }): void {
    this.#seats.get(tablet)?.line.reply(nth, stamp);
    this.#look();
  }

  /** The engine's form of a client's command: a tablet's stamp becomes a time of the hub's with its evidence. */
  read(tablet: Tablet | null, command: ClientCommand): Command {
    if (command.type !== 'press' && command.type !== 'answer') return command;
    const { stamp, delay, by, ...rest } = command;
    const line = tablet === null ? undefined : this.#seats.get(tablet)?.line;
    const time = (line ?? this.#unheard()).time({ stamp, delay, by }, this.#openedAt());
    return rest.type === 'press' ? { ...rest, ...time } : { ...rest, pressedAt: time.pressedAt };
  }

  strike(tablet: Tablet, message: StrikeMessage): void {
    if (!tablet.podiums.includes(message.podium)) return;
    this.#strikesOf(tablet).record(message, this.#options.now());
    this.#options.onChange();
  }

  /** The tablet knows when the buzzers open. */
  armed(tablet: Tablet, opening: { asking: AskingId; opensAt: EpochMs }): void {
    const seat = this.#seats.get(tablet);
    if (seat === undefined) return;
    seat.armed = opening;
    this.#options.onChange();
  }

  /** Begins the test of all buzzers, or ends it. */
  test(on: boolean): void {
    this.#test = on ? { since: Math.floor(this.#options.now()) as EpochMs, wanted: WANTED_STRIKES } : null;
    if (on) for (const strikes of this.#strikes.values()) strikes.restart();
    for (const { tablet } of this.#seats.values()) tablet.test(this.#test?.wanted ?? null);
    this.#options.onChange();
  }

  /** Something was committed: beats follow the question, and a race may have begun or ended. */
  update(): void {
    const { asking } = this.#table();
    this.#beats.arm(asking !== undefined && asking.phase !== 'revealed');
    this.#look();
  }

  health(tablet: Tablet): BuzzerHealth | null {
    const seat = this.#seats.get(tablet);
    return seat === undefined
      ? null
      : healthOf(seat.line, this.#strikesOf(tablet), this.#options.now(), this.#openedAt());
  }

  /** It tried what no page of ours does. */
  attempted(tablet: Tablet): void {
    this.#seats.get(tablet)?.line.attempted();
    this.#options.onChange();
  }

  get testing(): DevicesMessage['test'] {
    return this.#test;
  }

  /** Podiums that may press at this opening and whose tablet has not said that it knows of it. */
  get unaware(): Podium[] {
    const { asking } = this.#table();
    const window = asking?.window;
    if (asking === undefined || window?.status !== 'running') return [];
    return window.eligible.filter((podium) => {
      const armed = this.#seatOf(podium)?.armed;
      return armed?.asking !== asking.id || armed.opensAt !== window.opensAt;
    });
  }

  stop(): void {
    this.#beats.stop();
    if (this.#cap !== null) clearTimeout(this.#cap);
  }

  #beat(): void {
    for (const { tablet, line } of this.#seats.values()) tablet.beat(line.beat());
  }

  /** Ends the open race if it can be ended; else sees to it that the cap does. */
  #look(): void {
    const { heat, asking } = this.#table();
    const since = asking === undefined ? null : raceSince(asking);
    if (this.#cap !== null) clearTimeout(this.#cap);
    this.#cap = null;
    if (heat === undefined || asking === undefined || since === null) return;
    const open = unproved(asking, heat, (podium) => this.#provedUntil(podium, asking)) ?? [];
    const left = later(since, heat.rules.buzzers.cap) - this.#options.now();
    if (open.length === 0 || left <= 0) this.#close(asking, since, open);
    else this.#cap = setTimeout(() => this.#look(), left);
  }

  #close(asking: Asking, since: EpochMs, silent: Podium[]): void {
    const race = `${asking.id} ${since}`;
    if (race === this.#closing) return;
    this.#closing = race;
    this.#options.submit({ type: 'close-race', asking: asking.id, silent, unaware: this.unaware });
  }

  #provedUntil(podium: Podium, asking: Asking): number | null {
    const line = this.#seatOf(podium)?.line;
    return line === undefined || line.newSince(asking.openedAt ?? asking.shownAt) ? null : line.provedUntil;
  }

  #seatOf(podium: Podium): Seat | undefined {
    return [...this.#seats.values()].find(({ tablet }) => tablet.podiums.includes(podium));
  }

  #strikesOf({ device }: Tablet): Strikes {
    const strikes = this.#strikes.get(device) ?? new Strikes();
    this.#strikes.set(device, strikes);
    return strikes;
  }

  /** A line of which nothing is known: what comes on it counts when it comes. */
  #unheard(): TabletLine {
    return new TabletLine({ now: this.#options.now, strikes: new Strikes() });
  }

  #openedAt(): number | null {
    const { asking } = this.#table();
    return asking?.phase === 'armed' ? asking.openedAt : null;
  }

  #table(): { heat?: Heat; asking?: Asking } {
    const heat = currentHeat(this.#options.committed().show);
    if (heat === undefined) return {};
    const asking = liveAsking(heat);
    return asking === undefined ? { heat } : { heat, asking };
  }
}
