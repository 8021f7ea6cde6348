import type { DurationMs, EpochMs } from '../../shared/engine/ids.ts';
import type { Doubt, Evidence } from '../../shared/engine/press.ts';
import type { Stamp } from '../../shared/protocol/commands.ts';
import { DeviceClock } from './device-clock.ts';
import type { Strikes } from './strikes.ts';

/** A reply that comes later than this says nothing of use any more. */
const PATIENCE_MS = 2000;
/** Without a clock the truth may lie as far back as a tablet keeps trying to send. */
const UNKNOWN_REACH_MS = 60_000;
/** How long a jump of a clock makes its readings doubtful. */
const STEP_DOUBT_MS = 30_000;

/** A press's time as the hub reads it. */
export interface PressTime {
  pressedAt: EpochMs;
  evidence: Evidence;
}

/**
 * One connection of a team tablet, as evidence (DESIGN, FIFO evidence). A connection is ordered, and a tablet handles
 * what was pressed before it answers a beat: so a reply proves that nothing was pressed up to its stamp, less the time
 * that an event may need to reach its handler. What was promised so can't be taken back by a press that claims to be
 * older; and once every rival's line has promised enough, the race is over.
 */
export class TabletLine {
  readonly #clock = new DeviceClock();
  readonly #strikes: Strikes;
  readonly #now: () => number;
  readonly #waiting = new Map<number, number>();
  #nth = 0;
  #lastNth = -1;
  #firstStamp: number | null = null;
  #lastStamp: number | null = null;
  #repliedAt: number | null = null;
  #roundTrip: number | null = null;
  #attempts = 0;
  readonly #connectedAt: number;

  /** @param now the hub's clock to fractions of a millisecond */
  constructor({ now, strikes }: { now: () => number; strikes: Strikes }) {
    this.#now = now;
    this.#strikes = strikes;
    this.#connectedAt = now();
  }

  /** Whether the connection was made since then: what an earlier one had proved is void. */
  newSince(since: number | null): boolean {
    return since !== null && this.#connectedAt > since;
  }

  /** A beat leaves now. @returns its number */
  beat(): number {
    const now = this.#now();
    for (const [nth, sent] of this.#waiting) {
      if (now - sent < PATIENCE_MS) break;
      this.#waiting.delete(nth);
    }
    this.#nth += 1;
    this.#waiting.set(this.#nth, now);
    return this.#nth;
  }

  /** The tablet's answer to a beat. One out of order, or of a time that ran backwards, was not made by our page. */
  reply(nth: number, stamp: number): void {
    const sent = this.#waiting.get(nth);
    if (sent === undefined) return;
    this.#waiting.delete(nth);
    const backwards = this.#lastStamp !== null && stamp < this.#lastStamp;
    if (nth < this.#lastNth || backwards) {
      this.#attempts += 1;
      return;
    }
    const received = this.#now();
    this.#clock.learn(sent, stamp, received);
    this.#lastNth = nth;
    this.#firstStamp ??= stamp;
    this.#lastStamp = stamp;
    this.#repliedAt = received;
    this.#roundTrip = Math.min(this.#roundTrip ?? Number.POSITIVE_INFINITY, received - sent);
  }

  /**
   * Reads a stamp that has just arrived on this line.
   * @param openedAt since when a press may have been under way; null while buzzers are shut
   */
  time({ stamp, delay, by }: Stamp, openedAt: number | null = null): PressTime {
    const received = this.#now();
    const doubts = this.#doubts(received, openedAt);
    const { delayBound, clampBound } = this.#strikes;
    // Made before this connection was, and sent again on it: honest enough, but this line can't vouch for its time.
    const older = this.#firstStamp === null || stamp < this.#firstStamp;
    const floor = (this.#lastStamp ?? stamp) - clampBound;
    const clamped = stamp < floor;
    // Later than the bound by which races are closed: what the line had promised does not hold for this press.
    const broken = !older && stamp < (this.#lastStamp ?? stamp) - delayBound;
    if (delay > delayBound || (broken && !clamped)) doubts.push('slow-input');
    const read = older ? null : this.#read(Math.max(stamp, floor), by, received);
    if (read === null) return arrivedOnly(received, delay, by, [...doubts, 'no-clock']);
    // Then its stamp is no evidence of the latest it can have been: only that it was before it came.
    if (broken) read.latest = received;
    if (clamped) {
      this.#attempts += 1;
      doubts.push('clamped');
      // A touch screen may have hung for once, and its claim be the truth: nobody beats this press without a flag.
      read.earliest = Math.min(read.earliest, this.#read(stamp, by, received)?.earliest ?? read.earliest);
    }
    const claimed = clamped ? read.estimate - (floor - stamp) : null;
    return {
      pressedAt: fine(read.estimate),
      evidence: {
        earliest: fine(Math.floor(read.earliest * 100) / 100),
        latest: fine(Math.ceil(read.latest * 100) / 100),
        claimedAt: claimed === null ? null : fine(claimed),
        delay: hundredth(delay) as DurationMs,
        by,
        doubts,
      },
    };
  }

  /**
   * Up to this hub time the line has proved that nothing is on its way: a press that has not arrived can't be estimated
   * earlier. Null while it proves nothing.
   */
  get provedUntil(): number | null {
    if (this.#lastStamp === null) return null;
    const stamp = this.#lastStamp - this.#strikes.delayBound;
    const offset = this.#clock.at(stamp);
    return offset && stamp - this.#strikes.slowestScan / 2 + offset.estimate;
  }

  /** A press made now would be known to plus or minus this, ms. */
  get uncertainty(): number | null {
    const offset = this.#lastStamp === null ? null : this.#clock.at(this.#lastStamp);
    if (offset === null) return null;
    return (offset.upper - offset.lower + this.#strikes.slowestScan + this.#clock.grain) / 2;
  }

  get roundTrip(): number | null {
    return this.#roundTrip;
  }

  /** When the last reply came, on the hub's clock. */
  get repliedAt(): number | null {
    return this.#repliedAt;
  }

  get steppedLately(): boolean {
    const { steppedAt } = this.#clock;
    return steppedAt !== null && this.#now() - steppedAt < STEP_DOUBT_MS;
  }

  /** What no page of ours does: claims that this very line disproves, floods, presses for another. */
  get attempts(): number {
    return this.#attempts;
  }

  attempted(): void {
    this.#attempts += 1;
  }

  #read(stamp: number, by: Stamp['by'], received: number) {
    const offset = this.#clock.at(stamp);
    if (offset === null) return null;
    const scan = this.#strikes.scan(by);
    const { grain } = this.#clock;
    // The finger came down after the last look at the glass and not after the one that saw it.
    const earliest = Math.min(stamp - scan + offset.lower, received);
    const latest = Math.min(stamp + grain + offset.upper, received);
    const middle = stamp + (grain - scan) / 2 + offset.estimate;
    return { earliest, latest, estimate: Math.min(Math.max(middle, earliest), latest) };
  }

  #doubts(received: number, openedAt: number | null): Doubt[] {
    const doubts: Doubt[] = [];
    if (this.newSince(openedAt)) doubts.push('reconnected');
    const { steppedAt } = this.#clock;
    if (steppedAt !== null && received - steppedAt < STEP_DOUBT_MS) doubts.push('clock-step');
    return doubts;
  }
}

/** Nothing is known but that it came: it counts at its arrival, and may have been made long before. */
const arrivedOnly = (received: number, delay: number, by: Stamp['by'], doubts: Doubt[]): PressTime => ({
  pressedAt: fine(received),
  evidence: {
    earliest: fine(received - UNKNOWN_REACH_MS),
    latest: fine(Math.ceil(received * 100) / 100),
    claimedAt: null,
    delay: hundredth(delay) as DurationMs,
    by,
    doubts,
  },
});

/** Stored to a hundredth of a millisecond: finer than any of it is known. */
const hundredth = (value: number): number => Math.round(value * 100) / 100;
const fine = (value: number): EpochMs => hundredth(value) as EpochMs;
