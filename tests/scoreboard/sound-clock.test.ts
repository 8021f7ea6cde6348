import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bedFrom } from '../../scoreboard/sound-clock.ts';
import { CUE_SHEET } from '../../shared/ui/sound/cue-list.ts';

describe('the countdown', () => {
  it('begins where its last bar will end on zero', () => {
    const loop = CUE_SHEET.countdown.ms;
    expect([16_000, 20_000, 30_000, 40_000].map((left) => bedFrom(left))).toEqual([0, 12_000, 2000, 8000]);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 300_000, noNaN: true }), (left) => {
        const from = bedFrom(left);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(from).toBeLessThan(loop);
        const phase = (from + left) % loop;
        expect(Math.min(phase, loop - phase)).toBeLessThan(1e-6);
      }),
    );
  });
});
