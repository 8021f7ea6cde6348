import { describe, expect, it } from 'vitest';
import { GO_GAP_MS, type GoGuard, openGuard, pressGo, releaseGo } from '../../host-console/desk/go-guard.ts';
import type { GoView } from '../../shared/views/host.ts';

const READY: GoView = { ready: true, go: { go: 'reveal-answer' }, takeRevision: 41 };
const WAITS: GoView = { ready: false, wait: 'ruling', takeRevision: 42 };

/** Presses and lets go. */
const tap = (guard: GoGuard, go: GoView, now: number) => {
  const pressed = pressGo(guard, go, now);
  return { ...pressed, guard: releaseGo(pressed.guard) };
};

describe('the double-GO guard', () => {
  it('[Law 4] a press names the revision that was on the button', () => {
    expect(tap(openGuard, READY, 1000).outcome).toEqual({ pass: true, takeRevision: 41 });
  });

  it('[Law 4] a press of old words names their revision, for the hub to refuse', () => {
    const first = tap(openGuard, READY, 1000);
    expect(tap(first.guard, { ...READY, takeRevision: 41 }, 2000).outcome).toEqual({ pass: true, takeRevision: 41 });
  });

  it('a key that is kept down takes once', () => {
    const first = pressGo(openGuard, READY, 1000);
    for (const now of [1030, 1500, 9000]) {
      expect(pressGo(first.guard, READY, now).outcome).toEqual({ pass: false, why: 'held' });
    }
  });

  it('key-up opens the guard again', () => {
    const first = tap(openGuard, READY, 1000);
    expect(pressGo(first.guard, READY, 1000 + GO_GAP_MS).outcome.pass).toBe(true);
  });

  it('two presses closer than 400 ms take once, even with a key-up between', () => {
    const first = tap(openGuard, READY, 1000);
    const second = tap(first.guard, { ...READY, takeRevision: 43 }, 1000 + GO_GAP_MS - 1);
    expect(second.outcome).toEqual({ pass: false, why: 'too-soon' });
  });

  it('a refused press does not push the guard on: the third one counts from the first', () => {
    const first = tap(openGuard, READY, 1000);
    const second = tap(first.guard, READY, 1300);
    expect(tap(second.guard, READY, 1400).outcome.pass).toBe(true);
  });

  it('a GO that waits passes nothing and starts no gap', () => {
    const first = tap(openGuard, WAITS, 1000);
    expect(first.outcome).toEqual({ pass: false, why: 'waits' });
    expect(tap(first.guard, READY, 1050).outcome.pass).toBe(true);
  });

  it('a key-up without a press changes nothing', () => {
    expect(releaseGo(openGuard)).toBe(openGuard);
  });
});
