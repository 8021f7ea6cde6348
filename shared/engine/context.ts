import type { CommandId, EpochMs } from './ids.ts';
import type { Actor } from './role.ts';

/** What decide may know of the world: handed in, never fetched. */
export interface Context {
  /** The hub's clock when the command was received. */
  now: EpochMs;
  actor: Actor;
  /** 64 hex digits of fresh randomness; recorded in events where it decides anything. */
  entropy: string;
  /** The command's own id. */
  id: CommandId;
}
