import type { ActionLabel } from '../action.ts';
import type { Contest } from '../contest.ts';
import type { Context } from '../context.ts';
import type { ContestEvent } from '../event.ts';
import type { Heat } from '../heat.ts';
import type { QuestionId } from '../ids.ts';
import type { Question } from '../question.ts';
import { currentHeat, type State } from '../state.ts';

/** Everything a decision looks at: the context, the state, and the contest it plays. */
export interface Scope extends Context {
  state: State;
  contest: Contest;
}

/** Marks what follows as one host action that can be taken back (UN1). */
export const began = (at: Scope, label: ActionLabel, seen = false): ContestEvent => ({
  type: 'action-began',
  action: at.id,
  at: at.now,
  label,
  seen,
});

/** The head judge speaks for the jury; whoever else may give a command has been asked at the door. */
export const byHead = ({ actor, contest }: Scope): boolean =>
  actor.role !== 'judge' || contest.judges.some((judge) => judge.id === actor.judge && judge.head === true);

export const heatOnAir = (at: Scope): Heat | undefined => currentHeat(at.state.show);

export const questionOf = (contest: Contest, id: QuestionId): Question | undefined =>
  contest.bank.find((question) => question.id === id);
