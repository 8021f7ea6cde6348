import type { CommandOf } from '../command.ts';
import type { ContestEvent } from '../event.ts';
import { type Heat, hasLeft, liveTurn, seatOf } from '../heat.ts';
import { ms } from '../ids.ts';
import { faultOf, meanOf, missing, overtimeFor } from '../judging.ts';
import type { Fact } from '../ledger.ts';
import { refuse } from '../refusal.ts';
import { remaining } from '../timer.ts';
import type { Marks, Turn } from '../turn.ts';
import type { Decision } from './decision.ts';
import { began, byHead, heatOnAir, type Scope } from './scope.ts';

const sheetsOf = (heat: Heat, turn: Turn, at: Scope): Marks[] =>
  at.state.kept.marks.filter((entry) => entry.heat === heat.id && entry.item === turn.item).map((entry) => entry.marks);

const fact = (turn: Turn, points: number, reason: 'marks' | 'overtime'): Fact => ({
  podium: turn.podium,
  points,
  segment: turn.segment,
  reason,
  item: turn.item,
  asking: null,
  note: null,
});

/** The speech (or the judges' questions) is over: overtime is proposed, the jury marks (GR3, CR1). */
export const speechEnded = (heat: Heat, at: Scope): Decision => {
  const turn = liveTurn(heat);
  if (turn === undefined || turn.timer === null) return refuse('no-clock');
  if (turn.phase === 'questions') return [{ type: 'turn-moved', phase: 'marking', timer: null }];
  const rules = heat.rules[turn.segment];
  const overtime = overtimeFor(Math.max(0, -remaining(turn.timer, at.now)), rules.overtime);
  const phase = rules.questions > 0 ? 'questions-ready' : 'marking';
  const events: ContestEvent[] = [{ type: 'turn-moved', phase, timer: null }];
  return overtime === null
    ? events
    : [...events, { type: 'overtime-proposed', overtime: { ...overtime, by: ms(overtime.by) } }];
};

export const ruleOvertime = ({ confirm }: CommandOf<'rule-overtime'>, at: Scope): Decision => {
  const heat = heatOnAir(at);
  const turn = heat === undefined ? undefined : liveTurn(heat);
  if (turn?.overtime?.ruling !== 'proposed') return refuse('nothing-to-do');
  return [
    began(at, { do: 'rule-overtime', confirm }),
    { type: 'overtime-ruled', ruling: confirm ? 'confirmed' : 'waived' },
  ];
};

/** JD1, JD2: one sheet a judge and turn, from the start of the speech until the reveal. */
export const submitMarks = ({ item, halves }: CommandOf<'submit-marks'>, at: Scope): Decision => {
  if (at.actor.role !== 'judge') return refuse('not-allowed');
  const { judge } = at.actor;
  if (!at.contest.judges.some((candidate) => candidate.id === judge)) return refuse('no-such-judge');
  const heat = heatOnAir(at);
  const turn = heat === undefined ? undefined : liveTurn(heat);
  if (heat === undefined || turn?.item !== item) return refuse('no-such-item');
  if (hasLeft(heat, turn.podium)) return refuse('seat-retired');
  if (turn.phase === 'ready' || turn.phase === 'revealed' || turn.closedSeats.includes(judge))
    return refuse('wrong-phase');
  if (sheetsOf(heat, turn, at).some((marks) => marks.judge === judge)) return refuse('marks-already-in');
  const fault = faultOf(halves, heat.rules[turn.segment].criteria);
  if (fault !== null) return refuse(fault);
  const team = seatOf(heat, turn.podium)?.team;
  if (team === undefined) return refuse('no-such-podium');
  return [{ type: 'marks-submitted', heat: heat.id, item, team, marks: { judge, halves, at: at.now } }];
};

/** JD2: an absent judge's seat is closed, so that the others' marks can be shown; recorded. */
export const closeSeat = ({ judge }: CommandOf<'close-seat'>, at: Scope): Decision => {
  if (!byHead(at)) return refuse('not-allowed');
  const heat = heatOnAir(at);
  const turn = heat === undefined ? undefined : liveTurn(heat);
  if (heat === undefined || turn === undefined || turn.phase !== 'marking') return refuse('wrong-phase');
  const open = missing(
    at.contest.judges.map((candidate) => candidate.id),
    sheetsOf(heat, turn, at),
    turn.closedSeats,
  );
  return open.includes(judge)
    ? [began(at, { do: 'close-seat' }), { type: 'seat-closed', judge }]
    : refuse('no-such-judge');
};

/** JD3: the mean is booked; confirmed overtime is a fact of its own after it. */
export const marksRevealed = (heat: Heat, at: Scope): Decision => {
  const turn = liveTurn(heat);
  if (turn === undefined) return refuse('wrong-phase');
  const mean = meanOf(sheetsOf(heat, turn, at), heat.rules.judging);
  const facts = [fact(turn, mean, 'marks')];
  if (turn.overtime?.ruling === 'confirmed') facts.push(fact(turn, -turn.overtime.penalty, 'overtime'));
  return [{ type: 'marks-revealed', mean, facts }];
};
