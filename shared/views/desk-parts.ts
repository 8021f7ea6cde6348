import { propose } from '../engine/answers.ts';
import type { Asking } from '../engine/asking.ts';
import type { Contest } from '../engine/contest.ts';
import { type Heat, liveAsking, livePoll, liveTurn } from '../engine/heat.ts';
import { between, ms, type Podium } from '../engine/ids.ts';
import { halvesOf, meanOf, missing } from '../engine/judging.ts';
import type { Press } from '../engine/press.ts';
import type { Question } from '../engine/question.ts';
import { mayHaveWord, racing } from '../engine/race.ts';
import { reopenedSheets, sheetsOf } from '../engine/sheets.ts';
import type { State } from '../engine/state.ts';
import { windowView } from './clock-view.ts';
import { anticipates, finishView } from './finish-view.ts';
import { rulingViews } from './heat-scene.ts';
import type { AskingDesk, PollDesk, TurnDesk } from './host.ts';
import { answerText, findQuestion, secretQuestion } from './question-view.ts';

/** The question on air with its presses, answers and proposals. */
export const askingDesk = (contest: Contest, heat: Heat): AskingDesk | null => {
  const asking = liveAsking(heat);
  const question = asking === undefined ? undefined : findQuestion(contest, asking.question);
  if (asking === undefined || question === undefined) return null;
  return {
    id: asking.id,
    mode: asking.mode,
    phase: asking.phase,
    owner: asking.owner,
    question: secretQuestion(question),
    window: windowView(asking.window),
    answering: asking.answering,
    tried: asking.tried,
    presses: asking.presses.map((press) => pressDesk(press, asking, heat)),
    racing: racing(asking).length > 0,
    finish: finishView(contest, heat, asking),
    mayHaveWord: mayHaveWord(asking, heat),
    ...playbackOf(asking, question),
    ...(asking.star && { star: true }),
    answers: answersOf(heat, asking, question),
    rulings: rulingViews(heat, asking),
  };
};

/** An asking with all that it left behind, for who has to judge it again. */
export const reviewDesk = (
  contest: Contest,
  heat: Heat,
  asking: Asking,
): Pick<AskingDesk, 'mode' | 'question' | 'presses' | 'answers' | 'rulings'> | null => {
  const question = findQuestion(contest, asking.question);
  return question === undefined
    ? null
    : {
        mode: asking.mode,
        question: secretQuestion(question),
        presses: asking.presses.map((press) => pressDesk(press, asking, heat)),
        answers: answersOf(heat, asking, question),
        rulings: rulingViews(heat, asking),
      };
};

const pressDesk = (press: Press, asking: Asking, heat: Heat): AskingDesk['presses'][number] => {
  const { earliest, latest, doubts } = press.evidence;
  return {
    podium: press.podium,
    afterOpening: asking.openedAt === null ? null : between(asking.openedAt, press.pressedAt),
    verdict: press.verdict,
    uncertainty: doubts.includes('no-clock') ? null : between(earliest, latest) / 2,
    doubts,
    anticipated: anticipates(press, asking, heat.rules.buzzers.anticipation),
  };
};

const answersOf = (heat: Heat, asking: Asking, question: Question): AskingDesk['answers'] =>
  Object.entries(asking.answers)
    .map(([podium, answer]) => ({
      podium: podium as Podium,
      text: answerText(question, answer.value),
      timeMs: asking.startedAt === null ? null : ms(Math.max(0, between(asking.startedAt, answer.at))),
      proposal: question.kind === 'spoken' ? null : propose(question, answer.value, isPartial(heat, asking)),
      judged: asking.judged[podium as Podium] ?? null,
    }))
    .sort((a, b) => (a.timeMs ?? 0) - (b.timeMs ?? 0));

const playbackOf = ({ playback }: Asking, { media }: Question): Pick<AskingDesk, 'playback'> =>
  media?.kind === 'audio' || media?.kind === 'video' ? { playback: playback?.status ?? 'ready' } : {};

const isPartial = (heat: Heat, { mode }: Asking): boolean => mode === 'speed' && heat.rules.speed.partial === true;

/** The jury's progress: who is in, and what the mean will be. */
export const turnDesk = (state: State, contest: Contest, heat: Heat): TurnDesk | null => {
  const turn = liveTurn(heat);
  if (turn === undefined) return null;
  const sheets = sheetsOf(state.kept, heat.id, turn);
  const open = missing(
    contest.judges.map((judge) => judge.id),
    sheets,
    turn.closedSeats,
  );
  return {
    item: turn.item,
    podium: turn.podium,
    phase: turn.phase,
    judges: contest.judges.map((judge) => {
      const sheet = sheets.find((marks) => marks.judge === judge.id);
      const total = sheet === undefined ? null : halvesOf(sheet) / 2;
      return {
        id: judge.id,
        name: judge.name,
        in: sheet !== undefined,
        closed: turn.closedSeats.includes(judge.id),
        total,
        paper: sheet?.paper !== undefined,
        reopened:
          sheet === undefined ? (reopenedSheets(state.kept, heat.id, turn, judge.id).at(-1)?.reason ?? null) : null,
      };
    }),
    criteria: heat.rules[turn.segment].criteria,
    mean: open.length > 0 ? null : meanOf(sheets, heat.rules.judging),
    overtime: turn.overtime,
  };
};

export const pollDesk = (contest: Contest, heat: Heat): PollDesk | null => {
  const poll = livePoll(heat);
  if (poll === undefined) return null;
  const question = poll.question === null ? undefined : findQuestion(contest, poll.question);
  return {
    id: poll.id,
    kind: poll.kind,
    phase: poll.phase,
    options: poll.options.map((option, i) => ({
      label: option,
      podium: poll.kind === 'favourite' ? (option as Podium) : null,
      count: poll.tally?.counts[i] ?? 0,
    })),
    right: question?.kind === 'choice' ? question.answer : null,
    entrants: poll.tally?.entrants ?? 0,
  };
};
