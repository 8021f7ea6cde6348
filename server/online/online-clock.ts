import type { EpochMs } from '../../shared/engine/ids.ts';
import type { HubClock } from '../hub/hub-clock.ts';

/**
 * The round's clock. It runs for weeks, over which a monotonic clock drifts by minutes and sleeps with the machine: it
 * is the wall clock, that never runs backwards.
 * @param notBefore the last instant on record: a host whose clock was set back goes on from there
 */
export function onlineClock(notBefore: EpochMs, wall: () => number = Date.now): HubClock {
  const ahead = Math.max(0, notBefore - wall());
  let latest: number = notBefore;
  return {
    now: () => {
      latest = Math.max(latest, Math.floor(wall() + ahead));
      return latest as EpochMs;
    },
  };
}
