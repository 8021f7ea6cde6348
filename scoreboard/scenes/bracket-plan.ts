import type { HeatId } from '../../shared/engine/ids.ts';
import type { BracketHeatView, BracketStageView, SlotView } from '../../shared/views/parts.ts';

/** More teams than this in the first stage don't stand on one screen: the branch in focus is shown. */
const MOST_TEAMS = 18;

/** A stage's light begins to run so long after the one before has arrived, and takes so long, ms. */
export const RUN_EVERY = 1100;
export const RUN_FROM = 600;
export const RUN_MS = 840;

export interface BracketColumn {
  key: string;
  stage: BracketStageView['kind'];
  name: BracketStageView['name'];
  heats: BracketHeatView[];
  /** Place of its stage in the contest, from 0. */
  nth: number;
  /** Which way its winners go. */
  side: 'left' | 'middle' | 'right';
}

/** A winner's way from its heat to a slot of the next stage. */
export interface Way {
  from: HeatId;
  to: HeatId;
  slot: number;
  /** Of the stage it leads to, from 1: light runs stage by stage. */
  stage: number;
  /** The winner is known and has gone this way. */
  lit: boolean;
}

/** Which heat of the stage before fills a slot: by the team that came out of it, or by the plan. */
function feeder(slot: SlotView, before: BracketStageView | undefined): { heat: BracketHeatView; lit: boolean } | null {
  if (!before) return null;
  if (slot.known) {
    const heat = before.heats.find((from) => from.slots.some((at) => at.known && at.team.id === slot.team.id));
    return heat ? { heat, lit: true } : null;
  }
  const [only, ...rest] = slot.heats;
  if (slot.from !== 'winner' || !only || rest.length > 0) return null;
  const heat = before.heats.find((from) => from.number === only.number);
  return heat ? { heat, lit: false } : null;
}

/** Every way between the heats that are shown. */
export function waysOf(stages: BracketStageView[]): Way[] {
  return stages.flatMap((stage, index) =>
    stage.heats.flatMap((heat) =>
      heat.slots.flatMap((slot, at): Way[] => {
        const from = feeder(slot, stages[index - 1]);
        return from ? [{ from: from.heat.id, to: heat.id, slot: at, stage: index, lit: from.lit }] : [];
      }),
    ),
  );
}

/** Two wings that meet in the final; a large contest, the branch around the heat in focus. */
export function columnsOf(stages: BracketStageView[], focus: HeatId | null): BracketColumn[] {
  const teams = stages[0]?.heats.reduce((sum, heat) => sum + heat.slots.length, 0) ?? 0;
  const last = stages.at(-1);
  if (teams > MOST_TEAMS || last?.heats.length !== 1) return branch(stages, focus);
  const wing = sides(stages);
  const column = (stage: BracketStageView, side: 'left' | 'right'): BracketColumn => ({
    key: `${stages.indexOf(stage)} ${side}`,
    stage: stage.kind,
    name: stage.name,
    nth: stages.indexOf(stage),
    heats: stage.heats.filter((heat) => wing.get(heat.id) === side),
    side,
  });
  const inner = stages.slice(0, -1);
  return [
    ...inner.map((stage) => column(stage, 'left')),
    {
      key: 'last',
      stage: last.kind,
      name: last.name,
      nth: stages.length - 1,
      heats: last.heats,
      side: 'middle' as const,
    },
    ...inner.map((stage) => column(stage, 'right')).reverse(),
  ].filter((column) => column.heats.length > 0);
}

/** A heat stands on the side of the heat its winner goes to; the last but one stage is halved. */
function sides(stages: BracketStageView[]): Map<HeatId, 'left' | 'right'> {
  const wing = new Map<HeatId, 'left' | 'right'>();
  const ways = waysOf(stages);
  for (const stage of stages.slice(0, -1).reverse()) {
    stage.heats.forEach((heat, i) => {
      const next = ways.find((way) => way.from === heat.id && wing.has(way.to));
      const half = i < stage.heats.length / 2 ? 'left' : 'right';
      wing.set(heat.id, (next && wing.get(next.to)) ?? half);
    });
  }
  return wing;
}

function branch(stages: BracketStageView[], focus: HeatId | null): BracketColumn[] {
  const ways = waysOf(stages);
  const wanted =
    focus ?? stages.flatMap((stage) => stage.heats).find((heat) => heat.status !== 'confirmed')?.id ?? null;
  const at = Math.max(
    0,
    stages.findIndex((stage) => stage.heats.some((heat) => heat.id === wanted)),
  );
  const goal = ways.find((way) => way.from === wanted)?.to ?? null;
  const feeders = new Set(ways.filter((way) => way.to === goal).map((way) => way.from));
  return stages.slice(at, at + 3).map((stage, i) => ({
    key: String(at + i),
    stage: stage.kind,
    name: stage.name,
    nth: stages.indexOf(stage),
    heats: stage.heats
      .filter((heat) => (i === 0 ? heat.id === wanted || feeders.has(heat.id) : i === 1 ? heat.id === goal : true))
      .slice(0, 4),
    side: 'left' as const,
  }));
}
