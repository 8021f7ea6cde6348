import type { DeskDatabase, LoadedDesk } from './desk-database.ts';
import type { LoadedLog, LogDatabase } from './log-database.ts';
import type { StoreFault } from './store-error.ts';

/** What the store's thread can be asked; each name with its arguments and its answer. */
export interface StoreCalls {
  open: (dataDir: string) => { log: LoadedLog; desk: LoadedDesk };
  append: LogDatabase['append'];
  stampAlive: LogDatabase['stampAlive'];
  tidy: LogDatabase['tidy'];
  probe: LogDatabase['probe'];
  page: LogDatabase['page'];
  putDevice: DeskDatabase['putDevice'];
  putSetting: DeskDatabase['putSetting'];
  close: () => void;
}
export type StoreCall = keyof StoreCalls;

export interface StoreRequest {
  id: number;
  call: StoreCall;
  args: unknown[];
}
export type StoreAnswer =
  | { id: number; ok: true; value: unknown }
  | { id: number; ok: false; fault: StoreFault; file: string; message: string };
