import type { Asking, Ruling, Verdict } from '../asking.ts';
import type { CommandOf } from '../command.ts';
import type { ContestEvent } from '../event.ts';
import { eligible, type Heat, liveAsking } from '../heat.ts';
import type { Podium } from '../ids.ts';
import type { Fact } from '../ledger.ts';
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
  return [{ podium, points, segment: 'skill', reason: verdict, item: asking.item, asking: asking.id, note: null }];
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
  return verdict === 'right' ? right : wrong;
};
