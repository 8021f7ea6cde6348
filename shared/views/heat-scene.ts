import { hundredths } from '../engine/answers.ts';
import type { Asking } from '../engine/asking.ts';
import type { Contest } from '../engine/contest.ts';
import { stealWorth } from '../engine/decide/ruling.ts';
import { isFinal } from '../engine/format.ts';
import { currentItem, type Heat, hallPoll, liveAsking, liveLuckyDraw, livePoll, liveTurn } from '../engine/heat.ts';
import { type DurationMs, ms, type Podium } from '../engine/ids.ts';
import { pointsIn } from '../engine/ledger.ts';
import type { Playback } from '../engine/playback.ts';
import type { Poll } from '../engine/poll.ts';
import { racing } from '../engine/race.ts';
import type { Item } from '../engine/rundown.ts';
import type { State } from '../engine/state.ts';
import { windowView } from './clock-view.ts';
import { turnScene } from './marks-scene.ts';
import type { PlaybackView, RulingView } from './parts.ts';
import type { Scene } from './program.ts';
import { answerText, findQuestion, questionView } from './question-view.ts';
import { rankingRows } from './table-view.ts';

/** The scene of the item on air; a pure reading of the heat. */
export const heatScene = (state: State, contest: Contest, heat: Heat, audienceUrl: string): Scene => {
  const item = currentItem(heat);
  const asking = liveAsking(heat);
  const poll = livePoll(heat);
  const turn = liveTurn(heat);
  if (asking !== undefined && hallPoll(heat) === undefined) return askingScene(contest, heat, asking, item);
  if (poll !== undefined) return pollScene(contest, heat, poll, audienceUrl);
  if (turn !== undefined) return turnScene(state, contest, heat, turn);
  switch (item?.kind) {
    case 'segment':
      return { scene: 'segment', segment: item.segment, number: item.number };
    case 'pack':
      return { scene: 'pack', podium: item.podium, packs: packsOf(heat) };
    case 'lucky-draw':
      return luckyScene(heat);
    case 'ranking':
      return { scene: 'ranking', after: item.after, rows: rankingRows(contest, state.show, heat) };
    case 'tie-break':
      return tieScene(heat);
    case 'result':
      return resultScene(state, contest, heat);
    default:
      return { scene: 'line-up' };
  }
};

export const packsOf = (heat: Heat): { pack: number; takenBy: Podium | null }[] =>
  heat.packs.map((_, pack) => {
    const taken = Object.entries(heat.packOf).find(([, number]) => number === pack);
    return { pack, takenBy: (taken?.[0] as Podium | undefined) ?? null };
  });

const resultScene = (state: State, contest: Contest, heat: Heat): Scene => {
  const rows = rankingRows(contest, state.show, heat);
  return heat.result !== null && isFinal(contest.format, heat.id)
    ? { scene: 'champion', rows }
    : { scene: 'heat-result', rows, confirmed: heat.result !== null };
};

export const position = (heat: Heat, asking: Asking, item: Item | undefined): { nth: number; of: number } => {
  if (asking.mode !== 'tie-break')
    return item !== undefined && 'nth' in item ? { nth: item.nth, of: item.of } : { nth: 1, of: 1 };
  const tie = heat.tieBreaks.find((candidate) => candidate.askings.includes(asking.id));
  return { nth: (tie?.askings.indexOf(asking.id) ?? 0) + 1, of: tie?.questions.length ?? 1 };
};

const askingScene = (contest: Contest, heat: Heat, asking: Asking, item: Item | undefined): Scene => {
  const question = findQuestion(contest, asking.question);
  if (question === undefined) return { scene: 'line-up' };
  const step = answersStep(asking);
  if (step !== null) {
    const view = questionView(question, step !== 'answers');
    return {
      scene: 'answers',
      ...position(heat, asking, item),
      step,
      question: view,
      rows: answerRows(contest, heat, asking, step),
    };
  }
  return {
    scene: 'question',
    mode: asking.mode,
    ...position(heat, asking, item),
    owner: asking.owner,
    moment: asking.phase,
    question: questionView(question, asking.phase === 'revealed'),
    window: windowView(asking.window),
    answering: asking.answering,
    rulings: rulingViews(heat, asking),
    value: worthOf(heat, asking),
    answered: asking.mode === 'speed' ? (Object.keys(asking.answers) as Podium[]) : [],
    given: asking.given,
    racing: racing(asking).length > 0,
    ...(asking.playback && { playback: playbackView(asking.playback) }),
    ...(asking.star && { star: true }),
  };
};

const playbackView = (playback: Playback): PlaybackView =>
  playback.status === 'playing'
    ? { status: 'playing', from: playback.from }
    : { status: 'paused', position: playback.position };

const answersStep = (asking: Asking): 'answers' | 'verdicts' | 'points' | null => {
  if (asking.mode !== 'speed') return null;
  if (asking.phase === 'answers-shown') return 'answers';
  if (asking.phase === 'verdicts-shown') return 'verdicts';
  return asking.phase === 'revealed' ? 'points' : null;
};

/** AC5: in time order; a team without an answer comes last. Verdicts and points are absent until their step. */
const answerRows = (contest: Contest, heat: Heat, asking: Asking, step: 'answers' | 'verdicts' | 'points') => {
  const question = findQuestion(contest, asking.question);
  const points = new Map(
    heat.facts.filter((fact) => fact.asking === asking.id).map((fact) => [fact.podium, fact.points]),
  );
  return heat.seats
    .map(({ podium }) => {
      const given = asking.answers[podium];
      const timed = given !== undefined && asking.startedAt !== null;
      return {
        podium,
        answer: given === undefined || question === undefined ? null : answerText(question, given.value),
        timeMs: timed
          ? (ms(hundredths(given, asking.startedAt as NonNullable<Asking['startedAt']>) * 10) as DurationMs)
          : null,
        right: step === 'answers' ? null : given !== undefined && asking.judged[podium] === true,
        points: step === 'points' ? (points.get(podium) ?? 0) : null,
      };
    })
    .sort(
      (a, b) =>
        (a.timeMs ?? Number.POSITIVE_INFINITY) - (b.timeMs ?? Number.POSITIVE_INFINITY) ||
        (a.podium < b.podium ? -1 : 1),
    );
};

export const rulingViews = (heat: Heat, asking: Asking): RulingView[] =>
  asking.rulings.map(({ podium, verdict }) => ({
    podium,
    verdict,
    points: pointsIn(heat.facts, heat.rules.floor, asking.id, podium),
  }));

const worthOf = (heat: Heat, asking: Asking): number | null => {
  if (asking.mode === 'speed' || asking.mode === 'tie-break') return null;
  if (asking.mode === 'common') return heat.rules.common.right;
  const stealing = asking.rulings.length > 0 || asking.answering?.as === 'stealer';
  if (stealing) return stealWorth(asking, heat);
  return asking.star ? 2 * heat.rules.own.right : heat.rules.own.right;
};

/** AU4: counts are absent until the reveal, unless the contest shows them live. */
const pollScene = (contest: Contest, heat: Heat, poll: Poll, url: string): Scene => {
  const question = poll.question === null ? undefined : findQuestion(contest, poll.question);
  const counted = poll.phase === 'revealed' || (poll.phase === 'closed' && !heat.rules.audience.hidden);
  return {
    scene: 'poll',
    kind: poll.kind,
    phase: poll.phase,
    url,
    question: question === undefined ? null : questionView(question, poll.phase === 'revealed'),
    options: poll.options.map((option, i) => ({
      label: option,
      podium: poll.kind === 'favourite' ? (option as Podium) : null,
      count: counted ? (poll.tally?.counts[i] ?? 0) : null,
      ...earnedBy(heat, poll, option),
    })),
    ballots: poll.tally?.entrants ?? 0,
    ...(poll.phase === 'revealed' &&
      poll.kind === 'favourite' &&
      heat.rules.audience.points !== undefined && { scores: true as const }),
  };
};

/** AU1: booked points of a vote that scores. */
const earnedBy = (heat: Heat, poll: Poll, option: string): { points?: number } => {
  const fact = poll.awarded && heat.facts.find((one) => one.item === poll.item && one.podium === option);
  return fact ? { points: fact.points } : {};
};

const luckyScene = (heat: Heat): Scene => {
  const draw = liveLuckyDraw(heat);
  const present = draw?.phase === 'drawn' ? draw.drawn.at(-1) : undefined;
  return {
    scene: 'lucky-draw',
    phase: draw?.phase ?? 'counting',
    entrants: draw?.entrants ?? null,
    ...(draw?.bySpeed && { bySpeed: true }),
    winner: present === undefined ? null : { nth: draw?.drawn.length ?? 1, code: present.code },
  };
};

const tieScene = (heat: Heat): Scene => {
  const tie = heat.tieBreaks.at(-1);
  return {
    scene: 'tie-break',
    place: tie?.place ?? 1,
    podiums: tie?.podiums ?? [],
    decided: (tie?.order ?? []).map((podium, i) => ({ podium, place: (tie?.place ?? 1) + i })),
    lots: tie?.byLots ? tie.order : null,
  };
};
