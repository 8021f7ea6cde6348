import { placeAnswers } from '../answers.ts';
import type { Asking, AskingMode } from '../asking.ts';
import type { ContestEvent } from '../event.ts';
import { type Heat, podiumsOf } from '../heat.ts';
import {
  type AskingId,
  type DurationMs,
  type EpochMs,
  type ItemId,
  later,
  type Podium,
  type QuestionId,
} from '../ids.ts';
import type { Fact } from '../ledger.ts';
import { questionOf, type Scope } from './scope.ts';

export const freshAsking = (
  id: AskingId,
  item: ItemId,
  question: QuestionId,
  mode: AskingMode,
  owner: Podium | null,
  shownAt: EpochMs,
): Asking => ({
  id,
  item,
  question,
  mode,
  owner,
  phase: 'shown',
  shownAt,
  startedAt: null,
  timer: null,
  window: null,
  openedAt: null,
  answering: null,
  tried: [],
  presses: [],
  answers: {},
  rulings: [],
  judged: {},
  given: false,
});

/** Who may still press: not the owner of the question, not who has tried or forfeited (SK4, SK5). */
export const eligible = (asking: Asking, heat: Heat): Podium[] =>
  podiumsOf(heat).filter((podium) => podium !== asking.owner && !asking.tried.includes(podium));

/** Opens (or reopens) the buzzers at a common instant a little ahead, so that no tablet hears of it late. */
export const windowOpened = (asking: Asking, heat: Heat, length: DurationMs, at: Scope): ContestEvent => {
  const opensAt = later(at.now, heat.rules.buzzers.lead);
  const window = {
    status: 'running',
    eligible: eligible(asking, heat),
    opensAt,
    closesAt: later(opensAt, length),
  } as const;
  return { type: 'buzzers-opened', asking: asking.id, window };
};

/** AC3: what the confirmed answers earn. */
export const pointsAwarded = (asking: Asking, heat: Heat, at: Scope): ContestEvent => {
  const question = questionOf(at.contest, asking.question);
  const placed =
    question === undefined
      ? []
      : placeAnswers(
          question,
          asking.answers,
          asking.judged,
          asking.startedAt ?? asking.shownAt,
          heat.rules.speed.points,
        );
  const facts = placed
    .filter((entry) => entry.points !== 0)
    .map(
      ({ podium, points }): Fact => ({
        podium,
        points,
        segment: 'speed',
        reason: 'speed',
        item: asking.item,
        asking: asking.id,
        note: null,
      }),
    );
  return { type: 'points-awarded', asking: asking.id, facts };
};
