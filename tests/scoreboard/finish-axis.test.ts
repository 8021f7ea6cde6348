import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisOf, barOf, placeOf, secondsText, stepText, ticksOf } from '../../scoreboard/scenes/finish-axis.ts';
import type { FinishView } from '../../shared/views/parts.ts';

type Press = FinishView['presses'][number];

const pressesAt = (times: number[], half = 3): Press[] =>
  times.map(
    (at, nth) =>
      ({
        at,
        from: at - half,
        to: at + half,
        margin: nth + 1 < times.length ? (times[nth + 1] ?? 0) - at : null,
      }) as Press,
  );

/** The first press, the second a margin later, and any others after it. */
const races = fc
  .tuple(fc.double({ min: 20, max: 5000, noNaN: true }), fc.double({ min: 0.3, max: 4000, noNaN: true }))
  .chain(([first, margin]) =>
    fc
      .array(fc.double({ min: 0, max: 15_000, noNaN: true }), { maxLength: 6 })
      .map((others) => [first, first + margin, ...others.sort((a, b) => a - b).map((gap) => first + margin + gap)]),
  );

describe('the photo finish', () => {
  it('[BZ4] sets the first two apart on the film, from a margin of 0.3 ms to one of 4 s', () => {
    fc.assert(
      fc.property(races, fc.double({ min: 0, max: 60, noNaN: true }), (times, half) => {
        const axis = axisOf(pressesAt(times, half));
        const [first = 0, second = 0] = times;
        expect(placeOf(axis, second) - placeOf(axis, first)).toBeGreaterThan(0.06);
      }),
    );
  });

  it('keeps the order of the presses and stays on the film, flags included', () => {
    fc.assert(
      fc.property(races, (times) => {
        const places = times.map((at) => placeOf(axisOf(pressesAt(times)), at));
        expect([...places].sort((a, b) => a - b)).toEqual(places);
        expect(places.at(-1) ?? 0).toBeLessThan(0.96);
      }),
    );
  });

  it('covers the film with its scales, and each says few ticks', () => {
    fc.assert(
      fc.property(races, (times) => {
        const { zones } = axisOf(pressesAt(times));
        expect(zones.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(1, 9);
        for (const zone of zones) expect(ticksOf(zone).length).toBeLessThan(12);
      }),
    );
  });

  it('magnifies only what is too close to see, and lets a long error bar run out of the picture', () => {
    expect(axisOf(pressesAt([400, 900])).magnified).toBeNull();
    const close = pressesAt([1234.1, 1234.4, 2871], 8);
    const axis = axisOf(close);
    expect(axis.magnified).toBeGreaterThan(100);
    expect(barOf(axis, close[0] as Press)).toMatchObject({ openLeft: true, openRight: true });
  });

  it('shows a lone press, and equal ones', () => {
    expect(axisOf(pressesAt([500])).magnified).toBeNull();
    expect(placeOf(axisOf(pressesAt([500, 500])), 500)).toBeGreaterThan(0);
  });

  it('writes times as the language does', () => {
    expect([secondsText(1234, 3, 'vi'), secondsText(0.3, 4, 'vi'), secondsText(12, 3, 'en')]).toEqual([
      '1,234',
      '0,0003',
      '0.012',
    ]);
    expect([stepText(0.5, 'vi'), stepText(20, 'vi'), stepText(500, 'vi')]).toEqual(['0,5 ms', '20 ms', '0,5 s']);
  });
});
