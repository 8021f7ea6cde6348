import type { CommandOf } from '../command.ts';
import type { ContestEvent } from '../event.ts';
import { type Heat, liveTurn } from '../heat.ts';
import { ms } from '../ids.ts';
import { meanOf, missing, overtimeFor } from '../judging.ts';
import type { Fact } from '../ledger.ts';
import { refuse } from '../refusal.ts';
import { cardsOf, sheetsOf } from '../sheets.ts';
import { remaining } from '../timer.ts';
import type { Turn } from '../turn.ts';
import type { Decision } from './decision.ts';
import { began, byHead, heatOnAir, type Scope } from './scope.ts';

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

/** JD2: an absent judge's seat is closed, so that the others' marks can be shown; recorded. */
export const closeSeat = ({ judge }: CommandOf<'close-seat'>, at: Scope): Decision => {
  if (!byHead(at)) return refuse('not-allowed');
  const heat = heatOnAir(at);
  const turn = heat === undefined ? undefined : liveTurn(heat);
  if (heat === undefined || turn === undefined || turn.phase !== 'marking') return refuse('wrong-phase');
  const open = missing(
    at.contest.judges.map((candidate) => candidate.id),
    sheetsOf(at.state.kept, heat.id, turn),
    turn.closedSeats,
  );
  return open.includes(judge)
    ? [began(at, { do: 'close-seat' }), { type: 'seat-closed', judge }]
    : refuse('no-such-judge');
};

/** JD4: the next card of the ceremony. */
export const cardShown = (heat: Heat, at: Scope): Decision => {
  const turn = liveTurn(heat);
  if (turn === undefined) return refuse('wrong-phase');
  const { judging, [turn.segment]: segment } = heat.rules;
  const jury = at.contest.judges.map((judge) => judge.id);
  const cards = cardsOf(judging.reveal, jury, segment.criteria, sheetsOf(at.state.kept, heat.id, turn));
  const nth = (turn.cards?.length ?? 0) + 1;
  const card = cards[nth - 1];
  return card === undefined ? refuse('wrong-phase') : [{ type: 'marks-card-shown', card, nth, of: cards.length }];
};

/** JD3: the mean is booked; confirmed overtime is a fact of its own after it. */
export const marksRevealed = (heat: Heat, at: Scope): Decision => {
  const turn = liveTurn(heat);
  if (turn === undefined) return refuse('wrong-phase');
  const mean = meanOf(sheetsOf(at.state.kept, heat.id, turn), heat.rules.judging);
  const facts = [fact(turn, mean, 'marks')];
  if (turn.overtime?.ruling === 'confirmed') facts.push(fact(turn, -turn.overtime.penalty, 'overtime'));
  return [{ type: 'marks-revealed', mean, facts }];
};
