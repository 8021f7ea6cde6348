import type { Asking } from '../../shared/engine/asking.ts';
import type { Heat } from '../../shared/engine/heat.ts';
import type { Podium } from '../../shared/engine/ids.ts';
import { awaited, byPressTime, racing } from '../../shared/engine/race.ts';

/**
 * Whose presses the open race still waits for: tablets of which it is not yet proved that they were not struck before
 * the first press. Empty means that the order is proved. Null: no race is open.
 * @param provedUntil the hub time up to which a podium's line has proved that nothing is on its way; null: proves nothing
 */
export function unproved(asking: Asking, heat: Heat, provedUntil: (podium: Podium) => number | null): Podium[] | null {
  const [first] = racing(asking).sort(byPressTime);
  if (first === undefined) return null;
  return awaited(asking, heat).filter((podium) => {
    const proved = provedUntil(podium);
    return proved === null || proved <= first.pressedAt;
  });
}
