import type { Asking } from '../asking.ts';
import type { CommandOf } from '../command.ts';
import type { ContestEvent } from '../event.ts';
import { eligible, type Heat, hasLeft, liveAsking, podiumsOf } from '../heat.ts';
import { type EpochMs, later, type Podium } from '../ids.ts';
import type { Press, PressVerdict } from '../press.ts';
import { awaited, ofThisOpening } from '../race.ts';
import { refuse } from '../refusal.ts';
import type { Decision } from './decision.ts';
import { raceClosed } from './race.ts';
import { heatOnAir, type Scope } from './scope.ts';

/**
 * A press is always recorded while its question is on air; whether it counts is its verdict (BZ1, BZ3, BZ5, SK7). One
 * that counts races against the others until the order is proved (BZ2); by `arrival` it wins at once.
 */
export const press = ({ asking: id, podium, pressedAt, evidence }: CommandOf<'press'>, at: Scope): Decision => {
  if (at.actor.role !== 'team' || !at.actor.podiums.includes(podium)) return refuse('not-your-podium');
  const heat = heatOnAir(at);
  const asking = heat === undefined ? undefined : liveAsking(heat);
  if (heat === undefined || asking === undefined || asking.id !== id) return refuse('stale-asking');
  if (!podiumsOf(heat).includes(podium)) return refuse('no-such-podium');
  if (hasLeft(heat, podium)) return refuse('seat-retired');
  if (asking.mode === 'speed' || asking.phase === 'revealed') return refuse('not-open');
  const { hold: held } = at.state.show;
  // TM4: nothing that is pressed during a hold counts, or costs.
  const verdict = held !== null && pressedAt >= held.at ? 'late' : verdictOn(asking, heat, podium, pressedAt);
  if (verdict !== 'early' && changesNothing(asking, podium, verdict)) return refuse('not-open');
  const record: Press = { podium, pressedAt, receivedAt: at.now, verdict, evidence };
  const recorded: ContestEvent = { type: 'press-recorded', asking: id, press: record };
  if (verdict === 'racing') return [recorded, ...raced({ ...asking, presses: [...asking.presses, record] }, heat, at)];
  if (verdict === 'forfeit') return [recorded, ...forfeited(asking, heat, podium)];
  return [recorded];
};

/** BZ1: its press of this opening was accepted. One record of what can change nothing is enough. */
const changesNothing = (asking: Asking, podium: Podium, verdict: PressVerdict): boolean =>
  asking.presses.some(
    (other) =>
      other.podium === podium &&
      (other.verdict === verdict || (ACCEPTED.includes(other.verdict) && ofThisOpening(asking, other))),
  );
const ACCEPTED: readonly PressVerdict[] = ['racing', 'won', 'beaten'];

/** What a press that counts brings about at once: by arrival it has won; when everyone is in nothing is left to wait for. */
const raced = (asking: Asking, heat: Heat, at: Scope): ContestEvent[] => {
  const nobody = { silent: [], unaware: [] };
  if (heat.rules.buzzers.order === 'arrival') return raceClosed(asking, heat, 'arrival', nobody, at);
  return awaited(asking, heat).length === 0 ? raceClosed(asking, heat, 'all-in', nobody, at) : [];
};

/** Locked for this question (TB2, SK7). Buzzers that are open for nobody any more close. */
const forfeited = (asking: Asking, heat: Heat, podium: Podium): ContestEvent[] => {
  const nobody = eligible(asking, heat).every((other) => other === podium);
  const closed: ContestEvent[] =
    asking.window !== null && nobody ? [{ type: 'buzzers-closed', asking: asking.id }] : [];
  return [{ type: 'question-forfeited', asking: asking.id, podium }, ...closed];
};

const verdictOn = (asking: Asking, heat: Heat, podium: Podium, pressedAt: EpochMs): PressVerdict => {
  if (podium === asking.owner || asking.tried.includes(podium)) return 'not-eligible';
  const { window } = asking;
  if (window === null) return isBefore(asking) ? early(asking, heat) : afterwards(asking, pressedAt);
  // Meant for an earlier opening of this question, and only now arrived (BZ3).
  if (pressedAt < (asking.rulings.at(-1)?.at ?? 0) && asking.mode !== 'own') return 'late';
  if (pressedAt < window.opensAt) return early(asking, heat);
  const end = window.status === 'running' ? window.closesAt : window.heldAt;
  if (pressedAt >= end) return 'late';
  return pressedAt < frozenUntil(asking, heat, podium) ? 'frozen' : 'racing';
};

/** SK7: the question is on air, and its buzzers (for an own turn: its steal) are yet to open. */
const isBefore = ({ phase, answering }: Asking): boolean =>
  phase === 'shown' || phase === 'failed' || (phase === 'answering' && answering?.as === 'owner');

/**
 * Early costs a tie-break's question (TB2); elsewhere the rules of SK7 decide. `allow` interrupts the reading; an
 * owner's own time to answer is never interrupted.
 */
const early = (asking: Asking, heat: Heat): PressVerdict => {
  if (asking.mode === 'tie-break') return 'forfeit';
  const mode = heat.rules.buzzers.early;
  if (mode === 'forfeit') return 'forfeit';
  return mode === 'allow' && asking.mode === 'common' ? 'racing' : 'early';
};

/** Somebody has the word, or the question is decided: beaten, or so late that the race could not know of it (BZ3). */
const afterwards = (asking: Asking, pressedAt: EpochMs): PressVerdict => {
  const winner = asking.presses.filter((other) => other.verdict === 'won').at(-1);
  const behind = winner === undefined ? Number.POSITIVE_INFINITY : pressedAt - winner.pressedAt;
  return asking.phase === 'answering' && behind >= 0 && behind < 1000 ? 'beaten' : 'late';
};

/** SK7 `freeze`: a team's presses count from its last early press + 250 ms, never summed. */
const frozenUntil = (asking: Asking, heat: Heat, podium: Podium): EpochMs => {
  const { early: mode, freeze } = heat.rules.buzzers;
  if (mode !== 'freeze') return 0 as EpochMs;
  const own = asking.presses.filter((other) => other.podium === podium && other.verdict === 'early');
  return own.reduce((until, press) => Math.max(until, later(press.pressedAt, freeze)) as EpochMs, 0 as EpochMs);
};
