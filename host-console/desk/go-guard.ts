import type { GoView } from '../../shared/views/host.ts';

/** Two presses closer than this are one nervous hand. */
export const GO_GAP_MS = 400;

/** What stands between the Space key and the show. */
export interface GoGuard {
  /** The key (or pointer) is still down since the last press. */
  down: boolean;
  /** When a press last got through, on the page's own clock, ms. */
  passedAt: number | null;
}

export const openGuard: GoGuard = { down: false, passedAt: null };

export type GoOutcome =
  /** Send a take that names this revision: the one the words on the button belonged to. */
  | { pass: true; takeRevision: number }
  /** `held`: no key-up since the last press. `too-soon`: within 400 ms. `waits`: GO has nothing to do yet. */
  | { pass: false; why: 'held' | 'too-soon' | 'waits' };

/** A press of GO. `painted` is what the button said when it was pressed, which may no longer be what the hub would do. */
export function pressGo(guard: GoGuard, painted: GoView, now: number): { guard: GoGuard; outcome: GoOutcome } {
  if (guard.down) return { guard, outcome: { pass: false, why: 'held' } };
  const pressed: GoGuard = { ...guard, down: true };
  if (guard.passedAt !== null && now - guard.passedAt < GO_GAP_MS) {
    return { guard: pressed, outcome: { pass: false, why: 'too-soon' } };
  }
  if (!painted.ready) return { guard: pressed, outcome: { pass: false, why: 'waits' } };
  return { guard: { down: true, passedAt: now }, outcome: { pass: true, takeRevision: painted.takeRevision } };
}

export const releaseGo = (guard: GoGuard): GoGuard => (guard.down ? { ...guard, down: false } : guard);
