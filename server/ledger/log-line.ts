import type { ContestEvent, EventType } from '../../shared/engine/event.ts';
import type { EpochMs } from '../../shared/engine/ids.ts';
import type { EventRow } from '../store/canonical.ts';
import { eventOf } from '../store/event-log.ts';

/** A line of the contest's log, as far as the buzz ledger needs it. */
export interface LogLine {
  seq: number;
  at: EpochMs;
  event: ContestEvent;
}

/** What the ledger is made from. Everything else is passed over unread: a log is long, and the hub has buzzers to hear. */
const TOLD: readonly string[] = [
  'contest-created',
  'content-imported',
  'heat-started',
  'action-began',
  'taken-back',
  'clocks-held',
  'clocks-resumed',
  'item-started',
  'question-shown',
  'question-replaced',
  'buzzers-opened',
  'buzzers-closed',
  'press-recorded',
  'race-closed',
  'buzz-won',
  'word-given',
  'ruled',
  'ruling-replaced',
] satisfies EventType[];

/** The stored row as a line, brought up to today's shape; null when the ledger has no use for it. */
export const lineOf = (row: EventRow): LogLine | null =>
  TOLD.includes(row.type) ? { seq: row.seq, at: row.at as EpochMs, event: eventOf(row) } : null;
