import { fits, sameAnswer } from '../answers.ts';
import type { Answer, Asking } from '../asking.ts';
import type { CommandOf } from '../command.ts';
import { liveAsking, podiumsOf } from '../heat.ts';
import type { EpochMs, Podium } from '../ids.ts';
import { refuse } from '../refusal.ts';
import type { Decision } from './decision.ts';
import { heatOnAir, questionOf, type Scope } from './scope.ts';

/** A typed or chosen answer. In Tăng tốc and on an own turn the last before the end counts (SK1, AC2); a stealer's first. */
export const answer = ({ asking: id, podium, value, pressedAt }: CommandOf<'answer'>, at: Scope): Decision => {
  if (at.actor.role !== 'team' || !at.actor.podiums.includes(podium)) return refuse('not-your-podium');
  const heat = heatOnAir(at);
  const asking = heat === undefined ? undefined : liveAsking(heat);
  if (heat === undefined || asking === undefined || asking.id !== id) return refuse('stale-asking');
  if (!podiumsOf(heat).includes(podium)) return refuse('no-such-podium');
  const question = questionOf(at.contest, asking.question);
  if (question === undefined || !fits(question, value)) return refuse('malformed-answer');
  if (at.state.show.hold !== null && pressedAt >= at.state.show.hold.at) return refuse('held');
  if (!open(asking, podium, pressedAt)) return refuse('not-open');
  const before = asking.answers[podium];
  if (before !== undefined && asking.answering !== null && asking.answering.as !== 'owner')
    return refuse('already-tried');
  if (before !== undefined && sameAnswer(before.value, value)) return [];
  const recorded: Answer = { value, at: pressedAt };
  return [{ type: 'answer-recorded', asking: id, podium, answer: recorded }];
};

/** Answers count by press time (BZ5): from the clock's start until before its end. */
const open = (asking: Asking, podium: Podium, pressedAt: EpochMs): boolean => {
  const { timer } = asking;
  if (timer === null) return false;
  const speaks = asking.phase === 'open' || (asking.phase === 'answering' && asking.answering?.podium === podium);
  const inTime = timer.status === 'held' ? timer.remaining > 0 : pressedAt < timer.deadline;
  return speaks && inTime;
};
