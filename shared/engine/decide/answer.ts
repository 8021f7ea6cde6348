import { fits, sameAnswer } from '../answers.ts';
import type { Answer, Asking } from '../asking.ts';
import type { CommandOf } from '../command.ts';
import { hasLeft, liveAsking, podiumsOf } from '../heat.ts';
import { type EpochMs, later, type Podium } from '../ids.ts';
import { refuse } from '../refusal.ts';
import type { Timer } from '../timer.ts';
import type { Decision } from './decision.ts';
import { heatOnAir, questionOf, type Scope } from './scope.ts';

/** A typed or chosen answer. In Tăng tốc and on an own turn the last before the end counts (SK1, AC2); a stealer's first. */
export const answer = ({ asking: id, podium, value, pressedAt }: CommandOf<'answer'>, at: Scope): Decision => {
  if (at.actor.role !== 'team' || !at.actor.podiums.includes(podium)) return refuse('not-your-podium');
  const heat = heatOnAir(at);
  const asking = heat === undefined ? undefined : liveAsking(heat);
  if (heat === undefined || asking === undefined || asking.id !== id) return refuse('stale-asking');
  if (!podiumsOf(heat).includes(podium)) return refuse('no-such-podium');
  if (hasLeft(heat, podium)) return refuse('seat-retired');
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

/** Answers count by press time (BZ5): from the clock's start until before its end, and not while it is held (TM4). */
const open = (asking: Asking, podium: Podium, pressedAt: EpochMs): boolean => {
  const { timer, startedAt, pausedAt } = asking;
  if (timer === null || (startedAt !== null && pressedAt < startedAt)) return false;
  const speaks = asking.phase === 'open' || (asking.phase === 'answering' && asking.answering?.podium === podium);
  return speaks && pressedAt < endOf(timer, pausedAt);
};

/** When answers stop to count: at the deadline; for a held clock, since it is held or since its time was up. */
const endOf = (timer: Timer, pausedAt: EpochMs | null): EpochMs => {
  if (timer.status === 'running') return timer.deadline;
  const heldAt = pausedAt ?? (0 as EpochMs);
  return timer.remaining < 0 ? later(heldAt, timer.remaining) : heldAt;
};
