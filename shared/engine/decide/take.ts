import type { Asking } from '../asking.ts';
import type { ContestEvent } from '../event.ts';
import { favouriteFacts } from '../favourite.ts';
import type { Go } from '../go.ts';
import { type Heat, hallPoll, liveAsking, liveLuckyDraw, livePoll, liveTurn } from '../heat.ts';
import type { AskingId, QuestionId } from '../ids.ts';
import { lot, shuffle } from '../lot.ts';
import { present } from '../poll.ts';
import { refuse } from '../refusal.ts';
import { openTie } from '../standings.ts';
import { start } from '../timer.ts';
import { commitDraw, heatStarted } from './contest.ts';
import type { Decision } from './decision.ts';
import { clocksResumed, resumed } from './hold.ts';
import { started } from './item.ts';
import { cardShown, marksRevealed, speechEnded } from './jury.ts';
import { withMedia } from './media.ts';
import { freshAsking, pointsAwarded, windowOpened } from './question.ts';
import { heatOnAir, type Scope } from './scope.ts';

/** The events of each GO. `next` has already said that this is what GO does now. */
export const go = (what: Go, at: Scope): Decision => {
  switch (what.go) {
    case 'commit-draw':
      return commitDraw(at);
    case 'draw-ball':
      return [{ type: 'ball-shown' }];
    case 'show-bracket':
      return at.state.show.current === null ? [{ type: 'draw-closed' }] : [{ type: 'heat-left' }];
    case 'start-heat':
      return heatStarted(what.heat, at);
    case 'resume':
      return resumed(at);
    case 'clear-slide':
      return [{ type: 'slide-shown', slide: null }];
    default: {
      const heat = heatOnAir(at);
      return heat === undefined ? refuse('no-heat') : goInHeat(what, heat, at);
    }
  }
};

const goInHeat = (what: Go, heat: Heat, at: Scope): Decision => {
  const asking = liveAsking(heat);
  switch (what.go) {
    case 'start-item':
      return started(what.item, heat, at);
    case 'resume-clock':
    case 'reopen-buzzers':
      return [clocksResumed(at)];
    case 'start-tie-break':
      return tieStarted(what, heat, at);
    case 'draw-lots':
      return lotsDrawn(heat, at);
    case 'ask-tie-break':
      return tieAsked(heat, at);
    case 'draw-pack':
      return packDrawn(what.podium, heat, at);
    case 'start-questions':
      return [{ type: 'turn-moved', phase: 'questions', timer: start(what.length, at.now) }];
    case 'stop-clock':
      return speechEnded(heat, at);
    case 'reveal-card':
      return cardShown(heat, at);
    case 'reveal-marks':
      return marksRevealed(heat, at);
    case 'close-poll':
      return withPoll(heat, (poll) => [{ type: 'poll-closing', poll }]);
    case 'reveal-tally':
      return withPoll(heat, (poll) => [{ type: 'tally-revealed', poll }]);
    case 'award-favourite':
      return favouriteAwarded(heat);
    case 'draw-winner':
      return winnerDrawn(heat, at);
    case 'start-clock':
      if (liveTurn(heat) !== undefined) {
        return [{ type: 'turn-moved', phase: 'speaking', timer: start(what.length, at.now) }];
      }
      return asking === undefined ? refuse('wrong-phase') : goInAsking(what, asking, heat, at);
    default:
      return asking === undefined ? refuse('wrong-phase') : goInAsking(what, asking, heat, at);
  }
};

const goInAsking = (what: Go, asking: Asking, heat: Heat, at: Scope): Decision => {
  const { id } = asking;
  switch (what.go) {
    case 'start-clock': {
      const phase = asking.mode === 'speed' ? 'open' : 'answering';
      return [
        ...withMedia(asking, at),
        { type: 'clock-started', asking: id, phase, timer: start(what.length, at.now), at: at.now },
      ];
    }
    case 'open-buzzers':
    case 'open-steal':
      return [...withMedia(asking, at), windowOpened(asking, heat, what.length, at)];
    case 'reveal-answers':
      return [{ type: 'answers-revealed', asking: id }];
    case 'reveal-verdicts':
      return [{ type: 'verdicts-revealed', asking: id }];
    case 'award-points':
      return [pointsAwarded(asking, heat, at)];
    case 'reveal-answer':
      return [{ type: 'answer-revealed', asking: id }, ...hallRevealed(heat)];
    default:
      return refuse('wrong-phase');
  }
};

/** SK6: what the phones said, with the right answer. */
const hallRevealed = (heat: Heat): ContestEvent[] => {
  const poll = hallPoll(heat);
  return poll?.phase === 'closed' ? [{ type: 'tally-revealed', poll: poll.id }] : [];
};

const withPoll = (heat: Heat, events: (poll: NonNullable<Heat['live']['poll']>) => ContestEvent[]): Decision => {
  const poll = livePoll(heat);
  return poll === undefined ? refuse('unknown-poll') : events(poll.id);
};

/** AU1: what the tally on record earns now. */
const favouriteAwarded = (heat: Heat): Decision => {
  const poll = livePoll(heat);
  return poll === undefined
    ? refuse('unknown-poll')
    : [{ type: 'favourite-awarded', poll: poll.id, facts: favouriteFacts(poll, heat) }];
};

/** SK1: the pack by lot, from those no team has yet. */
const packDrawn = (podium: Extract<Go, { go: 'draw-pack' }>['podium'], heat: Heat, at: Scope): Decision => {
  const taken = Object.values(heat.packOf);
  const free = heat.packs.map((_, pack) => pack).filter((pack) => !taken.includes(pack));
  const pack = free[lot(free.length, at.entropy, 0)];
  return pack === undefined ? refuse('no-such-question') : [{ type: 'pack-chosen', podium, pack, by: 'lot' }];
};

/** TB2: up to so many unused questions; where the bank has none left, lots decide. */
const tieStarted = (what: Extract<Go, { go: 'start-tie-break' }>, heat: Heat, at: Scope): Decision => {
  const used = new Set([...at.state.kept.used, ...heat.tieBreaks.flatMap((tie) => tie.questions)]);
  const unused = at.contest.bank.filter((question) => question.purpose === 'tie-break' && !used.has(question.id));
  // AD1: a format may leave câu hỏi phụ out between teams of different heats; then only lots are left.
  const asked = !heat.playoff || at.contest.format.runnerUpOrder.includes('tie-break');
  const questions: QuestionId[] = shuffle(unused, at.entropy)
    .slice(0, asked ? heat.rules.tieBreak.count : 0)
    .map((q) => q.id);
  const item = heat.items.find((candidate) => candidate.kind === 'tie-break');
  if (item === undefined) return refuse('no-such-item');
  const tie = {
    item: item.id,
    place: what.place,
    podiums: what.podiums,
    questions,
    askings: [],
    order: [],
    byLots: false,
  };
  return [
    { type: 'item-started', item: item.id, at: at.now },
    { type: 'tie-break-started', tie },
  ];
};

const tieAsked = (heat: Heat, at: Scope): Decision => {
  const tie = openTie(heat);
  const question = tie?.questions[tie.askings.length];
  if (tie === undefined || question === undefined) return refuse('no-such-question');
  const asking = freshAsking(at.id as string as AskingId, tie.item, question, 'tie-break', null, at.now);
  const outside = heat.seats.map((seat) => seat.podium).filter((podium) => !tie.podiums.includes(podium));
  // Teams outside the tie take no part: they are locked out from the start.
  return [{ type: 'question-shown', asking: { ...asking, tried: outside } }];
};

/** TB3. */
const lotsDrawn = (heat: Heat, at: Scope): Decision => {
  const tie = openTie(heat);
  if (tie === undefined) return refuse('wrong-phase');
  return [{ type: 'lots-drawn', order: shuffle(tie.podiums, at.entropy), seed: at.entropy }];
};

/** AU5: the seed is recorded; the winner is a place in the list whose hash was recorded before. */
const winnerDrawn = (heat: Heat, at: Scope): Decision => {
  const draw = liveLuckyDraw(heat);
  if (draw === undefined) return refuse('nothing-to-do');
  const left = present(draw);
  const index = draw.bySpeed ? left[0] : left[lot(left.length, at.entropy, draw.drawn.length)];
  if (index === undefined) return refuse('nothing-to-do');
  // AU2: by speed nothing is drawn, so that there is no seed.
  return [{ type: 'winner-drawn', item: draw.item, seed: draw.bySpeed ? '' : at.entropy, index }];
};
