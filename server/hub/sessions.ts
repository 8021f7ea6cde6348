import type { Podium } from '../../shared/engine/ids.ts';
import type { Session } from './session.ts';

/** What a newer connection took from an older one. */
export interface Displaced {
  session: Session;
  /** Seats it keeps; none: the connection is over. */
  keeps: Podium[];
}

/** Who is connected now. One device per seat: the newest takes it over. */
export class Sessions {
  readonly #sessions = new Set<Session>();

  all(): Session[] {
    return [...this.#sessions];
  }

  /** Adds a connection. @returns the older ones that lose their seat, or some of their seats, to it. */
  add(session: Session): Displaced[] {
    const displaced = this.all().flatMap((older) => displace(older, session));
    for (const { session: older, keeps } of displaced) {
      if (keeps.length === 0) this.#sessions.delete(older);
      else older.podiums = keeps;
    }
    this.#sessions.add(session);
    return displaced;
  }

  remove(session: Session): void {
    this.#sessions.delete(session);
  }
}

/** Consoles, MC views, secretaries and outputs may be many; a seat at the table is one. */
function displace(older: Session, newer: Session): Displaced[] {
  if (older.role !== newer.role) return [];
  if (newer.role === 'judge') return older.judge === newer.judge ? [{ session: older, keeps: [] }] : [];
  if (newer.role !== 'team') return [];
  const keeps = older.podiums.filter((podium) => !newer.podiums.includes(podium));
  return keeps.length === older.podiums.length ? [] : [{ session: older, keeps }];
}
