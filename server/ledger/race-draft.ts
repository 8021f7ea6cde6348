import type { BuzzWindow } from '../../shared/engine/asking.ts';
import type { EpochMs, Podium } from '../../shared/engine/ids.ts';
import type { Press } from '../../shared/engine/press.ts';
import type { EndRecord, RulingRecord, Void, WordRecord } from './race-record.ts';
import type { Played } from './show-book.ts';

/** A race while the log is read. */
export interface RaceDraft {
  played: Played;
  opening: number;
  seq: number | null;
  eligible: Podium[];
  opensAt: EpochMs | null;
  closesAt: EpochMs | null;
  /** What was left of its window when it was frozen, ms; null while it runs. */
  remaining: number | null;
  frozenAt: EpochMs[];
  presses: { seq: number; press: Press }[];
  end: EndRecord | null;
  /** The line at which its item left the air or its window closed: presses that still raced came to nothing. */
  overSince: number | null;
  given: WordRecord[];
  rulings: RulingRecord[];
  voided: Void | null;
}

export const freshDraft = (played: Played): RaceDraft => ({
  played,
  opening: 0,
  seq: null,
  eligible: [],
  opensAt: null,
  closesAt: null,
  remaining: null,
  frozenAt: [],
  presses: [],
  end: null,
  overSince: null,
  given: [],
  rulings: [],
  voided: null,
});

export const open = (draft: RaceDraft, window: BuzzWindow, opening: number, seq: number): void => {
  const running = window.status === 'running';
  Object.assign(draft, {
    opening,
    seq,
    eligible: window.eligible,
    opensAt: window.opensAt,
    closesAt: running ? window.closesAt : null,
    remaining: running ? null : window.remaining,
  });
};

/** TM4: the window keeps what was left of it. */
export const freeze = (draft: RaceDraft, at: EpochMs): void => {
  const { opensAt, closesAt } = draft;
  if (draft.remaining !== null || opensAt === null || closesAt === null) return;
  draft.remaining = Math.max(0, closesAt - Math.max(at, opensAt));
  draft.frozenAt.push(at);
};

export const thaw = (draft: RaceDraft, opensAt: EpochMs): void => {
  if (draft.remaining === null) return;
  draft.opensAt = opensAt;
  draft.closesAt = (opensAt + draft.remaining) as EpochMs;
  draft.remaining = null;
};

/**
 * UN1: everything after line `since` is undone. A race that was opened after it is void; one that was opened before it
 * but pressed or decided after it is void too, and goes on in the returned copy with what had happened until then.
 */
export function undo(draft: RaceDraft, since: number): RaceDraft | null {
  if (draft.voided !== null) return null;
  const first = draft.seq ?? draft.presses[0]?.seq ?? 0;
  if (first > since) {
    draft.voided = 'taken-back';
    return null;
  }
  const undone = draft.presses.some(({ seq }) => seq > since) || (draft.end !== null && draft.end.seq > since);
  if (!undone) {
    for (const word of [...draft.given, ...draft.rulings]) if (word.seq > since) word.voided = true;
    return null;
  }
  draft.voided = 'taken-back';
  const until = <T extends { seq: number }>(list: T[]): T[] => list.filter(({ seq }) => seq <= since);
  return {
    ...draft,
    frozenAt: [...draft.frozenAt],
    presses: until(draft.presses),
    end: draft.end !== null && draft.end.seq > since ? null : draft.end,
    given: until(draft.given),
    rulings: until(draft.rulings),
    overSince: null,
    voided: null,
  };
}

export const isRunning = ({ seq, end, voided, overSince }: RaceDraft): boolean =>
  seq !== null && end === null && voided === null && overSince === null;
