import type { EpochMs, HeatId, Podium, TeamId } from './ids.ts';

/** A team that does not come to a heat (BR6); in a heat that was corrected since, whoever has its seat is not meant. */
export interface Withdrawal {
  heat: HeatId;
  team: TeamId;
  /** Who has the seat instead; null leaves it empty. */
  replacement: TeamId | null;
  reason: string;
  at: EpochMs;
}

export const LEAVINGS = ['withdrawn', 'disqualified'] as const;
/** Why a team takes no further part in a heat that has begun. */
export type Leaving = (typeof LEAVINGS)[number];

/** A seat that stopped: it keeps its score and is ranked last (BR6). */
export interface Retired {
  podium: Podium;
  how: Leaving;
  reason: string;
  at: EpochMs;
}

/** A heat that was annulled; it is played again, and both playings stand (BR7). */
export interface Annulment {
  reason: string;
  at: EpochMs;
}
