import type { Format, HeatPlan, RunnerUpCriterion, SeatSource, Stage, StageKind } from '../engine/format.ts';
import type { HeatId, StageId } from '../engine/ids.ts';

/** AD1's default order for equals of different heats. */
export const RUNNER_UP_ORDER: RunnerUpCriterion[] = ['speed', 'skill', 'creative', 'tie-break', 'lots'];

export interface KnockoutPlan {
  id: string;
  teams: number;
  /** Most seats at a table, 2–8. */
  seats: number;
}

/** The names of the last stages, from the final backwards; earlier ones are qualifiers. */
const kindOf = (fromLast: number): StageKind => (['final', 'semifinal'] as const)[fromLast] ?? 'qualifier';

/** Deals sources over the fewest heats that hold them, as evenly as can be. */
const spread = (sources: SeatSource[], seats: number): SeatSource[][] => {
  const heats = Math.max(1, Math.ceil(sources.length / seats));
  const base = Math.floor(sources.length / heats);
  const bigger = sources.length % heats;
  let from = 0;
  return Array.from({ length: heats }, (_, i) => {
    const size = base + (i < bigger ? 1 : 0);
    from += size;
    return sources.slice(from - size, from);
  });
};

/**
 * A direct knockout for any number of teams: the draw fills the first stage, winners go on in order, and free seats of a
 * later stage go to the best second places of the one before. Whether it adds up is for `checkFormat` to say.
 */
export const knockout = ({ id, teams, seats }: KnockoutPlan): Format => {
  const tables: SeatSource[][][] = [];
  const heats = Math.max(1, Math.ceil(teams / seats));
  const first = Math.ceil(teams / heats);
  tables.push(Array.from({ length: heats }, () => Array.from({ length: first }, (): SeatSource => ({ from: 'draw' }))));
  for (let last = tables.at(-1) ?? []; last.length > 1; last = tables.at(-1) ?? []) {
    const ids = last.map((_, i) => heatId(tables.length - 1, i));
    tables.push(
      filled(
        spread(
          ids.map((heat): SeatSource => ({ from: 'winner', heat })),
          seats,
        ),
        ids,
        seats,
      ),
    );
  }
  return { id, stages: tables.map((stage, i) => stageOf(stage, i, tables.length)), runnerUpOrder: RUNNER_UP_ORDER };
};

/** Best second places fill what the winners leave free, while there are as many as heats. */
const filled = (tables: SeatSource[][], group: HeatId[], seats: number): SeatSource[][] => {
  let rank = 0;
  return tables.map((table) => {
    const full = [...table];
    while (full.length < seats && full.length < 3 && rank < group.length) {
      rank += 1;
      full.push({ from: 'best', group, rank, of: 'seconds' });
    }
    return full;
  });
};

const heatId = (stage: number, heat: number): HeatId => `s${stage + 1}h${heat + 1}` as HeatId;

const stageOf = (tables: SeatSource[][], index: number, stages: number): Stage => ({
  id: `s${index + 1}` as StageId,
  kind: kindOf(stages - 1 - index),
  heats: tables.map((seats, i): HeatPlan => ({ id: heatId(index, i), number: i + 1, seats })),
});
