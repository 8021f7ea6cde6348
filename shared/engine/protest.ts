import type { AskingId, EpochMs, Podium, ProtestId } from './ids.ts';

export const PROTEST_STATES = ['open', 'upheld', 'dismissed'] as const;
export type ProtestState = (typeof PROTEST_STATES)[number];

/** A ruling that was contested. The result is not confirmed while one is open. */
export interface Protest {
  id: ProtestId;
  asking: AskingId;
  /** Whose ruling is contested. */
  podium: Podium;
  /** Who protests; null: the jury, or the organisers themselves. */
  by: Podium | null;
  reason: string;
  at: EpochMs;
  state: ProtestState;
  /** The jury's reason, once it was ruled. */
  answer: string | null;
}

export const openProtests = ({ protests }: { protests: readonly Protest[] }): Protest[] =>
  protests.filter((protest) => protest.state === 'open');
