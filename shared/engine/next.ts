import type { Asking } from './asking.ts';
import { depthOf, needsConsent, startable } from './bracket.ts';
import type { Contest } from './contest.ts';
import { favouriteAwards } from './favourite.ts';
import { heatPlans, isFinal } from './format.ts';
import type { Go, Next, Wait } from './go.ts';
import {
  currentItem,
  eligible,
  type Heat,
  hallPoll,
  hasLeft,
  isWalkover,
  liveAsking,
  liveLuckyDraw,
  livePoll,
  liveTurn,
} from './heat.ts';
import { ms } from './ids.ts';
import { missing } from './judging.ts';
import { chosen, following } from './played.ts';
import { type Poll, present } from './poll.ts';
import { openProtests } from './protest.ts';
import { racing } from './race.ts';
import type { Item } from './rundown.ts';
import { cardsOf, sheetsOf } from './sheets.ts';
import { openTie, tieAt } from './standings.ts';
import { currentHeat, type Show, type State } from './state.ts';
import type { Timer } from './timer.ts';
import type { MarksCard, Turn } from './turn.ts';

const ready = (go: Go): Next => ({ ready: true, go });
const wait = (reason: Wait): Next => ({ ready: false, wait: reason });

/** What the answer was worked out from. States are never changed, so that it stands for as long as these are the same. */
interface Known {
  contest: Contest | null;
  marks: State['kept']['marks'];
  next: Next;
}
const known = new WeakMap<Show, Known>();

/** What GO does now, or what it waits for. The one place that knows the order of a show; a pure function of the state. */
export const next = (state: State): Next => {
  const { contest, show, kept } = state;
  const before = known.get(show);
  if (before !== undefined && before.contest === contest && before.marks === kept.marks) return before.next;
  const found = workOut(state);
  known.set(show, { contest, marks: kept.marks, next: found });
  return found;
};

const workOut = (state: State): Next => {
  const { contest, show } = state;
  if (contest === null) return wait('contest-missing');
  if (show.hold !== null) return ready({ go: 'resume' });
  if (show.slide !== null) return ready({ go: 'clear-slide' });
  const heat = currentHeat(show);
  return heat === undefined ? nextBetweenHeats(state, contest) : nextInHeat(state, contest, heat);
};

const nextBetweenHeats = (state: State, contest: Contest): Next => {
  const { draw } = state.show;
  if (draw === null && needsDraw(contest)) return ready({ go: 'commit-draw' });
  if (draw !== null) {
    if (draw.balls.length === 0) return wait('call-number');
    if (draw.shown < draw.balls.length) return ready({ go: 'draw-ball', nth: draw.shown + 1, of: draw.balls.length });
    if (!draw.closed) return ready({ go: 'show-bracket' });
  }
  const [first] = startable(contest.format, state.show);
  if (first === undefined) return wait('finished');
  return needsConsent(contest.format, state.show, first)
    ? wait('two-team-heat')
    : ready({ go: 'start-heat', heat: first });
};

const needsDraw = (contest: Contest): boolean =>
  heatPlans(contest.format).some((plan) => plan.seats.some((seat) => seat.from === 'draw'));

const nextInHeat = (state: State, contest: Contest, heat: Heat): Next => {
  // The host's own choice of the next item always stands: no wait can hold the show up.
  if (chosen(heat) !== undefined && heat.result === null) return goOn(contest, heat);
  const item = currentItem(heat);
  switch (item?.kind) {
    case 'turn':
      return nextInTurn(state, contest, heat, liveTurn(heat));
    case 'pack':
      return heat.packOf[item.podium] === undefined && !hasLeft(heat, item.podium)
        ? ready({ go: 'draw-pack', podium: item.podium })
        : goOn(contest, heat);
    case 'own':
    case 'common':
    case 'speed':
      return nextInAsking(contest, heat, liveAsking(heat));
    case 'tie-break':
      return nextInTieBreak(contest, heat);
    case 'favourite':
    case 'quiz':
      return nextInPoll(contest, heat, livePoll(heat));
    case 'lucky-draw':
      return nextInLuckyDraw(contest, heat);
    case 'result':
      return heat.result === null ? beforeResult(contest, heat) : afterResult(contest, heat);
    default:
      return goOn(contest, heat);
  }
};

/** An open protest can move everything, so that it comes first. A late adjustment, or a jump past the câu hỏi phụ, can leave a tie that the result can't stand on (TB1). */
const beforeResult = (contest: Contest, heat: Heat): Next => {
  if (openProtests(heat).length > 0) return wait('protest');
  const tie = tieAt(heat, depthOf(contest.format, heat.id, heat.playoff));
  return tie === null ? wait('confirm-result') : ready({ go: 'start-tie-break', ...tie });
};

const afterResult = (contest: Contest, heat: Heat): Next =>
  isFinal(contest.format, heat.id) ? wait('finished') : ready({ go: 'show-bracket' });

/** Starts the next item; a tie-break item without a tie is passed over. */
const goOn = (contest: Contest, heat: Heat): Next => {
  const item = upcoming(contest, heat);
  if (item === undefined) return wait('confirm-result');
  if (item.kind === 'tie-break') {
    const tie = tieAt(heat, depthOf(contest.format, heat.id, heat.playoff));
    if (tie !== null) return ready({ go: 'start-tie-break', ...tie });
  }
  return ready({
    go: 'start-item',
    item: item.id,
    kind: item.kind,
    segment: 'segment' in item ? item.segment : null,
    podium: 'podium' in item ? item.podium : null,
    nth: 'nth' in item ? item.nth : null,
    ...(item.title !== undefined && { title: item.title }),
  });
};

const result = (heat: Heat): Item | undefined => heat.items.find((item) => item.kind === 'result');

/** The item that comes on air next; a team that is alone has won (BR6). */
export const upcoming = (contest: Contest, heat: Heat): Item | undefined => {
  const item = chosen(heat) ?? (isWalkover(heat) && heat.cursor >= 0 ? result(heat) : following(heat));
  if (item?.kind !== 'tie-break' || tieAt(heat, depthOf(contest.format, heat.id, heat.playoff)) !== null) return item;
  return heat.items[heat.items.indexOf(item) + 1];
};

const held = (timer: Timer | null): Go | null =>
  timer?.status === 'held' ? { go: 'resume-clock', remaining: timer.remaining } : null;

const nextInTurn = (state: State, contest: Contest, heat: Heat, turn: Turn | undefined): Next => {
  if (turn === undefined || hasLeft(heat, turn.podium)) return goOn(contest, heat);
  const rules = heat.rules[turn.segment];
  const paused = held(turn.timer);
  switch (turn.phase) {
    case 'ready':
      return ready({ go: 'start-clock', length: rules.clock });
    case 'speaking':
    case 'questions':
      return ready(paused ?? { go: 'stop-clock' });
    case 'questions-ready':
      return ready({ go: 'start-questions', length: rules.questions });
    case 'marking':
    case 'revealing': {
      if (turn.overtime?.ruling === 'proposed') return wait('overtime');
      const sheets = sheetsOf(state.kept, heat.id, turn);
      const jury = contest.judges.map((judge) => judge.id);
      return missing(jury, sheets, turn.closedSeats).length > 0
        ? wait('marks')
        : ready(revealing(heat, turn, cardsOf(heat.rules.judging.reveal, jury, rules.criteria, sheets)));
    }
    case 'revealed':
      return goOn(contest, heat);
  }
};

/** JD4: card by card, then what they come to. */
const revealing = ({ rules }: Heat, turn: Turn, cards: readonly MarksCard[]): Go => {
  const { podium } = turn;
  const nth = (turn.cards?.length ?? 0) + 1;
  if (nth > cards.length) return { go: 'reveal-marks', podium };
  const by = rules.judging.reveal === 'per-criterion' ? 'criterion' : 'judge';
  return { go: 'reveal-card', podium, by, nth, of: cards.length };
};

const nextInAsking = (contest: Contest, heat: Heat, asking: Asking | undefined): Next => {
  if (asking === undefined) return goOn(contest, heat);
  const { rules } = heat;
  switch (asking.phase) {
    case 'shown':
      // SK7 `allow`: somebody has interrupted the reading.
      if (racing(asking).length > 0) return wait('race');
      // TB2: when every team of the tie has forfeited the question, nobody is left to open the buzzers for.
      return ready(isMoot(asking, heat) ? { go: 'reveal-answer' } : opening(heat, asking));
    case 'armed':
      if (racing(asking).length > 0) return wait('race');
      return asking.window?.status === 'held'
        ? ready({ go: 'reopen-buzzers', remaining: asking.window.remaining })
        : wait('buzzers');
    case 'answering':
      return asking.timer?.status === 'held' && asking.timer.remaining > 0
        ? ready({ go: 'resume-clock', remaining: asking.timer.remaining })
        : wait('ruling');
    case 'failed':
      return ready({ go: 'open-steal', length: rules.own.steal.buzz });
    case 'open':
      return asking.timer?.status === 'held'
        ? ready({ go: 'resume-clock', remaining: asking.timer.remaining })
        : wait('answers');
    case 'closed':
      return ready({ go: 'reveal-answers' });
    case 'answers-shown':
      return ready({ go: 'reveal-verdicts' });
    case 'verdicts-shown':
      return ready({ go: 'award-points' });
    case 'settled':
      return nextWithHall(heat) ?? ready({ go: 'reveal-answer' });
    case 'revealed':
      return asking.mode === 'tie-break' ? nextInTieBreak(contest, heat) : goOn(contest, heat);
  }
};

/** SK6: while phones answer GO closes them, and their tally comes before the right answer. */
const nextWithHall = (heat: Heat): Next | null => {
  const poll = hallPoll(heat);
  if (poll?.phase === 'open') return ready(held(poll.timer) ?? { go: 'close-poll' });
  return poll?.phase === 'closing' ? wait('tally') : null;
};

/** Buzzers that would open for nobody. */
const isMoot = (asking: Asking, heat: Heat): boolean =>
  (asking.mode === 'common' || asking.mode === 'tie-break') && eligible(asking, heat).length === 0;

/** How a question that is on air gets going. */
const opening = (heat: Heat, asking: Asking): Go => {
  switch (asking.mode) {
    case 'own':
      return { go: 'start-clock', length: heat.rules.own.clock };
    case 'speed': {
      const item = heat.items.find((candidate) => candidate.id === asking.item);
      return { go: 'start-clock', length: item?.kind === 'speed' ? item.clock : ms(0) };
    }
    case 'common':
      return { go: 'open-buzzers', length: heat.rules.common.buzz };
    case 'tie-break':
      return { go: 'open-buzzers', length: heat.rules.tieBreak.clock };
  }
};

const nextInTieBreak = (contest: Contest, heat: Heat): Next => {
  const asking = liveAsking(heat);
  if (asking !== undefined && asking.phase !== 'revealed') return nextInAsking(contest, heat, asking);
  const tie = openTie(heat);
  if (tie !== undefined) {
    const nth = tie.askings.length + 1;
    return nth <= tie.questions.length
      ? ready({ go: 'ask-tie-break', nth })
      : ready({ go: 'draw-lots', podiums: tie.podiums });
  }
  const another = tieAt(heat, depthOf(contest.format, heat.id, heat.playoff));
  return another === null ? goOn(contest, heat) : ready({ go: 'start-tie-break', ...another });
};

const nextInPoll = (contest: Contest, heat: Heat, poll: Poll | undefined): Next => {
  switch (poll?.phase) {
    case 'open':
      return ready(held(poll.timer) ?? { go: 'close-poll' });
    case 'closing':
      return wait('tally');
    case 'closed':
      return ready({ go: 'reveal-tally' });
    case 'revealed':
      return awarding(heat, poll) ?? goOn(contest, heat);
    default:
      return goOn(contest, heat);
  }
};

/** AU1: only a contest that says so books the hall's word. */
const awarding = (heat: Heat, poll: Poll): Next | null => {
  const awards = poll.awarded ? [] : favouriteAwards(poll, heat);
  if (awards.length === 0) return null;
  const [podiums, points] = [awards.map((one) => one.podium), awards.map((one) => one.points)];
  return ready({ go: 'award-favourite', podiums, points });
};

const nextInLuckyDraw = (contest: Contest, heat: Heat): Next => {
  const draw = liveLuckyDraw(heat);
  if (draw?.phase === 'counting') return wait('entrants');
  if (draw?.phase !== 'ready' || present(draw).length === 0) return goOn(contest, heat);
  return ready({ go: 'draw-winner', ...(draw.bySpeed && { bySpeed: true }) });
};
