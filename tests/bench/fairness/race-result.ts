import type { Podium } from '../../../shared/engine/ids.ts';
import type { Press, RaceEnd } from '../../../shared/engine/press.ts';
import { finishOf } from '../../../shared/engine/race.ts';
import { type Method, named, type SimplePress } from './rivals.ts';
import type { Table } from './table.ts';

/** One strike of a race and what the hub made of it. */
export interface Struck {
  podium: Podium;
  struckAt: number;
  press: Press;
  receivedAt: number;
  /** The last reply before it: when its beat had left the hub, and when the tablet read its stamp. */
  lastReply: { beatAt: number; readAt: number } | null;
  /** The hub believes no press that is older than the last proof by more than this. */
  clampBound: number;
  halfScan: number;
}

/** A race that is being played. */
export interface Running {
  openedAt: number;
  /** So many will press. */
  presses: number;
  table: Table;
  struck: Struck[];
  simple: SimplePress[];
}

export interface RaceResult {
  /** Who was truly first. */
  first: Podium;
  named: Record<Method | 'ours', Podium | undefined>;
  /** The photo finish, once everyone is in, calls it too close; or a silent tablet was named with the verdict. */
  flagged: boolean;
  struck: Struck[];
  by: RaceEnd;
  /** From the first strike to the name, ms. */
  verdict: number;
}

export const isOver = ({ presses, table, struck }: Running): boolean =>
  struck.length === presses && table.namedAt !== null;

export function resultOf({ table, struck, simple }: Running, first: Podium, firstAt: number): RaceResult {
  const { asking, namedAt } = table;
  const { race } = asking;
  if (race === null || namedAt === null) throw new Error('the race never ended');
  const finish = finishOf(asking, race.order[0] ?? null);
  return {
    first,
    named: { ...named(simple), ours: race.order[0] },
    flagged: finish.tooClose || race.silent.length > 0,
    struck,
    by: race.by,
    verdict: namedAt - firstAt,
  };
}
