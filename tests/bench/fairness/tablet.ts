import { WANTED_STRIKES } from '../../../server/buzz/strikes.ts';
import type { Hand } from '../../../shared/engine/press.ts';
import type { Dice } from '../../simulation/dice.ts';
import { lognormal, Stalls, uniform } from './chance.ts';
import { type NetworkName, Pipe } from './network.ts';

/** Devices of the model (QUALITY, `fairness`). */
export const DEVICES = ['button', 'touch120', 'touch60'] as const;
export type DeviceName = (typeof DEVICES)[number];

interface Make {
  by: Hand;
  /** Between two looks at the button or the glass, ms. */
  scan: number;
  /** Median time from the look that saw it to the page's handler, ms. */
  delay: number;
}
const MAKES: Record<DeviceName, Make> = {
  button: { by: 'key', scan: 1, delay: 4 },
  touch120: { by: 'touch', scan: 1000 / 120, delay: 8 },
  touch60: { by: 'touch', scan: 1000 / 60, delay: 15 },
};
/** Of the logarithm of the input delay: the slowest of a hundred is some three times the median. */
const DELAY_SIGMA = 0.5;
/** One in 60,000 would be longer than this many medians: then the page is busy, which the model has apart. */
const LONGEST_DELAY = 8;
/** The page's only thread is busy for so long every now and then; beats and presses wait alike. */
const BUSY_EVERY_MS = 10_000;
const BUSY_MS = 50;
const GRAINS = [0.1, 1] as const;
const DRIFT_PPM = 50;
const STRIKES = WANTED_STRIKES + 3;

/** What a tablet sends, as it reaches the hub. */
export type Receipt =
  | { at: number; kind: 'reply'; nth: number; stamp: number; readAt: number }
  | { at: number; kind: 'press'; stamp: number; delay: number; by: Hand; struckAt: number };

type Sent = Receipt & { sentAt: number };

/** How a tablet that is not ours departs from the truth. */
export interface Lies {
  /** The press is said to be this much older, ms. */
  backdate: () => number;
  /** A reply is kept for so long, ms. */
  hold: number;
  /** The stamp of a kept reply is read when it is sent at last, not when its beat came. */
  stampLate: boolean;
  /** What its test strikes claim; null: the truth. */
  strike: { delay: number; scan: number } | null;
}
export const HONEST: Lies = { backdate: () => 0, hold: 0, stampLate: false, strike: null };

/** A tablet of the model with its own clock, input, thread and line. Instants on the hub's clock, ms. */
export class SimTablet {
  readonly #dice: Dice;
  readonly #make: Make;
  readonly #network: NetworkName;
  readonly #lies: Lies;
  readonly #busy: Stalls;
  readonly #grain: number;
  readonly #rate: number;
  readonly #zero: number;
  readonly #scanPhase: number;
  #down: Pipe;
  #up: Pipe;
  /** Replies that were not sent yet when the last stretch was over. */
  #unsent: Sent[] = [];

  constructor(device: DeviceName, network: NetworkName, dice: Dice, from: number, lies: Lies = HONEST) {
    this.#dice = dice;
    this.#make = MAKES[device];
    this.#network = network;
    this.#lies = lies;
    this.#busy = new Stalls(dice, from, BUSY_EVERY_MS, () => BUSY_MS);
    this.#grain = dice.pick(GRAINS)!;
    this.#rate = 1 + uniform(dice, -DRIFT_PPM, DRIFT_PPM) * 1e-6;
    this.#zero = from - uniform(dice, 1e4, 1e7);
    this.#scanPhase = uniform(dice, 0, this.#make.scan);
    this.#down = new Pipe(network, dice, from);
    this.#up = new Pipe(network, dice, from);
  }

  /** A new connection of the same tablet. */
  reconnect(at: number): void {
    this.#unsent = [];
    this.#down = new Pipe(this.#network, this.#dice, at);
    this.#up = new Pipe(this.#network, this.#dice, at);
  }

  /** Its clock as the page reads it, rounded down as browsers do. */
  read(at: number): number {
    return Math.floor(((at - this.#zero) * this.#rate) / this.#grain) * this.#grain;
  }

  /** The test strikes before the round. */
  strikes(): { delay: number; by: Hand; scan: number }[] {
    const { by, scan } = this.#make;
    return Array.from({ length: STRIKES }, () => ({ by, delay: this.#inputDelay(), scan, ...this.#lies.strike }));
  }

  /**
   * Everything that it sends while these beats come and it is struck once or not at all, as it reaches the hub.
   * @param beats when each left the hub, in order, with its number
   * @param until what it would send later comes with the next stretch; a press must be sent by then
   */
  run(beats: readonly { nth: number; at: number }[], struckAt: number | null, until: number): Receipt[] {
    const sent = this.#unsent;
    if (struckAt !== null) sent.push(this.#press(struckAt));
    for (const { nth, at } of beats) sent.push(this.#reply(nth, at));
    // Input that waits is handled before messages that wait: a press goes first.
    sent.sort((a, b) => a.sentAt - b.sentAt || (a.kind === 'press' ? -1 : b.kind === 'press' ? 1 : 0));
    this.#unsent = sent.filter(({ sentAt }) => sentAt > until);
    const now = this.#unsent.length === 0 ? sent : sent.filter(({ sentAt }) => sentAt <= until);
    return now.map((message) => ({ ...message, at: this.#up.send(message.sentAt) }));
  }

  #reply(nth: number, beatAt: number): Sent {
    const handledAt = this.#busy.over(this.#down.send(beatAt));
    const { hold, stampLate } = this.#lies;
    const sentAt = handledAt + hold;
    const readAt = stampLate ? sentAt : handledAt;
    return { kind: 'reply', nth, at: 0, sentAt, readAt, stamp: this.read(readAt) };
  }

  #press(struckAt: number): Sent {
    const { by, scan } = this.#make;
    // The finger comes down between two looks; the stamp is that of the look that sees it.
    const seenAt = struckAt + scan - ((((struckAt - this.#scanPhase) % scan) + scan) % scan);
    const sentAt = this.#busy.over(seenAt + this.#inputDelay());
    const stamp = this.read(seenAt);
    const delay = Math.max(0, this.read(sentAt) - stamp);
    return { kind: 'press', at: 0, sentAt, by, delay, struckAt, stamp: stamp - this.#lies.backdate() };
  }

  #inputDelay(): number {
    const { delay } = this.#make;
    for (;;) {
      const drawn = lognormal(this.#dice, delay, DELAY_SIGMA);
      if (drawn < delay * LONGEST_DELAY) return drawn;
    }
  }
}
