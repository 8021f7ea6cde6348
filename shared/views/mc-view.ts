import type { Contest } from '../engine/contest.ts';
import { starDue } from '../engine/decide/star.ts';
import { currentItem, type Heat, liveAsking } from '../engine/heat.ts';
import type { QuestionId } from '../engine/ids.ts';
import { currentHeat, type State } from '../engine/state.ts';
import type { McView, SecretQuestion } from './host.ts';
import { goView } from './host-view.ts';
import { programView, type ViewSettings } from './program-view.ts';
import { findQuestion, secretQuestion } from './question-view.ts';
import { plannedQuestion, upcomingItem } from './rundown-view.ts';

/** The MC's cue card: what is on, its answer, and what comes next. */
export const mcView = (state: State, settings: ViewSettings): McView => {
  const { contest, show } = state;
  const heat = currentHeat(show);
  const card = contest === null || heat === undefined ? EMPTY : cardOf(contest, heat);
  return { program: programView(state, settings), go: goView(state), heldAt: show.hold?.at ?? null, ...card };
};

type Card = Omit<McView, 'program' | 'go' | 'heldAt'>;
const EMPTY: Card = { item: null, question: null, asking: null, nextItem: null, nextQuestion: null };

const cardOf = (contest: Contest, heat: Heat): Card => {
  const item = currentItem(heat);
  const asking = liveAsking(heat);
  const following = upcomingItem(contest, heat);
  const due = starDue(contest, heat);
  const quiz = item?.kind === 'quiz' ? item.question : null;
  return {
    item: item ?? null,
    question: secret(contest, asking?.question ?? quiz),
    asking:
      asking === undefined
        ? null
        : {
            id: asking.id,
            phase: asking.phase,
            answering: asking.answering?.podium ?? null,
            ...(asking.star && { star: true }),
          },
    nextItem: following ?? null,
    ...(due?.asked && { starAsked: due.podium }),
    nextQuestion: secret(contest, following === undefined ? null : plannedQuestion(heat, following)),
  };
};

const secret = (contest: Contest, id: QuestionId | null): SecretQuestion | null => {
  const question = id === null ? undefined : findQuestion(contest, id);
  return question === undefined ? null : secretQuestion(question);
};
