import { compareRunnersUp } from '../engine/bracket.ts';
import type { Contest } from '../engine/contest.ts';
import { heatPlans, type SeatSource, stageOf } from '../engine/format.ts';
import type { Show } from '../engine/state.ts';
import type { RunnersUpView } from './parts.ts';
import { teamName } from './table-view.ts';

type Best = Extract<SeatSource, { from: 'best' }>;

/** Every comparison of runners-up that can be made by now: it waits until all its heats are confirmed (BR5). */
export const runnersUpViews = (contest: Contest, show: Show): RunnersUpView[] =>
  groupsOf(contest).flatMap(({ group, of, taken }) => {
    const comparison = compareRunnersUp(contest.format, show, group, of);
    if (!comparison.complete) return [];
    const first = group[0];
    const stage = first === undefined ? undefined : stageOf(contest.format, first);
    const rows = comparison.ranked.map((candidate, i) => ({
      team: teamName(contest, candidate.team),
      heat: stage?.heats.find((plan) => plan.id === candidate.heat)?.number ?? 0,
      score: candidate.score,
      segments: candidate.segments,
      decidedBy: comparison.decidedBy[i] ?? null,
      advances: comparison.tied.length === 0 && i < taken,
    }));
    const tied = comparison.tied.map(({ team }) => teamName(contest, team));
    const named = { ...(stage?.name && { stageName: stage.name }), stageId: stage?.id ?? null };
    return [{ stage: stage?.kind ?? 'qualifier', ...named, rows, tied }];
  });

/** The groups whose best runners-up some seat takes, with how many it takes. */
const groupsOf = (contest: Contest): { group: Best['group']; of: Best['of']; taken: number }[] => {
  const seats = heatPlans(contest.format)
    .flatMap((plan) => plan.seats)
    .filter((seat): seat is Best => seat.from === 'best');
  const byGroup = new Map(seats.map((seat) => [seat.group.join(), seat]));
  return [...byGroup].map(([key, { group, of }]) => ({
    group,
    of,
    taken: seats.filter((seat) => seat.group.join() === key).length,
  }));
};
