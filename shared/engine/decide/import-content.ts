import type { CommandOf } from '../command.ts';
import { entrants } from '../contest.ts';
import { checkFormat } from '../format-check.ts';
import type { Heat } from '../heat.ts';
import type { QuestionId } from '../ids.ts';
import type { Question } from '../question.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { State } from '../state.ts';
import type { Decision } from './decision.ts';
import type { Scope } from './scope.ts';

/**
 * Other teams, another format or another bank, for the contest as it is. Teams and format stand once lots are drawn or a
 * heat has begun; of the bank every question that was dealt to a heat or seen stands, the others may go and come.
 */
export const importContent = ({ teams, bank, format }: CommandOf<'import-content'>, at: Scope): Decision => {
  if (teams === null && bank === null && format === undefined) return refuse('nothing-to-do');
  const fault =
    (format === undefined || !formatStands(at.state) ? null : standing(at.state)) ??
    (teams === null && format === undefined ? null : faultOfSeating(teams, format, at)) ??
    (bank === null ? null : faultOfBank(bank, at));
  return fault ?? [{ type: 'content-imported', teams, bank, ...(format !== undefined && { format }) }];
};

/** Lots were drawn or a heat has begun: nobody may come or go by a file any more. */
export const teamsStand = ({ show }: State): boolean =>
  show.draw !== null || show.heats.length > 0 || show.annulled.length > 0;

/** Of the format, too, once a withdrawal or a consent was recorded: these name its heats (BR6). */
export const formatStands = (state: State): boolean =>
  teamsStand(state) || state.show.withdrawals.length > 0 || state.show.consents.length > 0;

const standing = ({ show }: State): Refusal => refuse(show.draw === null ? 'heat-played' : 'already-drawn');

/** BR1: every team has a seat, and every seat a team. */
const faultOfSeating = (
  teams: CommandOf<'import-content'>['teams'],
  format: CommandOf<'import-content'>['format'],
  { contest, state }: Scope,
): Refusal | null => {
  if (teamsStand(state)) return standing(state);
  const [first] = checkFormat(format ?? contest.format, entrants({ teams: teams ?? contest.teams }));
  return first === undefined ? null : refuse('invalid-format', { fault: first.fault, ...first.detail });
};

const faultOfBank = (bank: readonly Question[], at: Scope): Refusal | null => {
  const fixed = fixedQuestions(at.state);
  const wanted = new Map(bank.map((question) => [question.id, question]));
  const changed = at.contest.bank.filter(({ id }) => fixed.has(id)).find((old) => !isSame(old, wanted.get(old.id)));
  return changed === undefined ? null : refuse('question-used', { question: changed.id });
};

const isSame = (old: Question, now: Question | undefined): boolean =>
  now !== undefined && JSON.stringify(sorted(old)) === JSON.stringify(sorted(now));

/** Fields in one order: a file may name them in any. */
const sorted = (question: Question): unknown[] =>
  Object.entries(question)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));

/** Questions that a heat has or had, or that somebody has seen: what they say can't change any more. */
export const fixedQuestions = ({ show, kept }: State): ReadonlySet<QuestionId> =>
  new Set([...kept.used, ...[...show.heats, ...show.annulled.map(({ heat }) => heat)].flatMap(dealtTo)]);

const dealtTo = (heat: Heat): QuestionId[] => [
  ...heat.packs.flat(),
  ...heat.items.flatMap((item) => ('question' in item ? [item.question] : [])),
  ...Object.values(heat.reserves).flat(),
  ...heat.tieBreaks.flatMap((tie) => tie.questions),
  ...heat.askings.map((asking) => asking.question),
];
