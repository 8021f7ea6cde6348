import type { Asking, Ruling, Verdict } from '../asking.ts';
import type { CommandOf } from '../command.ts';
import type { ContestEvent } from '../event.ts';
import { currentItem, eligible, type Heat, liveAsking, livePoll, liveTurn, podiumsOf } from '../heat.ts';
import type { AskingId, Podium } from '../ids.ts';
import { seconds } from '../ids.ts';
import type { Fact } from '../ledger.ts';
import { refuse } from '../refusal.ts';
import { openTie } from '../standings.ts';
import { adjust, hold, type Timer } from '../timer.ts';
import type { Decision } from './decision.ts';
import { freshAsking, windowOpened } from './question.ts';
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

const phaseAfter = (asking: Asking, verdict: Verdict, heat: Heat, at: Scope): 'failed' | 'armed' | 'settled' => {
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
  if (verdict === 'right')
    return asking.mode === 'tie-break' && openTie(heat) ? [{ type: 'tie-place-won', podium }] : [];
  if (phase !== 'armed') return [];
  // SK5: after a wrong answer the buzzers reopen at once for the teams that have not tried.
  const length = asking.mode === 'tie-break' ? heat.rules.tieBreak.clock : heat.rules.common.buzz;
  return [windowOpened(asking, heat, length, at)];
};

/** SK1, SK4, SK5: nominal points of a ruling; none for câu hỏi phụ (TB4). */
const factsOf = (asking: Asking, podium: Podium, verdict: Verdict, heat: Heat): Fact[] => {
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

/** AC4: the host's word over the engine's proposal, until the points are on air. */
export const judgeAnswer = ({ asking: id, podium, right }: CommandOf<'judge-answer'>, at: Scope): Decision => {
  const heat = heatOnAir(at);
  const asking = heat === undefined ? undefined : liveAsking(heat);
  if (asking === undefined || asking.id !== id) return refuse('stale-asking');
  if (asking.phase !== 'closed' && asking.phase !== 'answers-shown') return refuse('wrong-phase');
  if (asking.answers[podium] === undefined) return refuse('no-such-podium');
  if (asking.judged[podium] === right) return refuse('nothing-to-do');
  return [began(at, { do: 'judge-answer', podium, right }), { type: 'answer-judged', asking: id, podium, right }];
};

const clockOnAir = (heat: Heat | undefined): Timer | null =>
  heat === undefined ? null : (liveTurn(heat)?.timer ?? liveAsking(heat)?.timer ?? livePoll(heat)?.timer ?? null);

/** TM6. */
export const adjustClock = ({ seconds: by }: CommandOf<'adjust-clock'>, at: Scope): Decision => {
  const timer = clockOnAir(heatOnAir(at));
  if (timer === null) return refuse('no-clock');
  return [
    began(at, { do: 'adjust-clock', seconds: by }),
    { type: 'clock-adjusted', timer: adjust(timer, seconds(by), at.now) },
  ];
};

export const stopClock = (at: Scope): Decision => {
  const timer = clockOnAir(heatOnAir(at));
  if (timer?.status !== 'running') return refuse('no-clock');
  return [began(at, { do: 'stop-clock' }), { type: 'clock-stopped', timer: hold(timer, at.now) }];
};

/** SC3: a manual adjustment needs a reason. */
export const adjustScore = ({ podium, points, reason }: CommandOf<'adjust-score'>, at: Scope): Decision => {
  const heat = heatOnAir(at);
  if (heat === undefined) return refuse('no-heat');
  if (heat.result !== null) return refuse('heat-played');
  if (!podiumsOf(heat).includes(podium)) return refuse('no-such-podium');
  if (reason.trim() === '') return refuse('reason-needed');
  if (points === 0) return refuse('nothing-to-do');
  const fact: Fact = {
    podium,
    points,
    segment: null,
    reason: 'adjustment',
    item: null,
    asking: null,
    note: reason.trim(),
  };
  return [began(at, { do: 'adjust-score', podium, points }), { type: 'score-adjusted', fact }];
};

/** SK1: the team picks instead of drawing. */
export const choosePack = ({ pack }: CommandOf<'choose-pack'>, at: Scope): Decision => {
  const heat = heatOnAir(at);
  const item = heat === undefined ? undefined : currentItem(heat);
  if (heat === undefined || item?.kind !== 'pack') return refuse('wrong-phase');
  if (heat.packOf[item.podium] !== undefined) return refuse('nothing-to-do');
  if (heat.packs[pack] === undefined) return refuse('no-such-question');
  if (Object.values(heat.packOf).includes(pack)) return refuse('pack-taken');
  return [
    began(at, { do: 'choose-pack', podium: item.podium, pack }),
    { type: 'pack-chosen', podium: item.podium, pack, by: 'choice' },
  ];
};

/** SK6: nobody had it; the MC offers it to the hall. */
export const giveQuestion = ({ asking: id }: CommandOf<'give-question'>, at: Scope): Decision => {
  const heat = heatOnAir(at);
  const asking = heat === undefined ? undefined : liveAsking(heat);
  if (asking === undefined || asking.id !== id) return refuse('stale-asking');
  const won = asking.rulings.some((ruling) => ruling.verdict === 'right');
  if (asking.mode === 'speed' || asking.given || won || (asking.phase !== 'settled' && asking.phase !== 'failed'))
    return refuse('wrong-phase');
  return [began(at, { do: 'give-question' }), { type: 'question-given', asking: id }];
};

/** A question is swapped for an unused one of the same purpose; on air, what was played of it is void (Law 12). */
export const replaceQuestion = ({ item: id, question }: CommandOf<'replace-question'>, at: Scope): Decision => {
  const heat = heatOnAir(at);
  const index = heat?.items.findIndex((candidate) => candidate.id === id) ?? -1;
  const item = heat?.items[index];
  if (heat === undefined || item === undefined) return refuse('no-such-item');
  if (item.kind !== 'own' && item.kind !== 'common' && item.kind !== 'speed') return refuse('no-such-item');
  if (index < heat.cursor) return refuse('wrong-phase');
  if (item.kind === 'own' && heat.packOf[item.podium] === undefined) return refuse('wrong-phase');
  const purpose = item.kind === 'own' ? 'skill-own' : item.kind === 'common' ? 'skill-common' : 'speed';
  if (questionOf(at.contest, question)?.purpose !== purpose) return refuse('no-such-question');
  if (at.state.kept.used.includes(question) || planned(heat).has(question)) return refuse('question-used');
  const asking =
    index === heat.cursor
      ? freshAsking(
          at.id as string as AskingId,
          id,
          question,
          item.kind,
          item.kind === 'own' ? item.podium : null,
          at.now,
        )
      : null;
  return [began(at, { do: 'replace-question' }), { type: 'question-replaced', item: id, question, asking }];
};

const planned = (heat: Heat): Set<string> =>
  new Set([...heat.packs.flat(), ...heat.items.flatMap((item) => ('question' in item ? [item.question] : []))]);
