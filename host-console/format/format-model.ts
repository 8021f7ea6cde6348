import {
  type Format,
  type HeatPlan,
  heatPlans,
  type SeatSource,
  type Stage,
  type StageKind,
} from '../../shared/engine/format.ts';
import type { HeatId, StageId } from '../../shared/engine/ids.ts';

/**
 * What the edits of the page do to a format (BR1). None judges: what an edit leaves behind without sense (a seat from a
 * heat that is gone) stays for the validator to name, and nothing that the organiser set is dropped in silence.
 */

/** A seat or heat by its place, from 0. */
export interface SeatPlace {
  stage: number;
  heat: number;
  seat: number;
}

/** The last heat there can be in a stage, the last seat in a heat, and the longest name, that the page lets one ask for. */
export const MOST = { heats: 99, seats: 12, name: 40 } as const;

const replaced = <T>(list: readonly T[], at: number, change: (one: T) => T): T[] =>
  list.map((one, i) => (i === at ? change(one) : one));

const inStage = (format: Format, at: number, change: (stage: Stage) => Stage): Format => ({
  ...format,
  stages: replaced(format.stages, at, change),
});

const inHeat = (format: Format, stage: number, heat: number, change: (plan: HeatPlan) => HeatPlan): Format =>
  inStage(format, stage, (one) => ({ ...one, heats: replaced(one.heats, heat, change) }));

/** The first of s1, s2… that is not taken. */
const freeId = (prefix: string, taken: readonly string[]): string => {
  let n = 1;
  while (taken.includes(`${prefix}${n}`)) n += 1;
  return `${prefix}${n}`;
};

/**
 * Where one more seat of a stage would come from: the draw in the first one; then a winner of an earlier stage that has
 * no seat yet; then the next best second place of the stage before.
 */
export function freeSource(format: Format, stage: number): SeatSource {
  const before = format.stages[stage - 1];
  if (before === undefined) return { from: 'draw' };
  const seats = heatPlans(format).flatMap((plan) => plan.seats);
  const earlier = format.stages.slice(0, stage).flatMap(({ heats }) => heats);
  const free = earlier.find(({ id }) => !seats.some((seat) => seat.from === 'winner' && seat.heat === id));
  if (free !== undefined) return { from: 'winner', heat: free.id };
  const group = before.heats.map(({ id }) => id);
  return { from: 'best', group, rank: 1 + ranksTaken(seats, group), of: 'seconds' };
}

const ranksTaken = (seats: readonly SeatSource[], group: readonly HeatId[]): number =>
  Math.max(0, ...seats.map((seat) => (seat.from === 'best' && seat.group.join() === group.join() ? seat.rank : 0)));

/** As many seats in a heat; new ones are filled as far as there is anyone free to fill them. */
export function setSeats(format: Format, stage: number, heat: number, count: number): Format {
  const has = format.stages[stage]?.heats[heat]?.seats.length ?? 0;
  if (count <= has) return inHeat(format, stage, heat, (plan) => ({ ...plan, seats: plan.seats.slice(0, count) }));
  let grown = format;
  for (let seat = has; seat < count; seat += 1) {
    const source = freeSource(grown, stage);
    grown = inHeat(grown, stage, heat, (plan) => ({ ...plan, seats: [...plan.seats, source] }));
  }
  return grown;
}

/** As many seats in every heat of a stage. */
export const setAllSeats = (format: Format, stage: number, count: number): Format =>
  (format.stages[stage]?.heats ?? []).reduce((after, _, heat) => setSeats(after, stage, heat, count), format);

/** As many heats in a stage; new ones are as large as the last. */
export function setHeats(format: Format, stage: number, count: number): Format {
  const heats = format.stages[stage]?.heats ?? [];
  if (count <= heats.length) return inStage(format, stage, (one) => ({ ...one, heats: one.heats.slice(0, count) }));
  const seats = heats.at(-1)?.seats.length ?? 3;
  let grown = format;
  for (let heat = heats.length; heat < count; heat += 1) {
    const stageId = format.stages[stage]?.id ?? 's';
    const id = freeId(
      `${stageId}h`,
      heatPlans(grown).map((plan) => plan.id),
    ) as HeatId;
    const plan: HeatPlan = { id, number: heat + 1, seats: [] };
    grown = inStage(grown, stage, (one) => ({ ...one, heats: [...one.heats, plan] }));
    grown = setSeats(grown, stage, heat, seats);
  }
  return grown;
}

/** What was the final is the stage before it once another comes behind. */
const BEHIND: Partial<Record<StageKind, StageKind>> = { final: 'semifinal', semifinal: 'qualifier' };

/** A stage of one heat before the one at this place; at the end, behind all, it is the final. */
export function insertStage(format: Format, at: number): Format {
  const id = freeId(
    's',
    format.stages.map((stage) => stage.id),
  ) as StageId;
  const isLast = at >= format.stages.length;
  const kind: StageKind = isLast ? 'final' : 'qualifier';
  const before = format.stages.slice(0, at);
  const named = isLast ? before.map((stage) => ({ ...stage, kind: BEHIND[stage.kind] ?? stage.kind })) : before;
  const stages = [...named, { id, kind, heats: [] }, ...format.stages.slice(at)];
  return setHeats({ ...format, stages }, at, 1);
}

export const removeStage = (format: Format, at: number): Format => ({
  ...format,
  stages: format.stages.filter((_, i) => i !== at),
});

export const setKind = (format: Format, at: number, kind: StageKind): Format =>
  inStage(format, at, (stage) => ({ ...stage, kind }));

/** What the contest calls a stage; nothing in either language gives it its kind's name back, one of them stands for both. */
export const setName = (format: Format, at: number, vi: string, en: string): Format =>
  inStage(format, at, ({ name: _, ...stage }) => {
    const [first, second] = [vi.normalize('NFC').trim(), en.normalize('NFC').trim()];
    return first === '' && second === '' ? stage : { ...stage, name: { vi: first || second, en: second || first } };
  });

export const setSource = (format: Format, { stage, heat, seat }: SeatPlace, source: SeatSource): Format =>
  inHeat(format, stage, heat, (plan) => ({ ...plan, seats: replaced(plan.seats, seat, () => source) }));

/** Fills every seat of a stage anew, in order: all free winners, then best second places. */
export function wire(format: Format, stage: number): Format {
  const sizes = (format.stages[stage]?.heats ?? []).map((plan) => plan.seats.length);
  const empty = inStage(format, stage, (one) => ({ ...one, heats: one.heats.map((plan) => ({ ...plan, seats: [] })) }));
  return sizes.reduce((after, size, heat) => setSeats(after, stage, heat, size), empty);
}

/** In or out of the heats whose second places are compared; in playing order, as they are listed in the format. */
export function toggleGroup(format: Format, group: readonly HeatId[], heat: HeatId): HeatId[] {
  const wanted = group.includes(heat) ? group.filter((one) => one !== heat) : [...group, heat];
  const known = heatPlans(format).map(({ id }) => id);
  return [...known.filter((id) => wanted.includes(id)), ...wanted.filter((id) => !known.includes(id))];
}
