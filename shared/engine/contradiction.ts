import { layOut } from './ball-lots.ts';
import type { Format } from './format.ts';
import type { TeamId } from './ids.ts';

/**
 * BR3: which constraints no lot can keep together, by their places from 0; empty when one can. One after the other is left
 * out: whatever the rest is impossible without is no part of it. So none can be spared of what is named.
 */
export const contradiction = (format: Format, drawn: readonly TeamId[]): number[] => {
  const all = format.constraints ?? [];
  const isPossible = (places: readonly number[]): boolean =>
    layOut(
      format,
      drawn,
      places.flatMap((place) => all[place] ?? []),
      'check',
    ) !== null;
  const whole = all.map((_, place) => place);
  if (whole.length === 0 || isPossible(whole)) return [];
  return whole.reduce((core, place) => {
    const without = core.filter((one) => one !== place);
    return isPossible(without) ? core : without;
  }, whole);
};
