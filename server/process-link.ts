import type { HostKeyMode } from './hub/hub-options.ts';

/** What a child tells its supervisor, by IPC. */
export type ChildMessage =
  /** It serves. `hostKey`: the desk's one-time key, when one was made at this start. */
  | { type: 'listening'; port: number; hostKey?: string | null }
  /** It can't, and trying again as it is won't help: one sentence for the user, or a code of Node's. */
  | { type: 'failed'; code: string; message: string };

/** How the hub's process is told what to do: JSON in this variable. Secrets stay out of the process list. */
export const HUB_ENV = 'TRANH_TAI_HUB';

export interface HubSettings {
  port: number;
  host: string;
  dataDir: string;
  audiencePort: number;
  /** Contest file for a data directory that has none yet; null: Quảng Nam 2024. */
  contestFile: string | null;
  rehearsal: boolean;
  demo: boolean;
  hostKey: HostKeyMode;
  gatewaySecret: string;
}
