import { placeAnswers } from '../answers.ts';
import type { Asking, AskingMode, BuzzWindow } from '../asking.ts';
import type { ContestEvent, EventOf } from '../event.ts';
import { eligible, type Heat } from '../heat.ts';
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
  pausedAt: null,
  timer: null,
  window: null,
  openedAt: null,
  answering: null,
  tried: [],
  presses: [],
  race: null,
  answers: {},
  rulings: [],
  judged: {},
  given: false,
});

/** Opens (or reopens) the buzzers at a common instant a little ahead, so that no tablet hears of it late. */
export const windowOpened = (asking: Asking, heat: Heat, length: DurationMs, at: Scope): ContestEvent => {
  return { type: 'buzzers-opened', asking: asking.id, window: windowOf(eligible(asking, heat), length, heat, at) };
};

/** TM4: a ruling during a hold reopens nothing yet; the whole window is still to come. */
const windowOf = (who: Podium[], length: DurationMs, heat: Heat, at: Scope): BuzzWindow => {
  if (at.state.show.hold !== null)
    return { status: 'held', eligible: who, remaining: length, opensAt: at.now, heldAt: at.now };
  const opensAt = later(at.now, heat.rules.buzzers.lead);
  return { status: 'running', eligible: who, opensAt, closesAt: later(opensAt, length) };
};

const withoutGone = (judged: Asking['judged'], heat: Heat, order: number): Asking['judged'] => {
  const gone = heat.retired.filter((seat) => seat.order <= order).map((seat) => [seat.podium, false]);
  return { ...judged, ...Object.fromEntries(gone) };
};

/** AC3: what the confirmed answers earn. BR6: from `order` on, nothing is booked for a seat that stopped before. */
export const pointsAwarded = (asking: Asking, heat: Heat, at: Scope, order = heat.order): EventOf<'points-awarded'> => {
  const question = questionOf(at.contest, asking.question);
  const placed =
    question === undefined
      ? []
      : placeAnswers(
          question,
          asking.answers,
          withoutGone(asking.judged, heat, order),
          asking.startedAt ?? asking.shownAt,
          heat.rules.speed.points,
          heat.rules.speed.partial,
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
