import type { Contest } from './contest.ts';
import type { Draw } from './draw.ts';
import type { ContestEvent, EventOf } from './event.ts';
import * as ask from './evolve/asking.ts';
import * as clock from './evolve/clock.ts';
import { bookFacts } from './evolve/facts.ts';
import { keep } from './evolve/keep.ts';
import * as poll from './evolve/poll.ts';
import { replaceRuling } from './evolve/replace-ruling.ts';
import { retireSeat } from './evolve/retire.ts';
import { takeBack, withHeat } from './evolve/take-back.ts';
import * as turn from './evolve/turn.ts';
import { sameAs } from './go.ts';
import type { Heat } from './heat.ts';
import type { HeatId } from './ids.ts';
import { next } from './next.ts';
import type { Protest } from './protest.ts';
import { currentHeat, type Show, type State, UNDO_DEPTH } from './state.ts';

/** Folds one event into the state. Total: it never refuses and never throws on an event that decide made (Law 1). */
export const evolve = (state: State, event: ContestEvent): State => {
  const after = fold(state, event);
  // Presses, answers and marks rarely change what GO would do: then the revision stands (Law 4).
  return sameNext(state, after) ? after : { ...after, takeRevision: state.takeRevision + 1 };
};

export const evolveAll = (state: State, events: readonly ContestEvent[]): State => events.reduce(evolve, state);

const sameNext = (before: State, after: State): boolean => before === after || sameAs(next(before), next(after));

const fold = (state: State, event: ContestEvent): State => {
  switch (event.type) {
    case 'contest-created':
      return { ...state, contest: event.contest };
    case 'content-imported':
      return { ...state, contest: withContent(state.contest, event) };
    case 'look-set':
      return { ...state, contest: state.contest && { ...state.contest, look: event.look } };
    case 'action-began':
      return beginAction(state, event);
    case 'taken-back':
      return takeBack(state, event.action);
    case 'team-withdrawn':
      return { ...state, show: inShow(state.show, event), contest: withNewcomer(state.contest, event) };
    default: {
      const heat = currentHeat(state.show);
      const changed = heat === undefined ? undefined : inHeat(heat, event);
      const show =
        changed === undefined || changed === heat ? inShow(state.show, event) : withHeat(state.show, changed);
      const kept = keep(state, event);
      return show === state.show && kept === state.kept ? state : { ...state, show, kept };
    }
  }
};

/** Beside the show: no take-back brings the old lists back, another import does. */
const withContent = (contest: Contest | null, { teams, bank, format }: EventOf<'content-imported'>): Contest | null =>
  contest && {
    ...contest,
    teams: teams ?? contest.teams,
    bank: bank ?? contest.bank,
    format: format ?? contest.format,
  };

/** BR6: a team named on the day stays known to the contest, with or without a seat. */
const withNewcomer = (contest: Contest | null, { newcomer }: EventOf<'team-withdrawn'>): Contest | null =>
  contest === null || newcomer === null ? contest : { ...contest, teams: [...contest.teams, newcomer] };

const beginAction = (state: State, event: EventOf<'action-began'>): State => ({
  ...state,
  undo: [
    ...(state.undo.length < UNDO_DEPTH ? state.undo : state.undo.slice(1 - UNDO_DEPTH)),
    { action: event.action, at: event.at, label: event.label, seen: event.seen, before: state.show },
  ],
});

/** Events of the contest around the heats. */
const inShow = (show: Show, event: ContestEvent): Show => {
  switch (event.type) {
    case 'draw-committed': {
      const { commitment, hidden } = event;
      return {
        ...show,
        draw: {
          commitment,
          hidden,
          called: null,
          seed: null,
          attempt: event.attempt,
          balls: [],
          shown: 0,
          closed: false,
        },
      };
    }
    case 'draw-called':
      return show.draw === null ? show : { ...show, draw: { ...show.draw, ...calledBy(event) } };
    case 'draw-typed': {
      const typed = { commitment: null, hidden: null, called: null, seed: null, attempt: 0, balls: event.balls };
      return { ...show, draw: { ...typed, shown: event.balls.length, closed: false } };
    }
    case 'ball-shown':
      return show.draw === null ? show : { ...show, draw: { ...show.draw, shown: show.draw.shown + 1 } };
    case 'draw-closed':
      return show.draw === null ? show : { ...show, draw: { ...show.draw, closed: true } };
    case 'team-withdrawn': {
      const { heat, team, replacement, reason, at } = event;
      return { ...show, withdrawals: [...show.withdrawals, { heat, team, replacement, reason, at }] };
    }
    case 'short-heat-allowed':
      return { ...show, consents: [...show.consents, event.heat] };
    case 'result-reopened':
      return withResult(show, event.heat);
    case 'heat-annulled':
      return annul(show, event);
    case 'slide-shown':
      return { ...show, slide: event.slide };
    case 'held':
      return { ...show, hold: { at: event.at, running: event.running } };
    case 'resumed':
      return { ...show, hold: null };
    case 'heat-started':
      return { ...show, current: event.heat, slide: null, heats: [...show.heats, startHeat(event)] };
    case 'heat-left':
      return { ...show, current: null };
    default:
      return show;
  }
};

/** BR7: its result is open again, and the heat on air. */
const withResult = (show: Show, id: HeatId): Show => ({
  ...show,
  current: id,
  heats: show.heats.map((heat) => (heat.id === id ? { ...heat, result: null } : heat)),
});

/** BR7: the playing stands beside the show; the heat is one to be played. */
const annul = (show: Show, { heat: id, reason, at }: EventOf<'heat-annulled'>): Show => {
  const heat = show.heats.find((played) => played.id === id);
  return heat === undefined
    ? show
    : {
        ...show,
        current: show.current === id ? null : show.current,
        heats: show.heats.filter((played) => played !== heat),
        annulled: [...show.annulled, { heat: clock.stopClocks(heat), reason, at }],
      };
};

const calledBy = ({ called, attempt, seed, balls }: EventOf<'draw-called'>): Partial<Draw> => ({
  called,
  attempt,
  seed,
  balls,
});

const startHeat = (event: EventOf<'heat-started'>): Heat => ({
  id: event.heat,
  seats: event.seats,
  rules: event.rules,
  items: event.items,
  packs: event.packs,
  reserves: event.reserves,
  playoff: event.playoff,
  cursor: -1,
  next: null,
  startedAt: {},
  packOf: {},
  stars: {},
  starsAsked: {},
  askings: [],
  turns: [],
  polls: [],
  luckyDraws: [],
  tieBreaks: [],
  retired: [],
  protests: [],
  facts: [],
  order: 0,
  moments: [],
  live: { asking: null, poll: null },
  result: null,
});

/** Events of the heat on air; the same heat when an event is not about it. */
const inHeat = (heat: Heat, event: ContestEvent): Heat => {
  switch (event.type) {
    case 'item-started':
      return startItem(heat, event);
    case 'next-set':
      return { ...heat, next: event.item };
    case 'result-confirmed':
      return event.heat === heat.id ? { ...heat, result: event.placings } : heat;
    case 'clocks-held':
      return clock.holdClocks(heat, event.at);
    case 'clocks-resumed':
      return clock.resumeClocks(heat, event.at, event.opensAt);
    case 'clock-stopped':
    case 'clock-adjusted':
      return clock.setTimer(heat, event.timer);
    case 'clock-ran-out':
      return clock.ring(heat);
    case 'turn-opened':
      return turn.openTurn(heat, event);
    case 'turn-moved':
      return turn.changeTurn(heat, () => ({ phase: event.phase, timer: event.timer }));
    case 'overtime-proposed':
      return turn.changeTurn(heat, () => ({ overtime: event.overtime }));
    case 'overtime-ruled':
      return turn.changeTurn(heat, (live) => ({
        overtime: live.overtime && { ...live.overtime, ruling: event.ruling },
      }));
    case 'seat-closed':
      return turn.changeTurn(heat, (live) => ({ closedSeats: [...live.closedSeats, event.judge] }));
    case 'marks-reopened':
      return turn.reopenSheet(heat, event);
    case 'marks-card-shown':
      return turn.showCard(heat, event);
    case 'marks-revealed':
      return turn.revealMarks(heat, event);
    case 'pack-chosen':
      return { ...heat, packOf: { ...heat.packOf, [event.podium]: event.pack } };
    case 'star-placed':
      return { ...heat, stars: { ...heat.stars, [event.podium]: event.item } };
    case 'star-asked':
      return { ...heat, starsAsked: { ...heat.starsAsked, [event.podium]: event.item } };
    case 'question-shown':
      return ask.showQuestion(heat, event);
    case 'question-replaced':
      return ask.replaceQuestion(heat, event);
    case 'clock-started':
      return ask.startClock(heat, event);
    case 'buzzers-opened':
      return ask.openBuzzers(heat, event);
    case 'press-recorded':
      return ask.recordPress(heat, event);
    case 'race-closed':
      return ask.closeRace(heat, event);
    case 'word-given':
      return ask.giveWord(heat, event);
    case 'buzz-won':
      return ask.winBuzz(heat, event);
    case 'question-forfeited':
      return ask.forfeit(heat, event);
    case 'buzzers-closed':
      return ask.closeBuzzers(heat, event);
    case 'answer-recorded':
      return ask.recordAnswer(heat, event);
    case 'ruled':
      return ask.rule(heat, event);
    case 'ruling-replaced':
      return replaceRuling(heat, event);
    case 'seat-retired':
      return retireSeat(heat, event);
    case 'word-released':
      return ask.releaseWord(heat, event);
    case 'protest-made':
      return { ...heat, protests: [...heat.protests, event.protest] };
    case 'protest-ruled':
      return { ...heat, protests: heat.protests.map((one) => (one.id === event.protest ? ruledBy(one, event) : one)) };
    case 'answers-closed':
      return ask.closeAnswers(heat, event);
    case 'answer-judged':
      return ask.judgeAnswer(heat, event);
    case 'answers-revealed':
      return ask.changeAsking(heat, event.asking, () => ({ phase: 'answers-shown' }));
    case 'verdicts-revealed':
      return ask.changeAsking(heat, event.asking, () => ({ phase: 'verdicts-shown' }));
    case 'points-awarded':
      return ask.awardPoints(heat, event);
    case 'answer-revealed':
      return ask.changeAsking(heat, event.asking, () => ({ phase: 'revealed' }));
    case 'media-started':
      return ask.changeAsking(heat, event.asking, () => ({ playback: { status: 'playing', from: event.from } }));
    case 'media-paused':
      return ask.changeAsking(heat, event.asking, () => ({
        playback: { status: 'paused', position: event.position, by: 'host' },
      }));
    case 'question-given':
      // The hall has it now: no team steals it any more (SK6).
      return ask.changeAsking(heat, event.asking, () => ({ given: true, phase: 'settled' }));
    case 'score-adjusted':
      return bookFacts(heat, [event.fact]);
    default:
      return inAudience(heat, event);
  }
};

const inAudience = (heat: Heat, event: ContestEvent): Heat => {
  switch (event.type) {
    case 'poll-opened':
      return poll.openPoll(heat, event);
    case 'poll-closing':
      return poll.changePoll(heat, event.poll, () => ({ phase: 'closing', timer: null }));
    case 'poll-closed':
      return poll.changePoll(heat, event.poll, () => ({ phase: 'closed', timer: null, tally: event.tally }));
    case 'tally-revealed':
      return poll.changePoll(heat, event.poll, () => ({ phase: 'revealed' }));
    case 'favourite-awarded':
      return bookFacts(
        poll.changePoll(heat, event.poll, () => ({ awarded: true })),
        event.facts,
      );
    case 'lucky-draw-opened':
      return poll.openLuckyDraw(heat, event);
    case 'entrants-counted': {
      const { entrants, hash } = event;
      return poll.changeLuckyDraw(heat, event.item, () => ({ phase: 'ready', entrants, hash }));
    }
    case 'winner-drawn':
      return poll.changeLuckyDraw(heat, event.item, (draw) => ({
        phase: 'drawn',
        drawn: [...draw.drawn, { seed: event.seed, index: event.index, code: null, absent: false }],
      }));
    case 'winner-named':
      return poll.changeLastDrawn(heat, event.item, { code: event.code }, 'drawn');
    case 'winner-absent':
      return poll.changeLastDrawn(heat, event.item, { absent: true }, 'ready');
    case 'tie-break-started':
      return { ...heat, tieBreaks: [...heat.tieBreaks, event.tie] };
    case 'tie-place-won':
      return changeTie(heat, { order: [event.podium] });
    case 'lots-drawn':
      return changeTie(heat, { order: event.order, byLots: true });
    default:
      return heat;
  }
};

const ruledBy = (protest: Protest, { upheld, answer }: EventOf<'protest-ruled'>): Protest => ({
  ...protest,
  state: upheld ? 'upheld' : 'dismissed',
  answer,
});

const changeTie = (heat: Heat, change: Partial<Heat['tieBreaks'][number]>): Heat => ({
  ...heat,
  tieBreaks: heat.tieBreaks.map((tie, i) => (i === heat.tieBreaks.length - 1 ? { ...tie, ...change } : tie)),
});

const startItem = (heat: Heat, event: EventOf<'item-started'>): Heat => {
  const still = clock.stopClocks(heat);
  return {
    ...still,
    cursor: heat.items.findIndex((item) => item.id === event.item),
    next: null,
    live: { asking: null, poll: null },
    startedAt: { ...heat.startedAt, [event.item]: event.at },
  };
};
