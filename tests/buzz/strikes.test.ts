import { describe, expect, test } from 'vitest';
import { Strikes, WANTED_STRIKES } from '../../server/buzz/strikes.ts';
import type { DurationMs } from '../../shared/engine/ids.ts';
import type { Hand } from '../../shared/engine/press.ts';

const struck = (delays: number[], by: Hand = 'touch', scan: number | null = null): Strikes => {
  const strikes = new Strikes();
  for (const delay of delays) strikes.record({ delay: delay as DurationMs, by, scan }, 1000);
  return strikes;
};

describe('test strikes', () => {
  test('[BZ4] before there are enough, a tablet gets the default bound', () => {
    expect(struck(Array(WANTED_STRIKES - 1).fill(3))).toMatchObject({ tested: false, delayBound: 40 });
    expect(struck(Array(WANTED_STRIKES).fill(3)).tested).toBe(true);
  });

  test('[BZ4] the bound that closes races lies well above the slowest strike, and within reason', () => {
    expect(struck([4, 5, 6, 7, 10]).delayBound).toBeCloseTo(18);
    expect(struck([1, 1, 1, 1, 1]).delayBound).toBe(8);
    expect(struck([4, 5, 6, 7, 900]).delayBound).toBe(100);
  });

  test('[BZ2] the bound below which a press is not believed is never tighter than the default', () => {
    expect(struck([1, 1, 1, 1, 1]).clampBound).toBe(40);
    expect(struck([8, 8, 8, 8, 30]).clampBound).toBeCloseTo(80);
    expect(struck([20, 20, 20, 20, 30]).clampBound).toBe(150);
  });

  test('a new test forgets the strikes, not the screen', () => {
    const strikes = struck([4, 4, 4, 4, 4], 'touch', 8);
    strikes.restart();
    expect(strikes).toMatchObject({ count: 0, tested: false, delay: null });
    expect(strikes.scan('touch')).toBe(8);
  });

  test('[BZ7] each hand has its own pace; nobody gains by claiming a slow screen', () => {
    expect(struck([4], 'key', 1).scan('key')).toBe(1);
    expect(struck([4], 'key').scan('key')).toBe(8);
    expect(struck([4], 'touch', 90).scan('touch')).toBeCloseTo(1000 / 60);
    expect(struck([4], 'key', 1).slowestScan).toBe(1);
    expect(new Strikes().slowestScan).toBeCloseTo(1000 / 60);
  });
});
