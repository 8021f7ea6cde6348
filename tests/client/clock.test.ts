import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHubClock } from '../../shared/client/clock.ts';
import { windowPhase } from '../../shared/client/hooks.ts';
import { at, ms } from '../../shared/engine/ids.ts';

/** A device whose monotonic clock a test moves by hand; the hub's is `ahead` of it. */
function device(ahead: number) {
  let now = 1000;
  const clock = createHubClock(() => now);
  return {
    clock,
    hub: () => now + ahead,
    pass: (by: number) => {
      now += by;
    },
    exchange: (there: number, back: number) => {
      const sentAt = now;
      now += there;
      const hubNow = now + ahead;
      now += back;
      clock.learn(sentAt, now, hubNow);
    },
  };
}

describe('the hub clock', () => {
  test('starts from the welcome and improves with the first exchange', () => {
    const { clock, exchange, hub } = device(500_000);
    clock.guess(hub() - 40);
    expect(hub() - clock.now()).toBe(40);
    exchange(3, 3);
    expect(hub() - clock.now()).toBe(0);
    clock.guess(hub() - 40);
    expect(clock.offset()).toBe(500_000);
  });

  test('of sixteen exchanges the shortest counts, however lopsided the others were', () => {
    const { clock, exchange, hub } = device(-7200);
    for (let nth = 0; nth < 15; nth++) exchange(2, 60);
    exchange(1.5, 1.5);
    expect(Math.abs(hub() - clock.now())).toBeLessThan(0.001);
    expect(clock.rtt()).toBe(3);
    expect(clock.error()).toBe(1.5);
  });

  test('an exchange older than the last sixteen is forgotten', () => {
    const { clock, exchange } = device(0);
    exchange(0.5, 0.5);
    for (let nth = 0; nth < 16; nth++) exchange(4, 4);
    expect(clock.rtt()).toBe(8);
  });

  test('[TM2] it is never farther off than half its shortest round trip', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.array(
          fc.tuple(fc.double({ min: 0.1, max: 300, noNaN: true }), fc.double({ min: 0.1, max: 300, noNaN: true })),
          {
            minLength: 1,
            maxLength: 40,
          },
        ),
        (ahead, trips) => {
          const { clock, exchange } = device(ahead);
          for (const [there, back] of trips) exchange(there, back);
          expect(Math.abs(clock.offset() - ahead)).toBeLessThanOrEqual((clock.error() ?? 0) + 1e-3);
        },
      ),
    );
  });

  test('never runs backwards when a better exchange moves it, except into a new epoch', () => {
    const { clock, exchange, pass } = device(0);
    exchange(80, 2);
    const before = clock.now();
    exchange(1, 1);
    pass(1);
    expect(clock.now()).toBeGreaterThanOrEqual(before);
    clock.reset();
    clock.guess(-5000);
    expect(clock.now()).toBe(-5000);
  });

  test('[BZ2] an event stamp becomes hub time, also where the browser stamps with the wall clock', () => {
    const { clock, exchange } = device(10_000);
    exchange(1, 1);
    expect(clock.at(900)).toBe(10_900);
    expect(clock.at(performance.timeOrigin + 900)).toBeCloseTo(10_900, 3);
  });
});

describe('[BZ5] a buzz window on the hub clock', () => {
  const running = { status: 'running', opensAt: at(1000), closesAt: at(6000) } as const;
  test.each([
    [999, 'before'],
    [1000, 'open'],
    [5999, 'open'],
    [6000, 'after'],
  ] as const)('at %i it is %s', (now, phase) => expect(windowPhase(running, at(now))).toBe(phase));
  test('held or absent it is none', () => {
    expect(windowPhase({ status: 'held', remaining: ms(900) }, at(0))).toBe('none');
    expect(windowPhase(null, at(0))).toBe('none');
  });
});
