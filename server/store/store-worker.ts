import { parentPort } from 'node:worker_threads';
import { DeskDatabase } from './desk-database.ts';
import { lockDirectory } from './directory-lock.ts';
import { LogDatabase } from './log-database.ts';
import { refuseNewer } from './migrations.ts';
import { asStoreError } from './open-database.ts';
import type { StoreAnswer, StoreCalls, StoreRequest } from './store-messages.ts';

// A durable commit takes milliseconds, at worst hundreds of them: never on the thread that hears the buzzers.

let log: LogDatabase | null = null;
let desk: DeskDatabase | null = null;
let unlock: () => void = () => {};

const opened = <T>(database: T | null): T => {
  if (database === null) throw new Error('the store is not open');
  return database;
};

const calls: StoreCalls = {
  open(dataDir) {
    // The log first: what can't be read is refused before the desk's file is made beside it.
    refuseNewer(dataDir);
    unlock = lockDirectory(dataDir);
    log = new LogDatabase(dataDir);
    const loaded = log.load();
    desk = new DeskDatabase(dataDir);
    return { log: loaded, desk: desk.load() };
  },
  append: (entries) => opened(log).append(entries),
  stampAlive: (at) => opened(log).stampAlive(at),
  tidy: () => opened(log).tidy(),
  probe: () => opened(log).probe(),
  page: (after, limit) => opened(log).page(after, limit),
  putDevice: (row) => opened(desk).putDevice(row),
  putSetting: (key, value) => opened(desk).putSetting(key, value),
  close() {
    desk?.close();
    log?.close();
    desk = null;
    log = null;
    unlock();
  },
};

parentPort?.on('message', ({ id, call, args }: StoreRequest) => {
  let answer: StoreAnswer;
  try {
    const value = (calls[call] as (...args: unknown[]) => unknown)(...args);
    answer = { id, ok: true, value };
  } catch (error) {
    const fault = asStoreError(error, call);
    answer = { id, ok: false, fault: fault.fault, file: fault.file, message: fault.message };
  }
  parentPort?.postMessage(answer);
});
