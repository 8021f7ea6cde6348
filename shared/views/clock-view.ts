import type { Asking, BuzzWindow } from '../engine/asking.ts';
import { type Heat, liveAsking, livePoll, liveTurn } from '../engine/heat.ts';
import type { Timer } from '../engine/timer.ts';
import type { ClockView, WindowView } from './parts.ts';

export const clockView = (timer: Timer | null): ClockView | null => {
  if (timer === null) return null;
  return timer.status === 'running'
    ? { status: 'running', deadline: timer.deadline, length: timer.length }
    : { status: 'held', remaining: timer.remaining, length: timer.length };
};

/** A window says who may press only to the tablets concerned; viewers see that it is open. */
export const windowView = (window: BuzzWindow | null): WindowView | null => {
  if (window === null) return null;
  return window.status === 'running'
    ? { status: 'running', opensAt: window.opensAt, closesAt: window.closesAt }
    : { status: 'held', remaining: window.remaining };
};

/** The one clock that runs for the item on air. */
export const heatClock = (heat: Heat | undefined): ClockView | null =>
  heat === undefined
    ? null
    : clockView(liveTurn(heat)?.timer ?? askingTimer(liveAsking(heat)) ?? livePoll(heat)?.timer ?? null);

const askingTimer = (asking: Asking | undefined): Timer | null => asking?.timer ?? null;
