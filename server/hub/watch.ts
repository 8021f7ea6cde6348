import { statfs } from 'node:fs/promises';
import { liveAsking } from '../../shared/engine/heat.ts';
import type { EpochMs } from '../../shared/engine/ids.ts';
import { currentHeat, type State } from '../../shared/engine/state.ts';
import type { Store } from '../store/store.ts';
import { ClockWatch } from './clock-watch.ts';
import type { HubClock } from './hub-clock.ts';
import type { Troubles } from './troubles.ts';

/** TM5: after a crash, clocks are held at what was left when the hub was last known alive. */
const STAMP_MS = 200;
const LOOK_MS = 1000;
const DISK_EVERY = 30;
const DISK_LOW_BYTES = 300 * 1024 * 1024;
/** How long the gateway may be away before the desk hears of it: it restarts faster. */
const GATEWAY_GRACE_MS = 4000;

export interface WatchOptions {
  store: Store;
  clock: HubClock;
  troubles: Troubles;
  dataDir: string;
  committed: () => State;
  /** Null where no gateway belongs to this hub. */
  gatewayConnected: (() => boolean) | null;
  /** The machine was asleep or stuck since then. */
  onSleep: (lastAliveAt: EpochMs) => void;
}

/** Looks after the installation: signs of life, the machine's clocks, a store that failed, the disk, the gateway. */
export class Watch {
  readonly #options: WatchOptions;
  readonly #clocks: ClockWatch;
  readonly #timers: NodeJS.Timeout[];
  #looks = 0;
  #gatewaySeenAt = performance.now();

  constructor(options: WatchOptions) {
    this.#options = options;
    this.#clocks = new ClockWatch(options);
    this.#timers = [setInterval(() => this.#stamp(), STAMP_MS), setInterval(() => this.#look(), LOOK_MS)];
  }

  stop(): void {
    for (const timer of this.#timers) clearInterval(timer);
  }

  /** While a heat is on the table something may be running; between heats the disk may rest. */
  #stamp(): void {
    // First: what was true before a sleep must not be stamped after it.
    this.#clocks.look();
    const { store, clock, committed } = this.#options;
    const { current, hold } = committed().show;
    if (current === null || hold !== null) return;
    store.call('stampAlive', clock.now()).catch(() => this.#storeFailed());
  }

  #look(): void {
    const { store, troubles, gatewayConnected } = this.#options;
    // A full disk empties, a cable is plugged in again: then the show goes on by itself.
    if (troubles.has('store-failed')) {
      store.call('probe').then(
        () => troubles.set('store-failed', false),
        () => this.#storeFailed(),
      );
    }
    if (!this.#buzzersOpen()) store.call('tidy').catch(() => this.#storeFailed());
    if (this.#looks++ % DISK_EVERY === 0) void this.#lookAtDisk();
    if (gatewayConnected === null) return;
    if (gatewayConnected()) this.#gatewaySeenAt = performance.now();
    troubles.set('gateway-down', performance.now() - this.#gatewaySeenAt > GATEWAY_GRACE_MS);
  }

  /** Then a press may come at any moment, and nothing else may be on the store's thread. */
  #buzzersOpen(): boolean {
    const heat = currentHeat(this.#options.committed().show);
    const phase = heat === undefined ? undefined : liveAsking(heat)?.phase;
    return phase === 'armed' || phase === 'open';
  }

  #storeFailed(): void {
    this.#options.troubles.set('store-failed', true);
  }

  async #lookAtDisk(): Promise<void> {
    const { dataDir, troubles } = this.#options;
    try {
      const { bavail, bsize } = await statfs(dataDir);
      troubles.set('disk-low', bavail * bsize < DISK_LOW_BYTES);
    } catch {
      // A data directory that can't be asked is a trouble of its own.
      troubles.set('disk-low', true);
    }
  }
}
