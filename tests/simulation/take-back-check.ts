import { isDeepStrictEqual } from 'node:util';
import { anyRunning } from '../../shared/engine/evolve/clock.ts';
import type { State, Taken } from '../../shared/engine/state.ts';
import { comparable } from '../engine/equality.ts';

/** UN1: after a take-back the show is what it was when the action began, and what was seen, marked or counted is kept. */
export const checkTakeBack = (before: State, taken: Taken, after: State): void => {
  const wanted = comparable(taken.before, taken.at, before.show, before.kept);
  const got = comparable(after.show, taken.at, before.show, before.kept);
  if (!isDeepStrictEqual(got, wanted)) throw new Error(`[UN1] taking back ${taken.label.do} left another show`);
  if (anyRunning(after.show)) throw new Error('[UN1] a clock runs after a take-back');
  if (after.undo.length !== before.undo.length - 1) throw new Error('[UN1] one action is one take-back');
  const closed = after.kept.closedPolls.map((poll) => poll.id);
  const polls = after.show.heats.flatMap((heat) => heat.polls).filter((poll) => closed.includes(poll.id));
  if (polls.some(({ phase }) => phase === 'open' || phase === 'closing'))
    throw new Error('[UN1] what was counted is never voted on again');
  if (!isDeepStrictEqual(after.kept.used, before.kept.used)) throw new Error('[UN1] what was seen stays used');
  // But those that the action itself typed in from paper (JD5).
  const marks = before.kept.marks.filter((entry) => entry.marks.paper !== taken.action);
  if (!isDeepStrictEqual(after.kept.marks, marks)) throw new Error('[UN1] marks survive');
  if (!isDeepStrictEqual(after.kept.closedPolls, before.kept.closedPolls)) throw new Error('[UN1] tallies survive');
};
