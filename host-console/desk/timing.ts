import { between, type DurationMs, type EpochMs, later, ms } from '../../shared/engine/ids.ts';
import type { RundownRow } from '../../shared/views/host.ts';

/** Where a heat stands against its plan. `over` in ms: above zero the show runs late, below zero early. */
export interface Timing {
  elapsed: DurationMs;
  planned: DurationMs;
  over: DurationMs;
  plannedEnd: EpochMs;
  projectedEnd: EpochMs;
}

const sum = (rows: readonly RundownRow[]): DurationMs => ms(rows.reduce((all, row) => all + row.item.planned, 0));

/** Counts the rundown against the clock; null before the heat has started. */
export function timingOf(rows: readonly RundownRow[], startedAt: EpochMs | null, now: EpochMs): Timing | null {
  if (startedAt === null) return null;
  const planned = sum(rows);
  const ahead = sum(rows.filter((row) => row.state === 'next' || row.state === 'later'));
  const current = rows.find((row) => row.state === 'now');
  // What is left of the item on air: an item that runs over costs time, it never gives any back.
  const left = current ? Math.max(0, current.item.planned - itemElapsed(current, now)) : 0;
  const plannedEnd = later(startedAt, planned);
  const projectedEnd = later(now, ms(left + ahead));
  return {
    elapsed: between(startedAt, now),
    planned,
    over: between(plannedEnd, projectedEnd),
    plannedEnd,
    projectedEnd,
  };
}

/** When the first item that was played went on air: a show may begin with a jump past its line-up. */
export const heatStart = (rows: readonly RundownRow[]): EpochMs | null =>
  rows.reduce<EpochMs | null>(
    (first, { startedAt }) => (startedAt !== null && (first === null || startedAt < first) ? startedAt : first),
    null,
  );

/** How long an item has been on air; 0 when it has not. */
export const itemElapsed = (row: RundownRow, now: EpochMs): DurationMs =>
  row.startedAt === null ? ms(0) : between(row.startedAt, now);
