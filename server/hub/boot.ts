import { mkdir } from 'node:fs/promises';
import { evolve } from '../../shared/engine/evolve.ts';
import type { EpochMs } from '../../shared/engine/ids.ts';
import { initialState, type State } from '../../shared/engine/state.ts';
import type { ContestFiles } from '../content/contest-file.ts';
import { eventOf } from '../store/event-log.ts';
import type { LoadedLog } from '../store/log-database.ts';
import { Store } from '../store/store.ts';
import { StoreError } from '../store/store-error.ts';
import { type Desk, openDesk } from './desk.ts';
import { firstContest, refuseOther } from './first-contest.ts';

export interface Boot {
  store: Store;
  desk: Desk;
  state: State;
  log: LoadedLog;
  /** Last sign of life of the hub that wrote this data; 0 for fresh data. */
  lastAliveAt: EpochMs;
  /** What to create, when there is no contest yet. */
  first: ContestFiles | null;
}

export interface BootOptions {
  dataDir: string;
  contestFile: string | null;
  /** The store's thread ended by itself. */
  onStoreDeath: (error: Error) => void;
}

/** Opens the data directory, proves the log and folds it. Whatever is refused is refused before anything is written. */
export async function boot({ dataDir, contestFile, onStoreDeath }: BootOptions): Promise<Boot> {
  // A broken contest file first: not even the directory is made for it.
  const wanted = contestFile === null ? null : firstContest(contestFile);
  await makeDirectory(dataDir);
  const store = new Store(onStoreDeath);
  try {
    const loaded = await store.call('open', dataDir);
    const { rows, lastAlive } = loaded.log;
    const state = rows.map(eventOf).reduce(evolve, initialState);
    if (state.contest !== null) refuseOther(state.contest, contestFile);
    return {
      store,
      desk: await openDesk(store, loaded.desk),
      state,
      log: loaded.log,
      lastAliveAt: Math.max(lastAlive ?? 0, rows.at(-1)?.at ?? 0) as EpochMs,
      first: state.contest === null ? (wanted ?? firstContest(null)) : null,
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function makeDirectory(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true });
  } catch (error) {
    throw new StoreError('unwritable', dataDir, error);
  }
}
