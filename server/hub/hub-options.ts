export const HOST_KEY_MODES = ['first', 'new', 'keep'] as const;
/**
 * Whether a one-time key for the desk is made: `first` while no desk is paired, `new` in any case, `keep` never, because
 * the one that was printed must go on working when the hub comes back from a crash.
 */
export type HostKeyMode = (typeof HOST_KEY_MODES)[number];

/** What a hub needs to be told. */
export interface HubOptions {
  /** 0: any free one. */
  port: number;
  host: string;
  dataDir: string;
  /** The built screens. */
  webDir: string;
  /** For a data directory without a contest; null: Quảng Nam 2024. */
  contestFile: string | null;
  version: string;
  rehearsal: boolean;
  demo: boolean;
  hostKey: HostKeyMode;
  audiencePort: number;
  /** Null: this hub has no gateway. */
  gatewaySecret: string | null;
  /** A fault of ours: the sender was told `failed`, the rest belongs into the log. */
  onFault: (error: unknown, what: string) => void;
  /** The store's thread ended by itself: only a new start knows what is on disk. */
  onStoreDeath: (error: Error) => void;
}
