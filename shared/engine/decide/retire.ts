import type { Asking } from '../asking.ts';
import type { CommandOf } from '../command.ts';
import type { ContestEvent, EventOf } from '../event.ts';
import { retireSeat } from '../evolve/retire.ts';
import { eligible, type Heat, hasLeft, liveAsking, podiumsOf, present } from '../heat.ts';
import type { Podium } from '../ids.ts';
import { refuse } from '../refusal.ts';
import { openTie } from '../standings.ts';
import type { Decision } from './decision.ts';
import { reopened } from './ruling.ts';
import { began, heatOnAir, type Scope } from './scope.ts';

/** BR6: withdrawal or disqualification in a heat. Whatever waited for the team goes on without it; no points move. */
export const retire = ({ podium, how, reason }: CommandOf<'retire'>, at: Scope): Decision => {
  const heat = heatOnAir(at);
  if (heat === undefined) return refuse('no-heat');
  if (heat.result !== null) return refuse('heat-played');
  if (!podiumsOf(heat).includes(podium)) return refuse('no-such-podium');
  if (hasLeft(heat, podium)) return refuse('seat-retired');
  if (present(heat).length === 1) return refuse('last-team');
  if (reason.trim() === '') return refuse('reason-needed');
  const retired: EventOf<'seat-retired'> = {
    type: 'seat-retired',
    retired: { podium, how, reason: reason.trim(), at: at.now },
  };
  const after = retireSeat(heat, retired);
  return [began(at, { do: 'retire', podium, how }), retired, ...askingFollows(podium, after, at), ...tieFollows(after)];
};

const askingFollows = (podium: Podium, heat: Heat, at: Scope): ContestEvent[] => {
  const asking = liveAsking(heat);
  const phase = asking === undefined ? null : tieIsOver(asking, heat) ? 'settled' : phaseWithout(podium, asking, heat);
  if (asking === undefined || phase === null) return [];
  const released: ContestEvent = { type: 'word-released', asking: asking.id, phase };
  return phase === 'armed' ? [released, reopened(asking, heat, at)] : [released];
};

/** What becomes of the question on air without this team; null when it goes on as it is. */
const phaseWithout = (podium: Podium, asking: Asking, heat: Heat): 'armed' | 'settled' | null => {
  const { mode, phase, owner, answering } = asking;
  const isOwners = mode === 'own' && owner === podium;
  switch (phase) {
    case 'shown':
      return isOwners ? 'settled' : null;
    case 'answering':
      if (answering?.podium !== podium) return null;
      // Its own question falls away, and there is one steal a question; else the others go on.
      return mode === 'own' || eligible(asking, heat).length === 0 ? 'settled' : 'armed';
    case 'armed':
    case 'failed':
      return eligible(asking, heat).length === 0 ? 'settled' : null;
    default:
      return null;
  }
};

/** Of a tie-break one team is left: it has the place, and its question is moot. */
const tieIsOver = (asking: Asking, heat: Heat): boolean => {
  const tie = openTie(heat);
  const isOpen = asking.phase !== 'settled' && asking.phase !== 'revealed';
  return isOpen && tie?.podiums.length === 1 && tie.askings.includes(asking.id);
};

const tieFollows = (heat: Heat): ContestEvent[] => {
  const [last, ...others] = openTie(heat)?.podiums ?? [];
  return last === undefined || others.length > 0 ? [] : [{ type: 'tie-place-won', podium: last }];
};
