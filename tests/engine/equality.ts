import type { Asking } from '../../shared/engine/asking.ts';
import type { Heat } from '../../shared/engine/heat.ts';
import type { EpochMs } from '../../shared/engine/ids.ts';
import type { Poll } from '../../shared/engine/poll.ts';
import type { Kept, Show } from '../../shared/engine/state.ts';
import type { Timer } from '../../shared/engine/timer.ts';

/**
 * UN1's equality of shows: everything the same, except that a clock is only what is left on it, and that a poll which was
 * closed (or is being counted) by then is closed. SPEC.md says it in words.
 */
export const comparable = (show: Show, now: EpochMs, since: Show, kept: Kept): unknown => ({
  ...show,
  heats: show.heats.map((heat) =>
    heat.id === show.current ? comparableHeat(heat, now, since, kept) : withPolls(heat, since, kept),
  ),
});

const withPolls = (heat: Heat, since: Show, kept: Kept): Heat => ({
  ...heat,
  polls: heat.polls.map((poll) => counted(poll, since, kept)),
});

const comparableHeat = (heat: Heat, now: EpochMs, since: Show, kept: Kept): unknown => {
  const settled = withPolls(heat, since, kept);
  return {
    ...settled,
    turns: settled.turns.map((turn) => ({ ...turn, timer: left(turn.timer, now) })),
    askings: settled.askings.map((asking) => ({ ...asking, ...clocksOf(asking, now) })),
    polls: settled.polls.map((poll) => ({ ...poll, timer: left(poll.timer, now) })),
  };
};

const left = (timer: Timer | null, now: EpochMs): number | null => {
  if (timer === null) return null;
  return timer.status === 'held' ? timer.remaining : timer.deadline - now;
};

const clocksOf = (asking: Asking, now: EpochMs) => ({
  timer: left(asking.timer, now),
  pausedAt: null,
  window: windowLeft(asking, now),
});

const windowLeft = ({ window }: Asking, now: EpochMs) => {
  if (window === null) return null;
  const remaining =
    window.status === 'held' ? window.remaining : Math.max(0, window.closesAt - Math.max(now, window.opensAt));
  return { eligible: window.eligible, opensAt: window.opensAt, remaining };
};

const counted = (poll: Poll, since: Show, kept: Kept): Poll => {
  if (poll.phase !== 'open' && poll.phase !== 'closing') return poll;
  const closed = kept.closedPolls.find((other) => other.id === poll.id);
  if (closed !== undefined) return { ...poll, phase: 'closed', timer: null, tally: closed.tally };
  const later = since.heats.flatMap((heat) => heat.polls).find((other) => other.id === poll.id);
  return later?.phase === 'closing' ? { ...poll, phase: 'closing', timer: null } : poll;
};
