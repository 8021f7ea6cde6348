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
  newHostKey: boolean;
  audiencePort: number;
  /** Null: this hub has no gateway. */
  gatewaySecret: string | null;
  /** A fault of ours: the sender was told `failed`, the rest belongs into the log. */
  onFault: (error: unknown, what: string) => void;
  /** The store's thread ended by itself: only a new start knows what is on disk. */
  onStoreDeath: (error: Error) => void;
}
