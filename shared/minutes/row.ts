import type { ContestEvent } from '../engine/event.ts';
import type { EpochMs } from '../engine/ids.ts';
import type { Role } from '../engine/role.ts';

/** A line of the contest's log, as far as minutes are made from it. */
export interface LogRow {
  /** From 1, without a gap. */
  seq: number;
  at: EpochMs;
  /** Whose command it was. */
  by: Role;
  /** SHA-256 over this line and all before it. */
  hash: string;
  event: ContestEvent;
}
