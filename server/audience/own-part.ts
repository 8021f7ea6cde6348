import type { PhoneView } from '../../shared/protocol/messages.ts';
import type { AudienceView } from '../../shared/views/held.ts';
import type { DeviceId, DrawRecord } from './ballots.ts';

/** The draw counted last, with every entrant's place and code. */
export interface DrawBook {
  draw: DrawRecord;
  codes: Map<DeviceId, { index: number; code: string }>;
}

export type OwnPart = PhoneView['mine'];

export const NOTHING_OWN: OwnPart = { ballot: null, right: null, code: null, won: false };

/**
 * What a phone sees besides the shared view: its own ballot, whether that was right once everybody may know (AU4), and
 * its code while a lucky draw is on (AU5).
 */
export function ownPart(
  device: DeviceId,
  view: AudienceView,
  ballots: ReadonlyMap<DeviceId, number> | undefined,
  book: DrawBook | null,
): OwnPart {
  const ballot = ballots?.get(device) ?? null;
  const { poll, luckyDraw } = view;
  const judged = ballot !== null && poll?.kind === 'quiz' && poll.phase === 'revealed' && poll.right !== null;
  // A new draw is on air before its entrants are counted: the codes of the one before must not flash up.
  const counted = luckyDraw !== null && luckyDraw.phase !== 'counting' && book?.draw.entrants === luckyDraw.entrants;
  const entry = counted ? book?.codes.get(device) : undefined;
  return {
    ballot,
    right: judged ? ballot === poll.right : null,
    code: entry?.code ?? null,
    won: entry !== undefined && luckyDraw?.phase === 'drawn' && book?.draw.winner === entry.index,
  };
}

export const sameOwnPart = (a: OwnPart, b: OwnPart): boolean =>
  a.ballot === b.ballot && a.right === b.right && a.code === b.code && a.won === b.won;
