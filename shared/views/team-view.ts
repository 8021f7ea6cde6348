import type { Asking } from '../engine/asking.ts';
import type { Contest } from '../engine/contest.ts';
import { starDue } from '../engine/decide/star.ts';
import { currentItem, type Heat, liveAsking } from '../engine/heat.ts';
import type { Podium } from '../engine/ids.ts';
import { racing } from '../engine/race.ts';
import { currentHeat, type State } from '../engine/state.ts';
import { heatClock, windowView } from './clock-view.ts';
import type { SeatState, SeatView, TeamView } from './held.ts';
import { litBy } from './light-view.ts';
import type { PodiumView } from './parts.ts';
import { findQuestion, questionView } from './question-view.ts';
import { heatView, podiumViews } from './table-view.ts';

/** What a team tablet shows: its own seats, and the question without its answer until viewers have it. */
export const teamView = (state: State, seats: readonly Podium[]): TeamView => {
  const { contest, show } = state;
  const heat = currentHeat(show);
  const held = show.hold !== null;
  if (contest === null || heat === undefined)
    return { heat: null, podiums: [], mine: [...seats], seats: [], asking: null, clock: null, held, ...litBy(contest) };
  const podiums = podiumViews(contest, heat);
  const asking = liveAsking(heat);
  return {
    heat: heatView(contest, heat),
    podiums: podiums.map(({ podium, team, lamp, score }) => ({ podium, team, lamp, score })),
    mine: [...seats],
    seats: podiums
      .filter((podium) => seats.includes(podium.podium))
      .map((podium) => ({ ...seatView(asking, podium, held), ...starWish(contest, heat, podium.podium) })),
    asking: asking === undefined ? null : askingView(contest, heat, asking, held),
    clock: held ? null : heatClock(heat),
    held,
    ...litBy(contest),
  };
};

const askingView = (contest: Contest, heat: Heat, asking: Asking, held: boolean): TeamView['asking'] => {
  const question = findQuestion(contest, asking.question);
  const item = currentItem(heat);
  if (question === undefined) return null;
  return {
    id: asking.id,
    mode: asking.mode,
    phase: asking.phase,
    kind: question.kind,
    nth: item !== undefined && 'nth' in item ? item.nth : 1,
    of: item !== undefined && 'nth' in item ? item.of : 1,
    question: held ? null : questionView(question, asking.phase === 'revealed' || asking.phase === 'verdicts-shown'),
    window: windowView(asking.window),
  };
};

/** SK8: between its own questions, while nothing is being answered. */
const starWish = (contest: Contest, heat: Heat, podium: Podium): Pick<SeatView, 'starWish'> => {
  const phase = liveAsking(heat)?.phase ?? 'revealed';
  const due = phase === 'revealed' || phase === 'settled' ? starDue(contest, heat) : null;
  return due?.podium === podium ? { starWish: due.asked ? 'asked' : 'may-ask' } : {};
};

const seatView = (asking: Asking | undefined, view: PodiumView, held: boolean): SeatView => {
  const { podium } = view;
  return {
    podium,
    team: view.team,
    score: view.score,
    place: view.place,
    state: asking === undefined || view.left !== undefined ? 'waiting' : stateOf(asking, podium, view),
    mayPress: !held && asking?.phase === 'armed' && asking.window?.eligible.includes(podium) === true,
    mayAnswer: !held && asking !== undefined && view.left === undefined && mayAnswer(asking, podium),
    sent: asking?.answers[podium]?.value ?? null,
    ...(view.star !== undefined && { star: view.star }),
  };
};

/** The owner and in Tăng tốc everyone may resend; a stealer's or buzzer's first answer counts (SK3). */
const mayAnswer = (asking: Asking, podium: Podium): boolean => {
  if (asking.phase === 'open') return asking.timer?.status === 'running';
  if (asking.phase !== 'answering' || asking.answering?.podium !== podium || asking.timer === null) return false;
  if (asking.timer.status === 'running' && asking.timer.rung) return false;
  return asking.answering.as === 'owner' || asking.answers[podium] === undefined;
};

const stateOf = (asking: Asking, podium: Podium, { lamp }: PodiumView): SeatState => {
  if (lamp === 'right' || lamp === 'wrong') return lamp;
  if (lamp === 'silent' || lamp === 'locked-out') return 'locked-out';
  if (asking.mode === 'speed') return speedState(asking, podium);
  if (lamp === 'answering') return rung(asking) ? 'time-up' : 'answering';
  if (racing(asking).some((press) => press.podium === podium)) return 'pressed';
  if (lamp === 'armed') return 'armed';
  if (
    asking.phase === 'answering' &&
    asking.presses.some((press) => press.podium === podium && press.verdict === 'beaten')
  )
    return 'pressed';
  if (asking.phase === 'shown' || asking.phase === 'failed') return 'ready';
  return 'waiting';
};

const speedState = (asking: Asking, podium: Podium): SeatState => {
  if (asking.phase === 'shown') return 'ready';
  if (asking.phase === 'open') return asking.answers[podium] === undefined ? 'armed' : 'answering';
  return asking.phase === 'closed' || asking.phase === 'answers-shown' ? 'time-up' : 'waiting';
};

const rung = (asking: Asking): boolean => asking.timer?.status === 'running' && asking.timer.rung === true;
