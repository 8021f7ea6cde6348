import { Strikes } from '../../server/buzz/strikes.ts';
import { TabletLine } from '../../server/buzz/tablet-line.ts';
import type { DurationMs } from '../../shared/engine/ids.ts';
import type { Hand } from '../../shared/engine/press.ts';

/** The hub's clock in these tests: moved by hand. */
export class Time {
  now = 1_000_000;
  read = (): number => this.now;
}

/**
 * A tablet of known truth behind a network of known delays: `offset` is hub time minus its own, and its clock rounds
 * down to `grain`.
 */
export class FakeTablet {
  readonly strikes = new Strikes();
  readonly line: TabletLine;
  readonly time: Time;
  offset: number;
  grain: number;

  constructor({ time = new Time(), offset = 250_000, grain = 0.1 } = {}) {
    this.time = time;
    this.offset = offset;
    this.grain = grain;
    this.line = new TabletLine({ now: time.read, strikes: this.strikes });
  }

  /** What its clock reads at a hub time. */
  reads(hub: number): number {
    return Math.floor((hub - this.offset) / this.grain + 1e-9) * this.grain;
  }

  /** One beat and its answer; ms each way, and how long the page held it back. */
  beat(down = 2, up = 2, held = 0): void {
    const nth = this.line.beat();
    this.time.now += down + held;
    const stamp = this.reads(this.time.now - held);
    this.time.now += up;
    this.line.reply(nth, stamp);
  }

  /** Beats at the armed pace. */
  beats(count: number, down = 2, up = 2): void {
    for (let n = 0; n < count; n += 1) {
      this.beat(down, up);
      this.time.now += 20 - down - up;
    }
  }

  /** A press made `ago` ms before it arrives now. */
  press(ago: number, { claim = 0, delay = 1, by = 'key' as Hand, openedAt = null as number | null } = {}) {
    return this.line.time({ stamp: this.reads(this.time.now - ago) - claim, delay: delay as DurationMs, by }, openedAt);
  }
}
