import type { Asking } from '../asking.ts';
import type { EventOf } from '../event.ts';
import type { Heat } from '../heat.ts';
import type { AskingId, ItemId, QuestionId } from '../ids.ts';
import { goOn, pause } from '../playback.ts';
import { bookFacts, remember, rememberShown } from './facts.ts';

export const changeAsking = (heat: Heat, id: AskingId, change: (asking: Asking) => Partial<Asking>): Heat => {
  const index = heat.askings.findLastIndex((asking) => asking.id === id);
  const asking = heat.askings[index];
  return asking === undefined ? heat : { ...heat, askings: heat.askings.with(index, { ...asking, ...change(asking) }) };
};

export const showQuestion = (heat: Heat, { asking }: EventOf<'question-shown'>): Heat => ({
  ...rememberShown(heat, asking),
  askings: [...heat.askings, asking],
  live: { ...heat.live, asking: asking.id },
  tieBreaks:
    asking.mode === 'tie-break'
      ? heat.tieBreaks.map((tie, i) =>
          i === heat.tieBreaks.length - 1 ? { ...tie, askings: [...tie.askings, asking.id] } : tie,
        )
      : heat.tieBreaks,
});

/** Planned and played are apart: the plan gets the new question, and what was played of the old one is void (Law 12). */
export const replaceQuestion = (heat: Heat, event: EventOf<'question-replaced'>): Heat => {
  const { live } = heat;
  const planned = planQuestion(heat, event.item, event.question);
  if (event.asking === null) return planned;
  return {
    ...rememberShown(
      { ...planned, moments: heat.moments.filter(({ asking }) => asking !== live.asking) },
      event.asking,
    ),
    askings: [...heat.askings.filter((asking) => asking.id !== live.asking), event.asking],
    facts: heat.facts.filter((fact) => fact.asking === null || fact.asking !== live.asking),
    live: { ...live, asking: event.asking.id },
  };
};

const planQuestion = (heat: Heat, id: ItemId, question: QuestionId): Heat => {
  const item = heat.items.find((candidate) => candidate.id === id);
  if (item === undefined) return heat;
  const reserves = Object.fromEntries(
    Object.entries(heat.reserves).map(([purpose, ids]) => [purpose, ids.filter((reserve) => reserve !== question)]),
  );
  if (item.kind !== 'own') {
    const items = heat.items.map((other) => (other.id === id && 'question' in other ? { ...other, question } : other));
    return { ...heat, items, reserves };
  }
  const pack = heat.packOf[item.podium];
  const packs = heat.packs.map((ids, i) =>
    i === pack ? ids.map((old, n) => (n === item.nth - 1 ? question : old)) : ids,
  );
  return { ...heat, packs, reserves };
};

export const startClock = (heat: Heat, event: EventOf<'clock-started'>): Heat =>
  changeAsking(heat, event.asking, (asking) => ({
    phase: event.phase,
    timer: event.timer,
    pausedAt: null,
    startedAt: event.at,
    answering: asking.mode === 'own' && asking.owner !== null ? { podium: asking.owner, as: 'owner' } : null,
  }));

export const openBuzzers = (heat: Heat, event: EventOf<'buzzers-opened'>): Heat =>
  changeAsking(heat, event.asking, (asking) => ({
    ...resumed(asking, event),
    phase: 'armed',
    window: event.window,
    openedAt: event.window.opensAt,
    race: null,
    answering: null,
    timer: null,
    pausedAt: null,
  }));

/** What a buzz stopped goes on with the buzzers; during a hold the hold's end does that. */
const resumed = ({ playback }: Asking, { window }: EventOf<'buzzers-opened'>): Partial<Asking> => {
  if (playback === undefined) return {};
  if (window.status === 'running') return { playback: goOn(playback, window.opensAt, 'buzz') };
  return playback.status === 'paused' && playback.by === 'buzz' ? { playback: { ...playback, by: 'hold' } } : {};
};

/** A press that counts stops the question's sound or clip: the team is to be heard. */
export const recordPress = (heat: Heat, { asking: id, press }: EventOf<'press-recorded'>): Heat =>
  changeAsking(heat, id, ({ presses, playback }) => {
    const counts = press.verdict === 'racing' || press.verdict === 'won';
    return {
      presses: [...presses, press],
      ...(counts && playback && { playback: pause(playback, press.receivedAt, 'buzz') }),
    };
  });

/** BZ2: the first of the order has won, the others of this race are beaten. */
export const closeRace = (heat: Heat, { asking: id, race }: EventOf<'race-closed'>): Heat =>
  changeAsking(heat, id, (asking) => ({
    race,
    presses: asking.presses.map((press) =>
      press.verdict === 'racing' ? { ...press, verdict: press.podium === race.order[0] ? 'won' : 'beaten' } : press,
    ),
  }));

/** BZ4: the first in order has had no chance to answer, and is not locked out by it. */
export const giveWord = (heat: Heat, event: EventOf<'word-given'>): Heat =>
  changeAsking(heat, event.asking, () => ({
    answering: { podium: event.podium, as: event.as },
    timer: event.timer,
    pausedAt: null,
  }));

export const winBuzz = (heat: Heat, event: EventOf<'buzz-won'>): Heat =>
  changeAsking(heat, event.asking, () => ({
    phase: 'answering',
    answering: { podium: event.podium, as: event.as },
    timer: event.timer,
    window: null,
  }));

export const forfeit = (heat: Heat, event: EventOf<'question-forfeited'>): Heat =>
  changeAsking(heat, event.asking, (asking) => ({ tried: [...asking.tried, event.podium] }));

/** BR6: who had the word is gone; `armed` waits for the `buzzers-opened` that follows. */
export const releaseWord = (heat: Heat, { asking, phase }: EventOf<'word-released'>): Heat =>
  changeAsking(heat, asking, () => ({ phase, answering: null, timer: null, pausedAt: null, window: null }));

export const closeBuzzers = (heat: Heat, event: EventOf<'buzzers-closed'>): Heat =>
  changeAsking(heat, event.asking, () => ({ phase: 'settled', window: null, timer: null, pausedAt: null }));

export const recordAnswer = (heat: Heat, event: EventOf<'answer-recorded'>): Heat =>
  changeAsking(heat, event.asking, (asking) => ({ answers: { ...asking.answers, [event.podium]: event.answer } }));

/** `armed` waits for the `buzzers-opened` that follows: until then nobody may press. */
export const rule = (heat: Heat, event: EventOf<'ruled'>): Heat => {
  const before = heat.askings.find((asking) => asking.id === event.asking);
  const remembered = before === undefined ? heat : remember(heat, before, event.ruling.podium);
  const ruled = changeAsking(remembered, event.asking, (asking) => ({
    rulings: [...asking.rulings, event.ruling],
    tried: [...asking.tried, event.ruling.podium],
    phase: event.phase,
    answering: null,
    timer: null,
    pausedAt: null,
    window: null,
  }));
  return bookFacts(ruled, event.facts);
};

export const closeAnswers = (heat: Heat, event: EventOf<'answers-closed'>): Heat =>
  changeAsking(heat, event.asking, () => ({ phase: 'closed', timer: null, pausedAt: null, judged: event.judged }));

export const judgeAnswer = (heat: Heat, event: EventOf<'answer-judged'>): Heat =>
  changeAsking(heat, event.asking, (asking) => ({ judged: { ...asking.judged, [event.podium]: event.right } }));

export const awardPoints = (heat: Heat, event: EventOf<'points-awarded'>): Heat => {
  const before = heat.askings.find((asking) => asking.id === event.asking);
  const remembered = before === undefined ? heat : remember(heat, before, null);
  return bookFacts(
    changeAsking(remembered, event.asking, () => ({ phase: 'revealed' })),
    event.facts,
  );
};
