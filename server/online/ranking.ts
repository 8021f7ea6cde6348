import type { DurationMs } from '../../shared/engine/ids.ts';
import { ELSEWHERE, type Locality, type LocalityStanding } from '../../shared/protocol/online.ts';

/** What counts of a player: score, then time. */
export interface Scored {
  score: number;
  time: DurationMs;
}

/** What one locality brought together. */
export interface LocalitySum {
  players: number;
  finished: number;
  /** Sum of all scores. */
  score: number;
}

/** Fewer players than this have a mean, but no place by it: one clever guest would lead every list. */
export const FEWEST_FOR_MEAN = 5;

const vietnamese = new Intl.Collator('vi');

/** Better first: higher score, then less time. 0: they share a place. */
export const compareScored = (a: Scored, b: Scored): number => b.score - a.score || a.time - b.time;

/** Gives each its place; equals share one and the next is skipped (SC4). @param sorted best first */
export function withPlaces<T>(sorted: readonly T[], compare: (a: T, b: T) => number): { item: T; place: number }[] {
  const placed: { item: T; place: number }[] = [];
  for (const [index, item] of sorted.entries()) {
    const before = placed[index - 1];
    const place = before !== undefined && compare(before.item, item) === 0 ? before.place : index + 1;
    placed.push({ item, place });
  }
  return placed;
}

/**
 * The localities by number of players, most first, those without a player too (AU7).
 * @param sums by locality id; a place without players may be absent
 * @param withMeans after the close: means would tell something of the answers before
 */
export function rankLocalities(
  localities: readonly Locality[],
  sums: ReadonlyMap<string, LocalitySum>,
  withMeans: boolean,
): LocalityStanding[] {
  const total = [...sums.values()].reduce((sum, { players }) => sum + players, 0);
  const rows = localities.map(({ id, name }): LocalityStanding => {
    const { players, finished, score } = sums.get(id) ?? { players: 0, finished: 0, score: 0 };
    const mean = withMeans && players > 0 ? round(score / players, 2) : null;
    return { id, name, players, share: shareOf(players, total), place: null, finished, mean, meanPlace: null };
  });
  const listed = rows.filter(({ id }) => id !== ELSEWHERE);
  listed.sort((a, b) => b.players - a.players || vietnamese.compare(a.name, b.name));
  for (const { item, place } of withPlaces(listed, (a, b) => b.players - a.players)) item.place = place;

  const byMean = (a: LocalityStanding, b: LocalityStanding) => (b.mean ?? 0) - (a.mean ?? 0);
  const compared = listed.filter(({ players, mean }) => mean !== null && players >= FEWEST_FOR_MEAN).sort(byMean);
  for (const { item, place } of withPlaces(compared, byMean)) item.meanPlace = place;
  return [...listed, ...rows.filter(({ id }) => id === ELSEWHERE)];
}

/** A part of the whole, 0–1, in the four decimals that are published. */
export const shareOf = (players: number, total: number): number => (total === 0 ? 0 : round(players / total, 4));

export const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;
