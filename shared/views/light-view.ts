import type { Contest } from '../engine/contest.ts';
import { type Light, lightOf } from '../look/light.ts';

/** What a device in hand wears of the contest's look; absent where that is the program's own. */
export interface Lit {
  light?: Light;
}

export const litBy = (contest: Contest | null): Lit => {
  const light = lightOf(contest?.look);
  return light === undefined ? {} : { light };
};
