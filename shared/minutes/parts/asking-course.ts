import { hundredths } from '../../engine/answers.ts';
import type { Asking } from '../../engine/asking.ts';
import type { EpochMs, Podium } from '../../engine/ids.ts';
import type { Press } from '../../engine/press.ts';
import { overlap } from '../../engine/race.ts';
import { askingOf } from '../chronicle.ts';
import { secondsOf } from '../figures.ts';
import { type HeatContext, standing } from '../heat-context.ts';

interface Step {
  at: EpochMs;
  line: string;
}

/** Who pressed, who had the word, how it was ruled: one line each, in order. */
export const courseOf = (context: HeatContext, asking: Asking): string[] =>
  asking.mode === 'speed' ? speedCourse(context, asking) : tableCourse(context, asking);

const tableCourse = (context: HeatContext, asking: Asking): string[] => {
  const { names, entries } = context;
  const { words } = names;
  const given = standing(entries, 'word-given').filter(({ event }) => event.asking === asking.id);
  const steps: Step[] = [
    ...pressSteps(context, asking),
    ...given.map(({ at, event }) => ({ at, line: words.wordGiven(words.podium(event.podium)) })),
    ...asking.rulings.map(({ at, podium, verdict }) => ({
      at,
      line: words.answered(words.podium(podium), typed(context, asking, podium), words.verdict[verdict]),
    })),
  ];
  const course = steps.sort((a, b) => a.at - b.at).map(({ line }) => line);
  const lines = asking.star ? [words.star, ...course] : course;
  if (isUnclaimed(asking)) lines.push(words.nobodyPressed);
  if (asking.given) lines.push(words.toAudience, ...hallOf(context, asking));
  return lines;
};

/** SK6: how many phones had it right, once that was shown. */
const hallOf = ({ heat, names }: HeatContext, asking: Asking): string[] => {
  const question = names.question(asking.id);
  const poll = heat.polls.findLast((one) => one.item === asking.item && one.question === asking.question);
  if (question?.kind !== 'choice' || poll?.tally == null || poll.phase !== 'revealed') return [];
  return [names.words.hallAnswers(poll.tally.counts[question.answer] ?? 0, poll.tally.entrants)];
};

/** Buzzers were open, and nobody took the word. */
const isUnclaimed = (asking: Asking): boolean =>
  asking.openedAt !== null &&
  (asking.phase === 'settled' || asking.phase === 'revealed') &&
  !asking.presses.some(({ verdict }) => verdict === 'won');

const typed = ({ names }: HeatContext, asking: Asking, podium: Podium): string => {
  const answer = asking.answers[podium];
  return answer === undefined ? '' : names.words.answeredAs(names.answer(names.question(asking.id), answer.value));
};

const pressSteps = (context: HeatContext, asking: Asking): Step[] => {
  const { words } = context.names;
  const openings = openingsOf(context, asking);
  const steps = asking.presses.map((press) => ({
    at: press.receivedAt,
    line: words.pressed(words.podium(press.podium), timeOf(context, press, openings), words.press[press.verdict]),
  }));
  const close = closeCalls(asking.presses);
  return close === null ? steps : [...steps, { at: close, line: words.tooClose }];
};

/** When the buzzers of this question opened: a wrong answer opens them anew (SK5), and so does the end of a hold. */
const openingsOf = ({ entries }: HeatContext, asking: Asking): EpochMs[] => {
  const opened = standing(entries, 'buzzers-opened')
    .filter(({ event }) => askingOf(event) === asking.id)
    .map(({ event }) => event.window.opensAt);
  return [...opened, ...(asking.openedAt === null ? [] : [asking.openedAt])].sort((a, b) => a - b);
};

/** Counted from the opening it was pressed in; before the first one it was early by so much. */
const timeOf = ({ names: { lang, words } }: HeatContext, press: Press, openings: readonly EpochMs[]): string => {
  const opening = openings.findLast((at) => at <= press.pressedAt);
  if (opening !== undefined && press.verdict !== 'early' && press.verdict !== 'forfeit')
    return words.pressedAt(secondsOf(press.pressedAt - opening, lang));
  const coming = openings.find((at) => at > press.pressedAt);
  return coming === undefined ? '' : words.pressedBefore(secondsOf(coming - press.pressedAt, lang));
};

/** When a press came too close to the winner's to call (BZ4): its arrival. */
const closeCalls = (presses: readonly Press[]): EpochMs | null => {
  const winner = presses.find(({ verdict }) => verdict === 'won');
  if (winner === undefined) return null;
  return presses.find((press) => press.verdict === 'beaten' && overlap(press, winner))?.receivedAt ?? null;
};

/** Tăng tốc: the answers in time order (AC5), then who sent none. */
const speedCourse = ({ heat, names }: HeatContext, asking: Asking): string[] => {
  const { words, lang } = names;
  const question = names.question(asking.id);
  const startedAt = asking.startedAt ?? asking.shownAt;
  const answers = heat.seats
    .flatMap(({ podium }) => {
      const answer = asking.answers[podium];
      return answer === undefined ? [] : [{ podium, answer, time: hundredths(answer, startedAt) }];
    })
    .sort((a, b) => a.time - b.time);
  const silent = heat.seats.filter(({ podium }) => asking.answers[podium] === undefined);
  return [
    ...answers.map(({ podium, answer, time }, nth) =>
      words.speedAnswer(
        nth + 1,
        words.podium(podium),
        names.answer(question, answer.value),
        secondsOf(time * 10, lang),
        words.verdict[asking.judged[podium] === true ? 'right' : 'wrong'],
      ),
    ),
    ...silent.map(({ podium }) => `${words.podium(podium)}: ${words.noAnswer}`),
  ];
};
