import type { Asking, Ruling, Verdict } from '../asking.ts';
import type { CommandOf } from '../command.ts';
import type { ContestEvent } from '../event.ts';
import { eligible, type Heat, hasLeft, liveAsking } from '../heat.ts';
import type { Podium } from '../ids.ts';
import { book, type Fact, type FactReason } from '../ledger.ts';
import { refuse } from '../refusal.ts';
import { openTie } from '../standings.ts';
import type { Decision } from './decision.ts';
import { windowOpened } from './question.ts';
import { began, heatOnAir, questionOf, type Scope } from './scope.ts';

/** Đúng / sai / im lặng: the only thing that moves points for a spoken answer (TM7). */
export const rule = ({ asking: id, podium, verdict }: CommandOf<'rule'>, at: Scope): Decision => {
  const heat = heatOnAir(at);
  const asking = heat === undefined ? undefined : liveAsking(heat);
  if (heat === undefined || asking?.id !== id) return refuse('stale-asking');
  if (asking.phase !== 'answering' || asking.answering?.podium !== podium) return refuse('not-answering');
  const ruling: Ruling = { podium, verdict, at: at.now };
  const after: Asking = { ...asking, tried: [...asking.tried, podium] };
  const phase = phaseAfter(after, verdict, heat, at);
  const ruled: ContestEvent = {
    type: 'ruled',
    asking: id,
    ruling,
    facts: factsOf(asking, podium, verdict, heat),
    phase,
  };
  return [began(at, { do: 'rule', podium, verdict }), ruled, ...consequences(after, podium, verdict, phase, heat, at)];
};

/** What follows a ruling. `asking` has its podium among those that tried, and still as the one who answers. */
export const phaseAfter = (asking: Asking, verdict: Verdict, heat: Heat, at: Scope): 'failed' | 'armed' | 'settled' => {
  if (verdict === 'right' || eligible(asking, heat).length === 0) return 'settled';
  // SK3: true/false is neither stolen nor reopened: after a wrong answer the right one is known.
  const isTrueFalse = questionOf(at.contest, asking.question)?.kind === 'true-false';
  if (isTrueFalse && !heat.rules.own.steal.trueFalse) return 'settled';
  if (asking.mode !== 'own') return 'armed';
  // One steal a question, opened by GO.
  return asking.answering?.as === 'owner' ? 'failed' : 'settled';
};

const consequences = (
  asking: Asking,
  podium: Podium,
  verdict: Verdict,
  phase: 'failed' | 'armed' | 'settled',
  heat: Heat,
  at: Scope,
): ContestEvent[] => {
  if (verdict === 'right') return openTie(heat)?.askings.includes(asking.id) ? [{ type: 'tie-place-won', podium }] : [];
  return phase === 'armed' ? [reopened(asking, heat, at)] : [];
};

/** SK5: after a wrong answer the buzzers reopen at once for the teams that have not tried. */
export const reopened = (asking: Asking, heat: Heat, at: Scope): ContestEvent =>
  windowOpened(asking, heat, asking.mode === 'tie-break' ? heat.rules.tieBreak.clock : heat.rules.common.buzz, at);

/** SK1, SK4, SK5: nominal points of a ruling; none for câu hỏi phụ (TB4). */
export const factsOf = (asking: Asking, podium: Podium, verdict: Verdict, heat: Heat): Fact[] => {
  const points = pointsOf(asking, verdict, heat);
  if (points === 0) return [];
  const fact = factOf(asking, podium, points, verdict);
  const { owner, answering } = asking;
  const transfers = heat.rules.own.steal.transfer === true && answering?.as === 'stealer' && verdict === 'right';
  return transfers && owner !== null ? transferred(fact, asking, owner, heat) : [fact];
};

/** SK4: what a right steal would earn now; with `transfer` no more than the owner can lose. */
export const stealWorth = (asking: Asking, heat: Heat): number => {
  const { right, transfer } = heat.rules.own.steal;
  const { owner } = asking;
  if (transfer !== true || owner === null) return right;
  // Any other podium stands for the stealer: what it gains is the owner's loss.
  const gain = factOf(asking, owner, right, 'right');
  const booked = book([...heat.facts, ...transferred(gain, asking, owner, heat)], heat.rules.floor);
  return booked.at(-1)?.effective ?? 0;
};

const factOf = (asking: Asking, podium: Podium, points: number, reason: FactReason): Fact => ({
  podium,
  points,
  segment: 'skill',
  reason,
  item: asking.item,
  asking: asking.id,
  note: null,
});

/**
 * SK4 `transfer`: the owner loses what the steal is worth, the stealer gains what that really took. What the owner has
 * lost by this question already counts towards it. BR6: a team that left keeps its score, so that nothing can be taken.
 */
const transferred = (gain: Fact, asking: Asking, owner: Podium, heat: Heat): Fact[] => {
  const lost = heat.facts.reduce(
    (sum, fact) => (fact.asking === asking.id && fact.podium === owner ? sum - Math.min(0, fact.points) : sum),
    0,
  );
  const due = hasLeft(heat, owner) ? 0 : gain.points - lost;
  const loss = due > 0 ? [factOf(asking, owner, -due, 'transfer')] : [];
  return [...loss, { ...gain, from: owner }];
};

const pointsOf = (asking: Asking, verdict: Verdict, heat: Heat): number => {
  const { own, common } = heat.rules;
  const values = {
    owner: own,
    stealer: own.steal,
    buzzer: common,
  };
  if (asking.mode === 'tie-break' || asking.answering === null) return 0;
  const { right, wrong } = values[asking.answering.as];
  // SK8: the star doubles what its owner gains, and costs the question's value instead of its usual price.
  if (asking.star && asking.answering.as === 'owner') return verdict === 'right' ? 2 * right : -right;
  return verdict === 'right' ? right : wrong;
};
