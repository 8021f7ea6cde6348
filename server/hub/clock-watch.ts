import { uptime } from 'node:os';
import type { EpochMs } from '../../shared/engine/ids.ts';
import type { HubClock } from './hub-clock.ts';
import type { Troubles } from './troubles.ts';

/** A hub that did not run for this long was asleep or stuck: nobody could play meanwhile. */
const ASLEEP_MS = 5000;
/** Below this a wall clock is being kept right, not set. */
const STEP_MS = 1000;
/** How long the desk is told. */
const TOLD_MS = 60_000;

/** The clocks of a machine, ms. */
export interface Readings {
  /** Set by people and by time servers. */
  wall: number;
  /** Counts evenly; on some systems not while the machine sleeps. */
  running: number;
  /** Since the machine was started, its sleep included. */
  uptime: number;
}

const readClocks = (): Readings => ({ wall: Date.now(), running: performance.now(), uptime: uptime() * 1000 });

export interface ClockWatchOptions {
  clock: HubClock;
  troubles: Troubles;
  /** The machine was asleep or stuck; until then it was well. */
  onSleep: (lastAliveAt: EpochMs) => void;
  read?: () => Readings;
}

/**
 * Notices what the contest's own clock does not follow: a wall clock that was set moves no deadline (Law 6) and is only
 * told; a laptop that slept is as one that lost power, so the clocks are held at what was left (TM5).
 */
export class ClockWatch {
  readonly #options: ClockWatchOptions;
  readonly #read: () => Readings;
  readonly #told = new Map<'clock-set' | 'machine-slept', number>();
  #last: Readings;
  #aliveAt: EpochMs;

  constructor(options: ClockWatchOptions) {
    this.#options = options;
    this.#read = options.read ?? readClocks;
    this.#last = this.#read();
    this.#aliveAt = options.clock.now();
  }

  /** Call it a few times a second. */
  look(): void {
    const { clock, onSleep } = this.#options;
    const [before, now] = [this.#last, this.#read()];
    this.#last = now;
    const ran = now.running - before.running;
    const slept = Math.max(ran, now.uptime - before.uptime);
    if (slept > ASLEEP_MS) {
      onSleep(this.#aliveAt);
      this.#tell('machine-slept', now.running);
    } else if (Math.abs(now.wall - before.wall - ran) > STEP_MS) this.#tell('clock-set', now.running);
    this.#aliveAt = clock.now();
    for (const [code, since] of this.#told) if (now.running - since > TOLD_MS) this.#forget(code);
  }

  #tell(code: 'clock-set' | 'machine-slept', now: number): void {
    this.#told.set(code, now);
    this.#options.troubles.set(code, true);
  }

  #forget(code: 'clock-set' | 'machine-slept'): void {
    this.#told.delete(code);
    this.#options.troubles.set(code, false);
  }
}
