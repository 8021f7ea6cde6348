import type { Contest } from '../engine/contest.ts';
import type { Heat } from '../engine/heat.ts';
import type { JudgeId } from '../engine/ids.ts';
import { missing } from '../engine/judging.ts';
import { reopenedSheets, sheetsOf } from '../engine/sheets.ts';
import { currentHeat, type State } from '../engine/state.ts';
import type { Marks, Turn } from '../engine/turn.ts';
import { beforeJury, jurySeat } from './before-jury.ts';
import { heatClock } from './clock-view.ts';
import type { JudgeTurn, JudgeView } from './held.ts';
import { litBy } from './light-view.ts';
import { heatView, podiumViews } from './table-view.ts';

/** A judge sees the turn before the jury and its own sheet, never another's (JD2). */
export const judgeView = (state: State, id: JudgeId): JudgeView => {
  const { contest, show } = state;
  const heat = currentHeat(show);
  const judge = contest?.judges.find((candidate) => candidate.id === id);
  return {
    judge: jurySeat(id, judge),
    heat: contest === null || heat === undefined ? null : heatView(contest, heat),
    turn: contest === null || heat === undefined ? null : turnOf(state, contest, heat, id),
    podiums: contest === null || heat === undefined ? [] : podiumViews(contest, heat),
    clock: show.hold === null ? heatClock(heat) : null,
    held: show.hold !== null,
    ...litBy(contest),
  };
};

const turnOf = (state: State, contest: Contest, heat: Heat, judge: JudgeId): JudgeTurn | null => {
  const before = beforeJury(contest, heat);
  if (before === null) return null;
  const { turn, seen, taken } = before;
  const sheets = sheetsOf(state.kept, heat.id, turn);
  const own = sheets.find((marks) => marks.judge === judge);
  const given = reopenedSheets(state.kept, heat.id, turn, judge).at(-1);
  const closed = turn.closedSeats.includes(judge);
  return {
    ...seen,
    open: taken && own === undefined && !closed,
    submitted: own?.halves ?? null,
    paper: own?.paper !== undefined,
    reopened: own === undefined && given !== undefined ? { reason: given.reason, halves: given.marks.halves } : null,
    closed,
    revealed: turn.phase === 'revealed',
    absent: absentFor(contest, turn, sheets, judge),
  };
};

/** JD2: only the head judge closes seats, and only while the jury marks. */
const absentFor = (contest: Contest, turn: Turn, sheets: Marks[], judge: JudgeId): { id: JudgeId; name: string }[] => {
  const isHead = contest.judges.some(({ id, head }) => id === judge && head === true);
  if (!isHead || turn.phase !== 'marking') return [];
  const jury = contest.judges.filter(({ id }) => id !== judge);
  const open = missing(
    jury.map(({ id }) => id),
    sheets,
    turn.closedSeats,
  );
  return jury.filter(({ id }) => open.includes(id)).map(({ id, name }) => ({ id, name }));
};
