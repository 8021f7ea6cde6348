import { createHash } from 'node:crypto';

/** An event as it lies in the log. `actor` and `data` are the very texts that were stored: the hash is over them. */
export interface EventRow {
  seq: number;
  at: number;
  version: number;
  commandId: string;
  actor: string;
  type: string;
  data: string;
  hash: string;
}

/** What the first event's hash continues from. */
export const GENESIS = '0'.repeat(64);

/** SHA-256, in hex, over the previous event's hash and this row's fields in a fixed order (Law 2). */
export function chainHash(previous: string, row: Omit<EventRow, 'hash'>): string {
  const canonical = JSON.stringify([row.seq, row.at, row.version, row.commandId, row.actor, row.type, row.data]);
  return createHash('sha256').update(previous).update('\n').update(canonical).digest('hex');
}
