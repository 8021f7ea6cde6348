import type { Asking, BuzzWindow } from '../asking.ts';
import { type Heat, liveAsking, livePoll, liveTurn } from '../heat.ts';
import { between, type EpochMs, later, ms } from '../ids.ts';
import { goOn, type Playback, pause } from '../playback.ts';
import type { Show } from '../state.ts';
import { hold, resume, type Timer } from '../timer.ts';
import { changeAsking } from './asking.ts';
import { changePoll } from './poll.ts';
import { changeTurn } from './turn.ts';

type ClockChange = { timer: (timer: Timer) => Timer; window: (window: BuzzWindow) => BuzzWindow };

/** Applies a change to whatever clock or window the item on air has; there is at most one. */
const changeClocks = (heat: Heat, change: ClockChange): Heat => {
  const asking = liveAsking(heat);
  const poll = livePoll(heat);
  if (liveTurn(heat)?.timer) return changeTurn(heat, (turn) => ({ timer: turn.timer && change.timer(turn.timer) }));
  if (asking?.timer || asking?.window) return changeAsking(heat, asking.id, (live) => clocksOf(live, change));
  if (poll?.timer) return changePoll(heat, poll.id, (live) => ({ timer: live.timer && change.timer(live.timer) }));
  return heat;
};

const clocksOf = (asking: Asking, change: ClockChange): Partial<Asking> => {
  const timer = asking.timer && change.timer(asking.timer);
  const window = asking.window && change.window(asking.window);
  const opened = asking.window?.status === 'held' && window?.status === 'running' ? { openedAt: window.opensAt } : {};
  return { timer, window, ...opened, ...pausedBy(asking, timer) };
};

/** A held clock remembers since when; one that runs on moves its start, and what was sent by then, by the pause. */
const pausedBy = (asking: Asking, after: Timer | null): Partial<Asking> => {
  const before = asking.timer;
  if (before?.status === 'running' && after?.status === 'held')
    return { pausedAt: later(before.deadline, ms(-after.remaining)) };
  if (before?.status !== 'held' || after?.status !== 'running' || asking.pausedAt === null) return {};
  const by = between(asking.pausedAt, later(after.deadline, ms(-before.remaining)));
  const moved = Object.entries(asking.answers).map(([podium, given]) => [
    podium,
    { ...given, at: later(given.at, by) },
  ]);
  return {
    pausedAt: null,
    startedAt: asking.startedAt && later(asking.startedAt, by),
    answers: Object.fromEntries(moved),
  };
};

const holdWindow = (window: BuzzWindow, at: EpochMs): BuzzWindow => {
  if (window.status === 'held') return window;
  const from = ms(Math.max(at, window.opensAt)) as unknown as EpochMs;
  const left = ms(Math.max(0, between(from, window.closesAt)));
  return { status: 'held', eligible: window.eligible, remaining: left, opensAt: window.opensAt, heldAt: at };
};

const resumeWindow = (window: BuzzWindow, opensAt: EpochMs): BuzzWindow =>
  window.status === 'running'
    ? window
    : { status: 'running', eligible: window.eligible, opensAt, closesAt: later(opensAt, window.remaining) };

export const setTimer = (heat: Heat, timer: Timer): Heat =>
  changeClocks(heat, { timer: () => timer, window: (w) => w });

/** TM4, TM5: everything stops with what was left at `at`. */
export const holdClocks = (heat: Heat, at: EpochMs): Heat =>
  changeClocks(
    changePlayback(heat, (playback) => pause(playback, at, 'hold')),
    { timer: (timer) => hold(timer, at), window: (window) => holdWindow(window, at) },
  );

export const resumeClocks = (heat: Heat, at: EpochMs, opensAt: EpochMs): Heat =>
  changeClocks(
    changePlayback(heat, (playback) => goOn(playback, at, 'hold')),
    { timer: (timer) => resume(timer, at), window: (window) => resumeWindow(window, opensAt) },
  );

/** The sound or clip of the question on air stands and runs with the clocks. */
const changePlayback = (heat: Heat, change: (playback: Playback) => Playback): Heat => {
  const asking = liveAsking(heat);
  if (asking?.playback === undefined) return heat;
  const playback = change(asking.playback);
  return playback === asking.playback ? heat : changeAsking(heat, asking.id, () => ({ playback }));
};

/** TM7: the clock ran out; it was announced, and rules nothing. */
export const ring = (heat: Heat): Heat =>
  changeClocks(heat, {
    timer: (timer) => (timer.status === 'running' ? { ...timer, rung: true } : timer),
    window: (window) => window,
  });

/** An item that leaves the air stops its clock: nothing may ring for what nobody sees. */
export const stopClocks = (heat: Heat): Heat => {
  const asking = liveAsking(heat);
  const poll = livePoll(heat);
  const quiet =
    asking === undefined
      ? heat
      : changeAsking(heat, asking.id, (live) => ({
          timer: null,
          pausedAt: null,
          window: null,
          answering: null,
          ...(live.playback && { playback: undefined }),
          presses: live.presses.map((press) => (press.verdict === 'racing' ? { ...press, verdict: 'late' } : press)),
        }));
  const still = poll === undefined ? quiet : changePoll(quiet, poll.id, () => ({ timer: null }));
  return liveTurn(still) === undefined ? still : changeTurn(still, () => ({ timer: null }));
};

/** Whether anything runs: what a hold or a crash would stop. */
export const anyRunning = (show: Show): boolean => {
  const heat = show.heats.find((candidate) => candidate.id === show.current);
  if (heat === undefined) return false;
  const asking = liveAsking(heat);
  const clocks = [liveTurn(heat)?.timer, asking?.timer, asking?.window, livePoll(heat)?.timer];
  return clocks.some((clock) => clock?.status === 'running') || asking?.playback?.status === 'playing';
};
