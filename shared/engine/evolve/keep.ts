import type { Answer, Asking } from '../asking.ts';
import type { ContestEvent, EventOf } from '../event.ts';
import { type Heat, liveAsking } from '../heat.ts';
import { book, total } from '../ledger.ts';
import { currentHeat, type Kept, type State } from '../state.ts';
import { factsWith } from './replace-ruling.ts';

/** What survives a take-back (UN1): seen, marked, counted, pressed. */
export const keep = (state: State, event: ContestEvent): Kept => {
  const { kept } = state;
  switch (event.type) {
    case 'question-shown':
      return { ...kept, used: [...kept.used, event.asking.question] };
    case 'question-replaced':
      return event.asking === null ? kept : replaced(state, event);
    case 'ruling-replaced':
      return corrected(state, event);
    case 'poll-opened':
      return event.poll.question === null ? kept : { ...kept, used: [...kept.used, event.poll.question] };
    case 'poll-closed': {
      const polls = currentHeat(state.show)?.polls ?? [];
      const closed = polls.find((candidate) => candidate.id === event.poll);
      return closed === undefined
        ? kept
        : { ...kept, closedPolls: [...kept.closedPolls, { ...closed, phase: 'closed', tally: event.tally }] };
    }
    case 'marks-submitted': {
      const { heat, item, team, marks } = event;
      return { ...kept, marks: [...kept.marks, { heat, item, team, marks }] };
    }
    case 'heat-started':
      return { ...kept, marks: ofTheSameTeams(kept.marks, event) };
    case 'draw-committed':
      return {
        ...kept,
        drawSecret: { commitment: event.commitment, hidden: event.hidden, attempts: kept.drawSecret?.attempts ?? 0 },
      };
    case 'draw-called':
      return kept.drawSecret === null ? kept : { ...kept, drawSecret: { ...kept.drawSecret, attempts: event.attempt } };
    case 'heat-annulled':
    case 'score-adjusted':
      return { ...kept, corrections: kept.corrections + 1 };
    default:
      return kept;
  }
};

/** Presses and answers of an asking from the given ones on: what its end made void. */
export const voided = (asking: Asking, before?: Asking): Pick<Kept, 'voidPresses' | 'voidAnswers'> => ({
  voidPresses: asking.presses.slice(before?.presses.length ?? 0).map((press) => ({ asking: asking.id, press })),
  voidAnswers: (Object.keys(asking.answers) as (keyof Asking['answers'])[]).flatMap((podium) => {
    const answer = asking.answers[podium];
    return answer === undefined || isSent(answer, before?.answers[podium])
      ? []
      : [{ asking: asking.id, podium, answer }];
  }),
});

/** The same words, figure or list; lists out of the log are equal without being one object. */
const isSent = ({ value }: Answer, before: Answer | undefined): boolean =>
  before !== undefined && String(value) === String(before.value);

const replaced = (state: State, event: EventOf<'question-replaced'>): Kept => {
  const { kept } = state;
  const heat = currentHeat(state.show);
  const old = heat === undefined ? undefined : liveAsking(heat);
  const gone = old === undefined ? { voidPresses: [], voidAnswers: [] } : voided(old);
  const scored = heat?.facts.some((fact) => fact.asking !== null && fact.asking === old?.id) ?? false;
  return {
    ...kept,
    used: [...kept.used, event.question],
    voidPresses: [...kept.voidPresses, ...gone.voidPresses],
    voidAnswers: [...kept.voidAnswers, ...gone.voidAnswers],
    corrections: kept.corrections + (scored ? 1 : 0),
  };
};

/** UN2: what was pressed and sent after a ruling that ended the asking is void; UN3: whether totals moved. */
const corrected = (state: State, event: EventOf<'ruling-replaced'>): Kept => {
  const { kept } = state;
  const heat = currentHeat(state.show);
  const old = heat?.askings.find((asking) => asking.id === event.asking.id);
  if (heat === undefined || old === undefined) return kept;
  const gone = voided(old, event.asking);
  const moved = scoresOf(heat) !== scoresOf({ ...heat, facts: factsWith(heat, event) });
  return {
    ...kept,
    voidPresses: [...kept.voidPresses, ...gone.voidPresses],
    voidAnswers: [...kept.voidAnswers, ...gone.voidAnswers],
    corrections: kept.corrections + (moved ? 1 : 0),
  };
};

/** Totals of a heat's seats, to compare. */
export const scoresOf = (heat: Heat): string => {
  const booked = book(heat.facts, heat.rules.floor);
  return heat.seats.map((seat) => total(booked, seat.podium)).join();
};

/** A heat that is started again after a new draw may seat other teams: marks for those before are not theirs. */
const ofTheSameTeams = (marks: Kept['marks'], { heat, seats, items }: EventOf<'heat-started'>): Kept['marks'] =>
  marks.filter((entry) => {
    if (entry.heat !== heat) return true;
    const turn = items.find((item) => item.id === entry.item);
    // An earlier playing's sheets stay with its items (BR7).
    if (turn === undefined) return true;
    return turn.kind === 'turn' && seats.some((seat) => seat.podium === turn.podium && seat.team === entry.team);
  });
