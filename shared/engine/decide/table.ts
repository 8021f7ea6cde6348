import type { CommandOf } from '../command.ts';
import { currentItem, type Heat, hallPoll, liveAsking, livePoll, liveTurn, podiumsOf } from '../heat.ts';
import type { AskingId } from '../ids.ts';
import { seconds } from '../ids.ts';
import type { Fact } from '../ledger.ts';
import { refuse } from '../refusal.ts';
import { adjust, hold, type Timer } from '../timer.ts';
import type { Decision } from './decision.ts';
import { onPhones } from './item.ts';
import { freshAsking } from './question.ts';
import { began, heatOnAir, questionOf, type Scope } from './scope.ts';
import { starOn } from './star.ts';

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

/** SK6: nobody had it; the MC offers it to the hall, and where the rules say so a multiple choice opens on the phones. */
export const giveQuestion = ({ asking: id }: CommandOf<'give-question'>, at: Scope): Decision => {
  const heat = heatOnAir(at);
  const asking = heat === undefined ? undefined : liveAsking(heat);
  if (asking === undefined || asking.id !== id) return refuse('stale-asking');
  const won = asking.rulings.some((ruling) => ruling.verdict === 'right');
  if (asking.mode === 'speed' || asking.given || won || (asking.phase !== 'settled' && asking.phase !== 'failed'))
    return refuse('wrong-phase');
  const question = questionOf(at.contest, asking.question);
  const toPhones = heat !== undefined && heat.rules.audience.hall === true && at.state.show.hold === null;
  return [
    began(at, { do: 'give-question' }),
    { type: 'question-given', asking: id },
    ...(toPhones && question?.kind === 'choice' ? [onPhones(question, asking.item, heat, at)] : []),
  ];
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
  const owner = item.kind === 'own' ? item.podium : null;
  const asking =
    index === heat.cursor
      ? {
          ...freshAsking(at.id as string as AskingId, id, question, item.kind, owner, at.now),
          ...starOn(heat, id, owner),
        }
      : null;
  const poll = asking === null ? undefined : hallPoll(heat);
  return [
    began(at, { do: 'replace-question' }),
    ...(poll?.phase === 'open' ? [{ type: 'poll-closing', poll: poll.id } as const] : []),
    { type: 'question-replaced', item: id, question, asking },
  ];
};

const planned = (heat: Heat): Set<string> =>
  new Set([...heat.packs.flat(), ...heat.items.flatMap((item) => ('question' in item ? [item.question] : []))]);
