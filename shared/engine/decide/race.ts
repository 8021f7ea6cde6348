import type { Asking } from '../asking.ts';
import type { CommandOf } from '../command.ts';
import type { ContestEvent } from '../event.ts';
import { type Heat, liveAsking } from '../heat.ts';
import type { Race, RaceEnd } from '../press.ts';
import { awaited, byPressTime, mayHaveWord, racing } from '../race.ts';
import { refuse } from '../refusal.ts';
import { hold, start, type Timer } from '../timer.ts';
import type { Decision } from './decision.ts';
import { began, heatOnAir, type Scope } from './scope.ts';

type Known = Pick<Race, 'silent' | 'unaware'>;

/** BZ2: the open race has its order; its first has the word. Events of a race without presses: none. */
export const raceClosed = (asking: Asking, heat: Heat, by: RaceEnd, known: Known, at: Scope): ContestEvent[] => {
  const order = racing(asking)
    .sort(byPressTime)
    .map((press) => press.podium);
  const [first] = order;
  if (first === undefined) return [];
  return [
    { type: 'race-closed', asking: asking.id, race: { closedAt: at.now, by, order, ...known } },
    { type: 'buzz-won', asking: asking.id, podium: first, as: roleOf(asking), timer: answerClock(asking, heat, at) },
  ];
};

/** The hub's adjudicator has the proof, or the cap is over. */
export const closeRace = ({ asking: id, silent, unaware }: CommandOf<'close-race'>, at: Scope): Decision => {
  const heat = heatOnAir(at);
  const asking = heat === undefined ? undefined : liveAsking(heat);
  if (heat === undefined || asking?.id !== id) return refuse('stale-asking');
  const events = raceClosed(asking, heat, silent.length > 0 ? 'cap' : 'proof', { silent, unaware }, at);
  return events.length > 0 ? events : refuse('nothing-to-do');
};

/** The adjudicator said nothing: the deadline ends the race all the same, and holds every other tablet for silent. */
export const raceEnded = (asking: Asking, heat: Heat, at: Scope): ContestEvent[] =>
  raceClosed(asking, heat, 'cap', { silent: awaited(asking, heat), unaware: [] }, at);

/** BZ3, BZ4: until the ruling the host may give the word to another team that has pressed. */
export const giveWord = ({ asking: id, podium }: CommandOf<'give-word'>, at: Scope): Decision => {
  const heat = heatOnAir(at);
  const asking = heat === undefined ? undefined : liveAsking(heat);
  if (heat === undefined || asking?.id !== id) return refuse('stale-asking');
  const { answering } = asking;
  if (asking.phase !== 'answering' || answering === null || answering.as === 'owner') return refuse('wrong-phase');
  if (answering.podium === podium) return refuse('nothing-to-do');
  if (!mayHaveWord(asking, heat).includes(podium)) return refuse('no-press');
  return [
    began(at, { do: 'give-word', podium }),
    { type: 'word-given', asking: id, podium, as: roleOf(asking), timer: answerClock(asking, heat, at) },
  ];
};

const roleOf = ({ mode }: Asking): 'stealer' | 'buzzer' => (mode === 'own' ? 'stealer' : 'buzzer');

/** Where clocks stand still (a hold, a restart, a take-back) this one waits with them (TM4, TM5). */
const answerClock = (asking: Asking, heat: Heat, at: Scope): Timer => {
  const length = asking.mode === 'own' ? heat.rules.own.steal.answer : heat.rules.common.answer;
  const running = start(length, at.now);
  const still = at.state.show.hold !== null || asking.window?.status === 'held' || asking.timer?.status === 'held';
  return still ? hold(running, at.now) : running;
};
