import { useEffect, useState } from 'react';
import type { Segment } from '../../shared/engine/rundown.ts';
import type { RankingRow } from '../../shared/views/parts.ts';
import { useMountedLive } from '../live.tsx';

/** Long enough to read who led, then what came in, ms. */
const BEFORE_MS = 2200;
const POINTS_MS = 1500;

export type Act = 'before' | 'points' | 'after';

/** A ranking in three acts: as it was, the points, as it is. Not received live, only the last. */
export function useOvertaking(staged: boolean): Act {
  const live = useMountedLive();
  const [act, setAct] = useState<Act>(live && staged ? 'before' : 'after');
  useEffect(() => {
    if (act === 'after') return;
    const next = setTimeout(
      () => setAct(act === 'before' ? 'points' : 'after'),
      act === 'before' ? BEFORE_MS : POINTS_MS,
    );
    return () => clearTimeout(next);
  }, [act]);
  return act;
}

/** The table as it stood before a segment. */
export function beforeSegment(rows: readonly RankingRow[], segment: Segment): RankingRow[] {
  const then = rows.map((row) => ({ ...row, score: row.score - (row.segments[segment] ?? 0), advances: false }));
  then.sort((a, b) => b.score - a.score || (a.podium < b.podium ? -1 : 1));
  return then.map((row) => ({ ...row, place: 1 + then.filter((other) => other.score > row.score).length }));
}
