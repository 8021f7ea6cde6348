import type { Contest } from '../engine/contest.ts';
import type { Heat } from '../engine/heat.ts';
import type { JudgeId } from '../engine/ids.ts';
import { reopenedSheets, sheetsOf } from '../engine/sheets.ts';
import { currentHeat, type State } from '../engine/state.ts';
import type { Marks, Turn } from '../engine/turn.ts';
import { beforeJury, jurySeat } from './before-jury.ts';
import { heatClock } from './clock-view.ts';
import type { SeatSheet, SecretaryTurn, SecretaryView } from './held.ts';
import { heatView, podiumViews } from './table-view.ts';

/** JD5: whose sheet is awaited. Of the marks only those that came on paper, which the secretary holds in hand (JD2). */
export const secretaryView = (state: State): SecretaryView => {
  const { contest, show } = state;
  const heat = currentHeat(show);
  const seen = contest === null || heat === undefined ? null : { contest, heat };
  return {
    contest: contest === null ? null : { name: contest.name },
    heat: seen === null ? null : heatView(seen.contest, seen.heat),
    turn: seen === null ? null : turnOf(state, seen.contest, seen.heat),
    podiums: seen === null ? [] : podiumViews(seen.contest, seen.heat),
    clock: show.hold === null ? heatClock(heat) : null,
    held: show.hold !== null,
  };
};

const turnOf = (state: State, contest: Contest, heat: Heat): SecretaryTurn | null => {
  const before = beforeJury(contest, heat);
  if (before === null) return null;
  const { turn, seen, taken } = before;
  return {
    ...seen,
    phase: turn.phase,
    open: taken,
    sheets: contest.judges.map((judge) => ({
      judge: jurySeat(judge.id, judge),
      ...sheetOf(state, heat, turn, judge.id),
    })),
  };
};

const sheetOf = ({ kept }: State, heat: Heat, turn: Turn, judge: JudgeId): Omit<SeatSheet, 'judge'> => {
  const sheet = sheetsOf(kept, heat.id, turn).find((marks) => marks.judge === judge);
  if (sheet !== undefined) {
    const halves = onPaper(sheet);
    return { state: halves === null ? 'tablet' : 'paper', halves, reopened: null };
  }
  const before = reopenedSheets(kept, heat.id, turn, judge).at(-1);
  return {
    state: turn.closedSeats.includes(judge) ? 'closed' : 'missing',
    halves: null,
    reopened: before === undefined ? null : { reason: before.reason, halves: onPaper(before.marks) },
  };
};

/** JD2: what a tablet sent stays its judge's own, also when it was given back. */
const onPaper = ({ paper, halves }: Marks): Record<string, number> | null => (paper === undefined ? null : halves);
