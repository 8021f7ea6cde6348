import { currentItem, present } from '../engine/heat.ts';
import type { Podium } from '../engine/ids.ts';
import type { ItemKind } from '../engine/rundown.ts';
import { currentHeat, type State } from '../engine/state.ts';

/** Between the questions: nobody thinks, marks or votes, so no cheer can lean on it. */
const BETWEEN: readonly ItemKind[] = ['line-up', 'segment', 'ranking'];

/** For whom phones may cheer now (AU6); null while they may not. */
export const mayCheer = ({ show }: State): Podium[] | null => {
  const heat = currentHeat(show);
  if (heat === undefined || heat.rules.audience.cheers !== true || show.hold !== null || show.slide !== null)
    return null;
  const item = currentItem(heat);
  // Before its first item a heat shows its teams already.
  return item === undefined || BETWEEN.includes(item.kind) ? present(heat) : null;
};
