import { describe, expect, it } from 'vitest';
import { clockText, minutes, pressText, signedMinutes } from '../../host-console/desk/time-text.ts';
import { heatStart, timingOf } from '../../host-console/desk/timing.ts';
import type { DurationMs, EpochMs, ItemId } from '../../shared/engine/ids.ts';
import type { RundownRow } from '../../shared/views/host.ts';

const START = 1_000_000 as EpochMs;
const after = (seconds: number): EpochMs => (START + seconds * 1000) as EpochMs;
const row = (state: RundownRow['state'], planned: number, startedAt: number | null = null): RundownRow => ({
  item: { id: `${state}${planned}` as ItemId, planned: (planned * 1000) as DurationMs, kind: 'line-up' },
  state,
  startedAt: startedAt === null ? null : after(startedAt),
  question: null,
  asked: [],
});
const seconds = (rows: RundownRow[], now: number) => {
  const timing = timingOf(rows, START, after(now));
  return timing && { over: timing.over / 1000, end: (timing.projectedEnd - START) / 1000 };
};

describe('the rundown’s timing', () => {
  it('is on time while items keep to their plan', () => {
    expect(seconds([row('done', 60, 0), row('now', 60, 60), row('next', 60)], 90)).toEqual({ over: 0, end: 180 });
  });

  it('runs late by what the done and the present item took too long', () => {
    expect(seconds([row('done', 60, 0), row('now', 60, 80), row('next', 60)], 150)).toEqual({ over: 30, end: 210 });
  });

  it('is early by what was skipped', () => {
    expect(seconds([row('skipped', 60), row('now', 60, 0), row('next', 60)], 10)).toEqual({ over: -60, end: 120 });
  });

  it('begins with the first item that was played, wherever the show jumped in', () => {
    expect(heatStart([row('skipped', 60), row('done', 60, 30), row('now', 60, 95)])).toBe(after(30));
    expect(heatStart([row('next', 60)])).toBeNull();
  });

  it('says nothing before the heat has started', () => {
    expect(timingOf([row('next', 60)], null, START)).toBeNull();
  });
});

describe('times in words', () => {
  it('[TM2] a clock rounds up to the second, and shows tenths in the last ten', () => {
    expect(clockText(127_001, 'vi')).toBe('2:08');
    expect(clockText(10_000, 'vi')).toBe('0:10');
    expect(clockText(9_940, 'vi')).toBe('10,0');
    expect(clockText(9_340, 'en')).toBe('9.4');
    expect(clockText(0, 'vi')).toBe('0,0');
  });

  it('[GR3] overtime counts up with a plus', () => {
    expect(clockText(-12_300, 'vi')).toBe('+0:12');
  });

  it('long times have hours, differences a real sign', () => {
    expect(minutes(4_390_000)).toBe('1:13:10');
    expect(signedMinutes(-5_000)).toBe('−0:05');
    expect(signedMinutes(80_000)).toBe('+1:20');
    expect(signedMinutes(400)).toBe('0:00');
  });

  it('[BZ4] a press shows its thousandths, an early one below zero', () => {
    expect(pressText(1234, 'vi')).toBe('1,234');
    expect(pressText(-250, 'en')).toBe('−0.250');
  });
});
