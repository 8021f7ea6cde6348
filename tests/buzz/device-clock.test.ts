import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DeviceClock } from '../../server/buzz/device-clock.ts';

const down = fc.double({ min: 0.1, max: 300, noNaN: true });

describe('what exchanges tell of a tablet’s clock', () => {
  test('nothing before the first', () => {
    expect(new DeviceClock().at(0)).toBeNull();
  });

  test('[BZ2] the offset lies between sent and received; the estimate in their middle', () => {
    const clock = new DeviceClock();
    clock.learn(1000, 400, 1010);
    // Until its stamps have shown how finely it reads, it may round down by a millisecond.
    expect(clock.at(400)).toEqual({ lower: 599, upper: 610, estimate: 604.5 });
  });

  test('[BZ2] the tightest on either side count together, whichever exchange they came from', () => {
    const clock = new DeviceClock();
    clock.learn(1000, 401, 1020);
    clock.learn(1020, 439, 1040);
    const offset = clock.at(439);
    expect(offset?.lower).toBeCloseTo(598, 1);
    expect(offset?.upper).toBeCloseTo(601, 1);
  });

  test('[BZ2] bounds widen with age, for clocks drift apart', () => {
    const clock = new DeviceClock();
    clock.learn(1000, 400, 1002);
    const width = (stamp: number) => (clock.at(stamp)?.upper ?? 0) - (clock.at(stamp)?.lower ?? 0);
    expect(width(10_400) - width(400)).toBeCloseTo(2 * 10_000 * 60e-6, 6);
  });

  test.each([
    [1, 1],
    [0.1, 0.1],
    [0.005, 0.005],
    [20, 20],
  ])('a clock that reads in steps of %s ms is known by its stamps', (step, grain) => {
    const clock = new DeviceClock();
    for (let n = 1; n < 20; n += 1) clock.learn(n * 33.37, Math.floor((n * 33.37) / step) * step, n * 33.37 + 4);
    expect(clock.grain).toBe(grain);
  });

  test('a clock that jumped is noticed, and what was learnt before is forgotten', () => {
    const clock = new DeviceClock();
    for (let n = 0; n < 20; n += 1) expect(clock.learn(n * 20, n * 20 + 2, n * 20 + 4)).toBe(true);
    expect(clock.learn(1000, 5002, 1004)).toBe(false);
    expect(clock.steppedAt).toBe(1004);
    expect(clock.at(5002)?.estimate).toBeCloseTo(-4000.5, 0);
  });

  test('[BZ2] the truth is always inside, whatever the network, the drift and the rounding do', () => {
    const exchange = fc.record({ gap: fc.integer({ min: 1, max: 900 }), down, up: down });
    const tablet = fc.record({
      offset: fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      drift: fc.double({ min: -50e-6, max: 50e-6, noNaN: true }),
      grain: fc.constantFrom(0.005, 0.1, 1),
    });
    fc.assert(
      fc.property(tablet, fc.array(exchange, { minLength: 1, maxLength: 60 }), ({ offset, drift, grain }, list) => {
        const clock = new DeviceClock();
        let hub = 0;
        const truth = (at: number): number => (at - offset) * (1 + drift);
        const reads = (at: number): number => Math.floor(truth(at) / grain) * grain;
        for (const { gap, down: there, up } of list) {
          hub += gap;
          clock.learn(hub, reads(hub + there), hub + there + up);
          hub += there + up;
        }
        expect(clock.steppedAt).toBeNull();
        const known = clock.at(reads(hub));
        const stamp = reads(hub);
        // A moment of which the tablet reads `stamp` lies within one grain of it.
        expect(stamp + (known?.lower ?? 0)).toBeLessThanOrEqual(hub + 1e-3);
        expect(stamp + clock.grain + (known?.upper ?? 0)).toBeGreaterThanOrEqual(hub - 1e-3);
      }),
      { numRuns: 200 },
    );
  });
});
