import { type Heat, liveAsking, livePoll, liveTurn } from './heat.ts';
import { type EpochMs, later, ms } from './ids.ts';
import { raceSince } from './race.ts';
import { currentHeat, type State } from './state.ts';
import type { Timer } from './timer.ts';

/** The next instant at which the hub must `ring`, or null. One alarm for the whole contest (Law 6). */
export const deadline = (state: State): EpochMs | null => {
  const heat = currentHeat(state.show);
  const due = heat === undefined ? [] : dueIn(heat).map((entry) => entry.at);
  return due.length === 0 ? null : (Math.min(...due) as EpochMs);
};

export interface Due {
  what: 'clock' | 'buzzers' | 'race' | 'answers' | 'poll';
  at: EpochMs;
}

const running = (timer: Timer | null): EpochMs | null =>
  timer?.status === 'running' && timer.rung === undefined ? timer.deadline : null;

/** Everything of a heat that a deadline ends. A window and the speed clock are declared over one cap later (BZ5, AC2). */
export const dueIn = (heat: Heat): Due[] => {
  const { cap } = heat.rules.buzzers;
  const asking = liveAsking(heat);
  const due: Due[] = [];
  const push = (what: Due['what'], at: EpochMs | null): void => {
    if (at !== null) due.push({ what, at });
  };
  push('clock', running(liveTurn(heat)?.timer ?? null));
  push('poll', running(livePoll(heat)?.phase === 'open' ? (livePoll(heat)?.timer ?? null) : null));
  if (asking?.phase === 'answering') push('clock', running(asking.timer));
  if (asking?.phase === 'open') {
    const end = running(asking.timer);
    push('answers', end === null ? null : later(end, cap));
  }
  const raced = asking === undefined ? null : raceSince(asking);
  // The hub's adjudicator ends a race by proof, or after one cap; a second cap later it is over in any case. A window
  // that closes meanwhile waits for it, and so does no hold: what was pressed before counts (BZ3, TM4).
  if (raced !== null) push('race', later(raced, ms(2 * cap)));
  else if (asking?.phase === 'armed' && asking.window?.status === 'running')
    push('buzzers', later(asking.window.closesAt, cap));
  return due;
};
