import type { ContestEvent } from '../event.ts';
import { anyRunning } from '../evolve/clock.ts';
import { later } from '../ids.ts';
import { refuse } from '../refusal.ts';
import type { Decision } from './decision.ts';
import { began, heatOnAir, type Scope } from './scope.ts';

/** TM4: freezes every clock and buzzer. */
export const hold = (at: Scope): Decision =>
  at.state.show.hold === null ? [began(at, { do: 'hold' }), ...held(at)] : refuse('held');

const held = (at: Scope): ContestEvent[] => [
  { type: 'held', at: at.now, running: anyRunning(at.state.show) },
  { type: 'clocks-held', at: at.now },
];

export const resume = (at: Scope): Decision =>
  at.state.show.hold === null ? refuse('not-held') : [began(at, { do: 'resume' }), ...resumed(at)];

/** Only what the hold stopped runs on: a clock the host had stopped before stays stopped. */
export const resumed = (at: Scope): ContestEvent[] => [
  { type: 'resumed' },
  ...(at.state.show.hold?.running ? [clocksResumed(at)] : []),
];

export const clocksResumed = (at: Scope): ContestEvent => ({
  type: 'clocks-resumed',
  at: at.now,
  opensAt: later(at.now, (heatOnAir(at)?.rules ?? at.contest.rules).buzzers.lead),
});
