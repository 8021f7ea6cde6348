import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stampOf, stampOfEvent } from '../../shared/client/stamp.ts';

describe('[BZ2] the stamp of a press', () => {
  test('is the event’s own time, with how late its handler ran', () => {
    expect(stampOf(900, 'touch', 912.5)).toEqual({ stamp: 900, delay: 12.5, by: 'touch' });
  });

  test('is brought to the page’s clock where the browser stamps with the wall clock', () => {
    const { stamp, delay } = stampOf(performance.timeOrigin + 900, 'touch', 904);
    expect(stamp).toBeCloseTo(900, 2);
    expect(delay).toBeCloseTo(4, 2);
  });

  test.each([
    ['a tick ahead, as engines round', 900.2, 900],
    ['on a clock of its own', 86_400_000, 900],
    ['from long ago', 1, 60_000],
    ['no number', Number.NaN, 900],
  ])('that cannot be believed (%s) is the handler’s time instead', (_, timeStamp, now) => {
    expect(stampOf(timeStamp, 'key', now)).toEqual({ stamp: now, delay: 0, by: 'key' });
  });

  test('never lies in the future, and stamp and delay always meet at the handler', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ min: 0, max: 1e9, noNaN: true }), (timeStamp, now) => {
        const { stamp, delay } = stampOf(timeStamp, 'touch', now);
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(stamp).toBeLessThanOrEqual(now);
        expect(stamp + delay).toBeCloseTo(now, 3);
      }),
    );
  });

  test('names the hand: a finger or a pen, a mouse, a key, a click without a pointer', () => {
    const by = (pointerType?: string) => stampOfEvent({ timeStamp: performance.now(), pointerType }).by;
    expect(['touch', 'pen', 'mouse', undefined, ''].map(by)).toEqual(['touch', 'touch', 'mouse', 'key', 'key']);
  });
});
