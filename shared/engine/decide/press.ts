import type { Asking, Press, PressVerdict } from '../asking.ts';
import type { CommandOf } from '../command.ts';
import type { ContestEvent } from '../event.ts';
import { eligible, type Heat, liveAsking, podiumsOf } from '../heat.ts';
import { type EpochMs, later, type Podium } from '../ids.ts';
import { refuse } from '../refusal.ts';
import { hold, start } from '../timer.ts';
import type { Decision } from './decision.ts';
import { heatOnAir, type Scope } from './scope.ts';

/** A press is always recorded while its question is on air; whether it counts is its verdict (BZ1, BZ3, BZ5, SK7). */
export const press = ({ asking: id, podium, pressedAt }: CommandOf<'press'>, at: Scope): Decision => {
  if (at.actor.role !== 'team' || !at.actor.podiums.includes(podium)) return refuse('not-your-podium');
  const heat = heatOnAir(at);
  const asking = heat === undefined ? undefined : liveAsking(heat);
  if (heat === undefined || asking === undefined || asking.id !== id) return refuse('stale-asking');
  if (!podiumsOf(heat).includes(podium)) return refuse('no-such-podium');
  if (asking.mode === 'speed' || asking.phase === 'revealed') return refuse('not-open');
  const { hold: held } = at.state.show;
  // TM4: nothing that is pressed during a hold counts, or costs.
  const verdict = held !== null && pressedAt >= held.at ? 'late' : verdictOn(asking, heat, podium, pressedAt);
  // One record of a press that can change nothing is enough.
  if (
    verdict !== 'won' &&
    asking.presses.some((other) => other.podium === podium && other.verdict === verdict && verdict !== 'early')
  )
    return refuse('not-open');
  const record: Press = { podium, pressedAt, receivedAt: at.now, verdict };
  const recorded = { type: 'press-recorded', asking: id, press: record } as const;
  if (verdict === 'won') return [recorded, buzzWon(asking, heat, podium, at)];
  if (verdict === 'forfeit') return [recorded, ...forfeited(asking, heat, podium)];
  return [recorded];
};

const buzzWon = (asking: Asking, heat: Heat, podium: Podium, at: Scope) => {
  const length = asking.mode === 'own' ? heat.rules.own.steal.answer : heat.rules.common.answer;
  const running = start(length, at.now);
  // Pressed in time, but the show is on hold by now: the clock waits with everything else (TM4).
  const timer = at.state.show.hold === null ? running : hold(running, at.now);
  return {
    type: 'buzz-won',
    asking: asking.id,
    podium,
    as: asking.mode === 'own' ? 'stealer' : 'buzzer',
    timer,
  } as const;
};

/** TB2. Buzzers that are open for nobody any more close. */
const forfeited = (asking: Asking, heat: Heat, podium: Podium): ContestEvent[] => {
  const nobody = eligible(asking, heat).every((other) => other === podium);
  const closed: ContestEvent[] =
    asking.window !== null && nobody ? [{ type: 'buzzers-closed', asking: asking.id }] : [];
  return [{ type: 'question-forfeited', asking: asking.id, podium }, ...closed];
};

const verdictOn = (asking: Asking, heat: Heat, podium: Podium, pressedAt: EpochMs): PressVerdict => {
  if (podium === asking.owner || asking.tried.includes(podium)) return 'not-eligible';
  const { window } = asking;
  if (window === null) return isBefore(asking) ? early(asking) : afterwards(asking, pressedAt);
  // Meant for an earlier opening of this question, and only now arrived (BZ3).
  if (pressedAt < (asking.rulings.at(-1)?.at ?? 0) && asking.mode !== 'own') return 'late';
  if (pressedAt < window.opensAt) return early(asking);
  const end = window.status === 'running' ? window.closesAt : window.heldAt;
  if (pressedAt >= end) return 'late';
  return pressedAt < frozenUntil(asking, heat, podium) ? 'frozen' : 'won';
};

/** SK7: the question is on air, and its buzzers (for an own turn: its steal) are yet to open. */
const isBefore = ({ phase, answering }: Asking): boolean =>
  phase === 'shown' || phase === 'failed' || (phase === 'answering' && answering?.as === 'owner');

/** Early costs a tie-break's question (TB2); elsewhere the rules of SK7 decide what it means for the next press. */
const early = (asking: Asking): PressVerdict => (asking.mode === 'tie-break' ? 'forfeit' : 'early');

/** Somebody has the word, or the question is decided. */
const afterwards = (asking: Asking, pressedAt: EpochMs): PressVerdict => {
  const winner = asking.presses.filter((other) => other.verdict === 'won').at(-1);
  return asking.phase === 'answering' && winner !== undefined && pressedAt - winner.pressedAt < 1000
    ? 'beaten'
    : 'late';
};

/** SK7 `freeze`: a team's presses count from its last early press + 250 ms, never summed. */
const frozenUntil = (asking: Asking, heat: Heat, podium: Podium): EpochMs => {
  const { early: mode, freeze } = heat.rules.buzzers;
  if (mode !== 'freeze') return 0 as EpochMs;
  const own = asking.presses.filter((other) => other.podium === podium && other.verdict === 'early');
  return own.reduce((until, press) => Math.max(until, later(press.pressedAt, freeze)) as EpochMs, 0 as EpochMs);
};
