import type { AskingMode } from '../asking.ts';
import type { ContestEvent } from '../event.ts';
import { type Heat, livePoll, present } from '../heat.ts';
import type { AskingId, ItemId, Podium, PollId, QuestionId } from '../ids.ts';
import type { ChoiceQuestion } from '../question.ts';
import { refuse } from '../refusal.ts';
import type { Item, ItemOf } from '../rundown.ts';
import { start } from '../timer.ts';
import type { Decision } from './decision.ts';
import { freshAsking } from './question.ts';
import { questionOf, type Scope } from './scope.ts';
import { starOn } from './star.ts';

/** Puts an item on air, with whatever it opens at once. */
export const started = (id: ItemId, heat: Heat, at: Scope): Decision => {
  const item = heat.items.find((candidate) => candidate.id === id);
  if (item === undefined) return refuse('no-such-item');
  const opened = opening(item, heat, at);
  if (!Array.isArray(opened)) return opened;
  const leaving = livePoll(heat);
  const closing: ContestEvent[] = leaving?.phase === 'open' ? [{ type: 'poll-closing', poll: leaving.id }] : [];
  return [...closing, { type: 'item-started', item: id, at: at.now }, ...opened];
};

const opening = (item: Item, heat: Heat, at: Scope): Decision => {
  switch (item.kind) {
    case 'turn':
      return [turnOpened(item)];
    case 'own': {
      const question = ownQuestion(item, heat);
      return question === null ? refuse('no-such-question') : [shown(item, question, 'own', item.podium, heat, at)];
    }
    case 'common':
    case 'speed':
      return [shown(item, item.question, item.kind, null, heat, at)];
    case 'favourite':
      return [favouriteOpened(item, heat, at)];
    case 'quiz':
      return quizOpened(item, heat, at);
    case 'lucky-draw':
      return [luckyDrawOpened(item, heat)];
    default:
      return [];
  }
};

const turnOpened = (item: ItemOf<'turn'>): ContestEvent => ({
  type: 'turn-opened',
  turn: {
    item: item.id,
    segment: item.segment,
    podium: item.podium,
    phase: 'ready',
    timer: null,
    overtime: null,
    closedSeats: [],
    mean: null,
  },
});

/** The question of a team's own turn comes from its pack (SK1). */
export const ownQuestion = (item: ItemOf<'own'>, heat: Heat): QuestionId | null => {
  const pack = heat.packOf[item.podium];
  return pack === undefined ? null : (heat.packs[pack]?.[item.nth - 1] ?? null);
};

const shown = (
  item: Item,
  question: QuestionId,
  mode: AskingMode,
  owner: Podium | null,
  heat: Heat,
  at: Scope,
): ContestEvent => ({
  type: 'question-shown',
  asking: {
    ...freshAsking(at.id as string as AskingId, item.id, question, mode, owner, at.now),
    ...starOn(heat, item.id, owner),
  },
});

const favouriteOpened = (item: Item, heat: Heat, at: Scope): ContestEvent => ({
  type: 'poll-opened',
  poll: {
    id: at.id as string as PollId,
    item: item.id,
    kind: 'favourite',
    options: present(heat),
    question: null,
    phase: 'open',
    openedAt: at.now,
    timer: null,
    tally: null,
  },
});

const quizOpened = (item: ItemOf<'quiz'>, heat: Heat, at: Scope): Decision => {
  const question = questionOf(at.contest, item.question);
  return question?.kind === 'choice' ? [onPhones(question, item.id, heat, at)] : refuse('no-such-question');
};

/** AU2, SK6: the phones show the options, and have the clock of the audience. */
export const onPhones = (question: ChoiceQuestion, item: ItemId, heat: Heat, at: Scope): ContestEvent => ({
  type: 'poll-opened',
  poll: {
    id: at.id as string as PollId,
    item,
    kind: 'quiz',
    options: question.options,
    question: question.id,
    phase: 'open',
    openedAt: at.now,
    timer: start(heat.rules.audience.clock, at.now),
    tally: null,
  },
});

/** Who takes part: those right in a quiz of this heat; without a quiz, those who voted. A question of the table is neither. */
const luckyDrawOpened = (item: Item, heat: Heat): ContestEvent => {
  const own = heat.polls.filter((poll) => !heat.askings.some((asking) => asking.item === poll.item));
  const quizzes = own.filter((poll) => poll.kind === 'quiz');
  const polls = (quizzes.length > 0 ? quizzes : own).map((poll) => poll.id);
  return {
    type: 'lucky-draw-opened',
    draw: {
      item: item.id,
      polls,
      phase: 'counting',
      entrants: null,
      hash: null,
      ...(heat.rules.audience.winner === 'speed' && { bySpeed: true }),
      drawn: [],
    },
  };
};
