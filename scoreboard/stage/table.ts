import type { Podium } from '../../shared/engine/ids.ts';
import type { PodiumView } from '../../shared/views/parts.ts';

/** The part of the stage that every receiver shows, tenths of the stage's height: nothing stands in the outer 5 %. */
export const SAFE = { left: 0.9, right: 0.9, top: 0.5, bottom: 0.5, width: 15.98 } as const;
const GAP = 0.24;

/** How the plates stand: up to four side by side, more in two rows. */
const perRow = (count: number): number => (count <= 4 ? count : Math.ceil(count / 2));

/** The table, row by row. */
export function rowsOf(podiums: readonly PodiumView[]): PodiumView[][] {
  const across = perRow(podiums.length);
  return [podiums.slice(0, across), podiums.slice(across)].filter((row) => row.length > 0);
}

/** Leads the heat, alone or with others; nobody does before the first point. */
export const leads = (podiums: readonly PodiumView[], { score }: PodiumView): boolean =>
  score > 0 && podiums.every((other) => other.score <= score);

/** The middle of a podium's plate across the stage, tenths of the stage's height. */
export function plateCentre(podiums: readonly { podium: Podium }[], podium: Podium): number {
  const index = podiums.findIndex((at) => at.podium === podium);
  const across = perRow(podiums.length) || 1;
  const width = (SAFE.width - GAP * (across - 1)) / across;
  return SAFE.left + (Math.max(0, index) % across) * (width + GAP) + width / 2;
}
