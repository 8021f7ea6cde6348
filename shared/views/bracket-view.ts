import { advancing, champion, confirmed, slots, startable } from '../engine/bracket.ts';
import type { Contest } from '../engine/contest.ts';
import { type Format, type HeatPlan, isFinal, type SeatSource, type Stage, stageOf } from '../engine/format.ts';
import type { HeatId, TeamId } from '../engine/ids.ts';
import { standings } from '../engine/standings.ts';
import type { Show } from '../engine/state.ts';
import type { BracketHeatView, BracketStageView, SlotView } from './parts.ts';
import { teamName } from './table-view.ts';

/** The whole tree: who sits where, and for open seats where their team will come from (BR5). */
export const bracketView = (contest: Contest, show: Show): BracketStageView[] => {
  const ready = startable(contest.format, show);
  return contest.format.stages.map((stage: Stage) => ({
    kind: stage.kind,
    ...(stage.name && { name: stage.name }),
    heats: stage.heats.map((plan) => heatOf(contest, show, plan, ready)),
  }));
};

const heatOf = (contest: Contest, show: Show, plan: HeatPlan, ready: readonly HeatId[]): BracketHeatView => ({
  id: plan.id,
  number: plan.number,
  status: statusOf(show, plan.id, ready),
  slots: slotsOf(contest, show, plan.id),
});

const statusOf = (show: Show, heat: HeatId, ready: readonly HeatId[]): BracketHeatView['status'] => {
  if (confirmed(show, heat) !== undefined) return 'confirmed';
  if (show.heats.some((played) => played.id === heat)) return 'playing';
  return ready.includes(heat) ? 'ready' : 'waiting';
};

const slotsOf = (contest: Contest, show: Show, id: HeatId): SlotView[] => {
  const played = show.heats.find((heat) => heat.id === id);
  const rows = played === undefined ? [] : standings(played);
  const on = played?.result == null ? [] : advancing(contest.format, show, id);
  const first = isFinal(contest.format, id) ? champion(contest.format, show) : null;
  return slots(contest.format, show, id).map(({ podium, team, source, vacant, withdrawn }): SlotView => {
    const gave = withdrawn === null ? null : teamName(contest, withdrawn);
    if (team === null) {
      const open = openSlot(contest.format, source);
      return vacant ? { ...open, vacant: { withdrawn: gave } } : open;
    }
    const row = rows.find((candidate) => candidate.podium === podium);
    const advances = on.includes(team) || (first as TeamId | null) === team;
    return {
      known: true,
      team: teamName(contest, team),
      podium,
      score: row?.score ?? null,
      place: played?.result ? (row?.place ?? null) : null,
      advances,
      ...(gave !== null && { insteadOf: gave }),
    };
  });
};

const openSlot = (format: Format, source: SeatSource): SlotView & { known: false } => {
  const named = (heat: HeatId) => {
    const stage = stageOf(format, heat);
    const named = stage?.name && { stageName: stage.name };
    return {
      stage: stage?.kind ?? 'qualifier',
      ...named,
      number: stage?.heats.find((plan) => plan.id === heat)?.number ?? 0,
    };
  };
  if (source.from === 'winner') return { known: false, from: 'winner', heats: [named(source.heat)], rank: null };
  if (source.from === 'best') return { known: false, from: 'best', heats: source.group.map(named), rank: source.rank };
  return { known: false, from: 'draw', heats: [], rank: null };
};
