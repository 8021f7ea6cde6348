import type { Contest } from '../engine/contest.ts';
import { type Heat, hasLeft, liveTurn } from '../engine/heat.ts';
import type { JudgeId } from '../engine/ids.ts';
import { currentHeat, type State } from '../engine/state.ts';
import { heatClock } from './clock-view.ts';
import type { JudgeView } from './held.ts';
import { heatView, podiumViews, teamName } from './table-view.ts';

/** A judge sees the turn before the jury and its own sheet, never another's (JD2). */
export const judgeView = (state: State, id: JudgeId): JudgeView => {
  const { contest, show } = state;
  const heat = currentHeat(show);
  const judge = contest?.judges.find((candidate) => candidate.id === id);
  return {
    judge: { id, name: judge?.name ?? '', title: judge?.title ?? '', head: judge?.head === true },
    heat: contest === null || heat === undefined ? null : heatView(contest, heat),
    turn: contest === null || heat === undefined ? null : turnOf(state, contest, heat, id),
    podiums: contest === null || heat === undefined ? [] : podiumViews(contest, heat),
    clock: show.hold === null ? heatClock(heat) : null,
    held: show.hold !== null,
  };
};

const turnOf = (state: State, contest: Contest, heat: Heat, judge: JudgeId): JudgeView['turn'] => {
  const turn = liveTurn(heat);
  const seat = heat.seats.find((candidate) => candidate.podium === turn?.podium);
  if (turn === undefined || seat === undefined) return null;
  const own = state.kept.marks.find(
    (entry) => entry.heat === heat.id && entry.item === turn.item && entry.marks.judge === judge,
  );
  const closed = turn.closedSeats.includes(judge);
  return {
    item: turn.item,
    segment: turn.segment,
    podium: turn.podium,
    team: teamName(contest, seat.team),
    criteria: heat.rules[turn.segment].criteria,
    open:
      own === undefined &&
      !closed &&
      !hasLeft(heat, turn.podium) &&
      turn.phase !== 'ready' &&
      turn.phase !== 'revealed',
    submitted: own?.marks.halves ?? null,
    closed,
    revealed: turn.phase === 'revealed',
  };
};
