/** How far two clocks may drift apart, as a share: twice what quartz does, so that bounds age safely. */
const DRIFT = 60e-6;
/** Samples older than this say more about drift than about the offset. */
const MEMORY_MS = 30_000;
/** Of each quarter second the tightest bound on either side is kept: the rest is implied by it. */
const BUCKET_MS = 250;
/** Steps that browsers round their clocks to, coarsest first, ms. */
const GRAINS = [100, 20, 1, 0.1, 0.02, 0.005] as const;
const FINEST = 0.005;
/**
 * So much of a reply's time may have been its way to the hub; a line that takes longer both ways is flagged as slow. What
 * is beyond may as well have been a tablet that answers late to have its presses dated early (bench `fairness`: 150 ms
 * gained by keeping every reply for 300).
 */
const MOST_CREDIT_MS = 15;
/** As coarse as any tablet's clock is, until its stamps have shown better. */
const UNKNOWN_GRAIN = 1;
const STAMPS_FOR_GRAIN = 8;
const STAMPS_KEPT = 32;

/** A bound on hub time minus device time, as it was at a device time. */
interface Bound {
  stamp: number;
  offset: number;
}
interface Bucket {
  /** The offset was at least this. */
  lower: Bound;
  upper: Bound;
}

/** Where the offset of a tablet's clock lies at one of its moments, ms. */
export interface Offset {
  lower: number;
  upper: number;
  estimate: number;
}

/**
 * What the hub knows of a tablet's clock, from exchanges alone: a beat left at `sent`, the tablet read its clock, the
 * reply came at `received`. Whatever the network did, the reading was taken between the two, so hub time minus device
 * time lies in [sent − stamp, received − stamp]; the intersection over the samples, widened by the drift of their age,
 * always holds the truth. No assumption on symmetry enters the interval, only the estimate: in its middle, but never
 * further from its end than a quick line's way to the hub takes.
 */
export class DeviceClock {
  #buckets: Bucket[] = [];
  #stamps: number[] = [];
  #steppedAt: number | null = null;

  /** One exchange; `sent` and `received` on the hub's clock. @returns false when a clock must have jumped since */
  learn(sent: number, stamp: number, received: number): boolean {
    this.#stamps = [...this.#stamps, stamp].slice(-STAMPS_KEPT);
    const lower = { stamp, offset: sent - stamp - this.grain };
    const upper = { stamp, offset: received - stamp };
    const known = this.#bounds(stamp);
    const stepped = known !== null && (lower.offset > known.upper || upper.offset < known.lower);
    if (stepped) {
      this.#buckets = [];
      this.#steppedAt = received;
    }
    this.#keep(lower, upper);
    return !stepped;
  }

  /** The offset at a moment of the tablet's clock; null before the first exchange. */
  at(stamp: number): Offset | null {
    const bounds = this.#bounds(stamp);
    return (
      bounds && { ...bounds, estimate: Math.max((bounds.lower + bounds.upper) / 2, bounds.upper - MOST_CREDIT_MS) }
    );
  }

  /** What the tablet's clock is rounded down to, ms: told by its own readings. */
  get grain(): number {
    if (this.#stamps.length < STAMPS_FOR_GRAIN) return UNKNOWN_GRAIN;
    return GRAINS.find((grain) => this.#stamps.every((stamp) => isMultiple(stamp, grain))) ?? FINEST;
  }

  /** When a jump of either clock was noticed last, on the hub's clock. */
  get steppedAt(): number | null {
    return this.#steppedAt;
  }

  #keep(lower: Bound, upper: Bound): void {
    const { stamp } = lower;
    const last = this.#buckets.at(-1);
    const sameBucket = last !== undefined && Math.floor(last.lower.stamp / BUCKET_MS) === Math.floor(stamp / BUCKET_MS);
    if (sameBucket) {
      if (lower.offset > last.lower.offset) last.lower = lower;
      if (upper.offset < last.upper.offset) last.upper = upper;
      return;
    }
    this.#buckets = [...this.#buckets.filter((bucket) => stamp - bucket.lower.stamp < MEMORY_MS), { lower, upper }];
  }

  #bounds(stamp: number): { lower: number; upper: number } | null {
    if (this.#buckets.length === 0) return null;
    let lower = Number.NEGATIVE_INFINITY;
    let upper = Number.POSITIVE_INFINITY;
    for (const bucket of this.#buckets) {
      lower = Math.max(lower, bucket.lower.offset - aged(bucket.lower, stamp));
      upper = Math.min(upper, bucket.upper.offset + aged(bucket.upper, stamp));
    }
    return { lower, upper };
  }
}

const aged = (bound: Bound, stamp: number): number => DRIFT * Math.abs(stamp - bound.stamp);

const isMultiple = (value: number, grain: number): boolean =>
  Math.abs(value / grain - Math.round(value / grain)) * grain < 1e-4;
