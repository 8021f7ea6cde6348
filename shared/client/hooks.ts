import { createContext, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { EpochMs } from '../engine/ids.ts';
import type { ClientRole, Views } from '../protocol/messages.ts';
import type { ClockView, WindowView } from '../views/parts.ts';
import type { Connection, Shown } from './connection.ts';

/** The clock that leaves count down by: `connection.hubNow`. Without a provider (gallery, tests) it is the wall clock. */
export const HubNow = createContext<() => EpochMs>(() => Date.now() as EpochMs);

/** The role's view; null until the first welcome. */
export const useView = <R extends ClientRole>(connection: Connection<R>): Views[R] | null =>
  useStore(connection.store, (shown) => shown.view);

export const useStatus = <R extends ClientRole>(connection: Connection<R>): Shown<R>['status'] =>
  useStore(connection.store, (shown) => shown.status);

/** Why the hub dismissed this screen; null while it has not. */
export const useDismissal = <R extends ClientRole>(connection: Connection<R>): Shown<R>['reason'] =>
  useStore(connection.store, (shown) => shown.reason);

/** Reports every view to the hub once it has been painted. */
export function usePainted<R extends ClientRole>(connection: Connection<R>): void {
  const seq = useStore(connection.store, (shown) => `${shown.epoch}:${shown.seq}`);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each number is to be reported once
  useEffect(() => {
    let frame = requestAnimationFrame(() => {
      // The frame after this one starts when this one has been painted.
      frame = requestAnimationFrame(connection.painted);
    });
    return () => cancelAnimationFrame(frame);
  }, [connection, seq]);
}

/** Evaluates `read` every frame and renders only when its value has changed. */
export function useEveryFrame<T extends string | number | boolean | null>(read: () => T, running: boolean): T {
  const [, show] = useState<T | undefined>(undefined);
  useEffect(() => {
    if (!running) return;
    let frame = requestAnimationFrame(function look() {
      show(read());
      frame = requestAnimationFrame(look);
    });
    return () => cancelAnimationFrame(frame);
  }, [read, running]);
  return read();
}

/** What is left on a clock in ms; below zero in overtime. */
export const remainingOf = (clock: ClockView, now: EpochMs): number =>
  clock.status === 'held' ? clock.remaining : clock.deadline - now;

/**
 * What is left on a clock, in ms, rounded up to whole `step`s: a clock that shows seconds wants 1000 and renders once a
 * second. Null without a clock; below zero in overtime.
 */
export function useRemaining(clock: ClockView | null, step = 1000): number | null {
  const now = useContext(HubNow);
  const read = (): number | null => (clock === null ? null : Math.ceil(remainingOf(clock, now()) / step) * step || 0);
  return useEveryFrame(read, clock?.status === 'running');
}

export type WindowPhase = 'none' | 'before' | 'open' | 'after';

/** Where the hub's clock stands in a buzz window; it opens at an instant announced ahead, not when a message comes. */
export function useWindowPhase(window: WindowView | null): WindowPhase {
  const now = useContext(HubNow);
  return useEveryFrame(() => windowPhase(window, now()), window?.status === 'running');
}

export function windowPhase(window: WindowView | null, now: EpochMs): WindowPhase {
  if (window === null || window.status === 'held') return 'none';
  if (now < window.opensAt) return 'before';
  return now < window.closesAt ? 'open' : 'after';
}
