import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DurationMs } from '../../shared/engine/ids.ts';
import { FakeTablet } from './tablet.ts';

/** A tablet with a tested button of 1 ms and a handler that is quick. */
const tested = (delay = 4): FakeTablet => {
  const tablet = new FakeTablet();
  for (let n = 0; n < 6; n += 1)
    tablet.strikes.record({ delay: delay as DurationMs, by: 'key', scan: 1 }, tablet.time.now);
  tablet.beats(50);
  return tablet;
};

describe('a press read by its line', () => {
  test('[BZ2] is dated by the tablet’s own stamp, not by its arrival', () => {
    const tablet = tested();
    const { pressedAt, evidence } = tablet.press(12);
    expect(Math.abs(pressedAt - (tablet.time.now - 12))).toBeLessThan(1);
    expect(evidence.earliest).toBeLessThanOrEqual(tablet.time.now - 12);
    expect(evidence.latest).toBeGreaterThanOrEqual(tablet.time.now - 12);
    expect(evidence).toMatchObject({ claimedAt: null, doubts: [], by: 'key' });
  });

  test('[BZ4] a touch is known to half the time between two looks at the glass', () => {
    const tablet = tested();
    const width = (by: 'key' | 'touch') => {
      const { evidence } = tablet.press(5, { by });
      return evidence.latest - evidence.earliest;
    };
    expect(width('touch') - width('key')).toBeCloseTo(1000 / 60 - 1, 0);
  });

  test('[BZ2] on a line that never answered counts when it came, and says so', () => {
    const tablet = new FakeTablet();
    const { pressedAt, evidence } = tablet.press(40);
    expect(pressedAt).toBe(tablet.time.now);
    expect(evidence.doubts).toEqual(['no-clock']);
    expect(evidence.earliest).toBeLessThan(tablet.time.now - 1000);
  });

  test('[BZ2] a handler that ran late is flagged; beyond what the line proved its press is not believed', () => {
    const tablet = tested();
    const { pressedAt, evidence } = tablet.press(60, { delay: 55 });
    expect(evidence.doubts).toEqual(['slow-input', 'clamped']);
    expect(pressedAt).toBeGreaterThan(tablet.time.now - 60);
  });

  test('[BZ2] a press later than the bound that closes races is believed and flagged: its line had promised there was none', () => {
    const tablet = tested();
    const { evidence } = tablet.press(38, { delay: 30 });
    expect(evidence.doubts).toEqual(['slow-input']);
    expect(evidence.claimedAt).toBeNull();
    expect(evidence.latest).toBe(tablet.time.now);
    expect(tablet.line.attempts).toBe(0);
  });

  test('[BZ4] the interval of a press that was not believed reaches from its claim to its arrival', () => {
    const tablet = tested();
    const { evidence } = tablet.press(3, { claim: 250 });
    expect(evidence.earliest).toBeLessThanOrEqual(tablet.time.now - 253);
    expect(evidence.latest).toBe(tablet.time.now);
  });

  test('[BZ2] made before the connection was, it counts when it comes: that line can’t vouch for it', () => {
    const tablet = new FakeTablet();
    const before = tablet.reads(tablet.time.now);
    tablet.time.now += 3000;
    tablet.beats(20);
    const openedAt = tablet.time.now - 9000;
    const { pressedAt, evidence } = tablet.line.time({ stamp: before, delay: 1 as DurationMs, by: 'touch' }, openedAt);
    expect(pressedAt).toBe(tablet.time.now);
    expect(evidence.doubts).toEqual(['reconnected', 'no-clock']);
    expect(tablet.line.attempts).toBe(0);
  });

  test('a jump of the tablet’s clock is told with its presses', () => {
    const tablet = tested();
    tablet.offset -= 5000;
    tablet.beats(10);
    const { pressedAt, evidence } = tablet.press(12);
    expect(evidence.doubts).toEqual(['clock-step']);
    expect(Math.abs(pressedAt - (tablet.time.now - 12))).toBeLessThan(1);
  });
});

describe('a forger', () => {
  test.each([50, 100, 250, 5000])('[BZ2] who backdates by %i ms gains no more than his line allows', (claim) => {
    const tablet = tested();
    const { pressedAt, evidence } = tablet.press(3, { claim });
    const truth = tablet.time.now - 3;
    // The last answer left at most a beat ago; a press is believed to be older than that by the input bound of 40 ms.
    expect(truth - pressedAt).toBeLessThanOrEqual(20 + 2 + 40);
    // Beyond the connection's beginning there is nothing to clamp to: it counts when it came.
    if (claim === 5000) expect(truth - pressedAt).toBeLessThanOrEqual(0);
    else if (claim > 62) {
      expect(evidence.doubts).toEqual(['clamped']);
      expect(evidence.claimedAt).toBeCloseTo(truth - claim, -1);
      expect(tablet.line.attempts).toBe(1);
    }
  });

  test('[BZ2] who claims the future counts when he arrives', () => {
    const tablet = tested();
    expect(tablet.press(3, { claim: -80 }).pressedAt).toBeLessThanOrEqual(tablet.time.now);
  });

  test('[BZ2] who answers beats out of order, twice, or with a clock that runs backwards is not heard', () => {
    const tablet = tested();
    const [one, two] = [tablet.line.beat(), tablet.line.beat()];
    tablet.time.now += 4;
    const now = tablet.reads(tablet.time.now);
    tablet.line.reply(two, now);
    const width = tablet.line.uncertainty;
    tablet.line.reply(one, now);
    tablet.line.reply(two, now);
    tablet.line.reply(9_999_999, now);
    const three = tablet.line.beat();
    tablet.line.reply(three, now - 400);
    expect(tablet.line.uncertainty).toBe(width);
    expect(tablet.line.attempts).toBe(2);
  });

  test('[BZ2] who holds his answers back only widens what is known of him, and proves nothing meanwhile', () => {
    const honest = tested();
    const slow = tested();
    for (let n = 0; n < 1600; n += 1) slow.beat(2, 2, 60);
    honest.beat();
    const proves = ({ time, line }: FakeTablet): number => time.now - (line.provedUntil ?? 0);
    expect(proves(slow) - proves(honest)).toBeGreaterThan(10);
    expect(honest.line.uncertainty).toBeLessThan(4);
  });

  test('[BZ2] never gains more than the time since his last honest answer and the bound on input delay', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 0, max: 60_000 }),
        (silence, claim, delay) => {
          const tablet = tested();
          const answered = tablet.time.now - 20 + 2;
          tablet.time.now += silence;
          const { pressedAt } = tablet.press(0, { claim, delay });
          const evidence = tablet.time.now - answered;
          expect(tablet.time.now - pressedAt).toBeLessThanOrEqual(evidence + tablet.strikes.clampBound + 1.5);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('what a line proves', () => {
  test('[BZ2] nothing before its first answer', () => {
    expect(new FakeTablet().line.provedUntil).toBeNull();
  });

  test('[BZ2] that no press older than its last answer, less the input delay, is on its way', () => {
    const tablet = tested(4);
    const last = tablet.time.now - 20 + 2;
    expect(last - (tablet.line.provedUntil ?? 0)).toBeCloseTo(8 + 0.8, 0);
  });

  test('[BZ2] a tablet that was not tested is given 40 ms and the slowest screen', () => {
    const tablet = new FakeTablet();
    tablet.beats(50);
    const last = tablet.time.now - 20 + 2;
    expect(last - (tablet.line.provedUntil ?? 0)).toBeCloseTo(40.3 + 1000 / 120, 0);
  });

  test('[BZ2] an honest press that comes after the proof is never estimated before it', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.double({ min: 0.5, max: 15, noNaN: true }), fc.double({ min: 0.5, max: 15, noNaN: true })),
          {
            minLength: 20,
            maxLength: 60,
          },
        ),
        fc.double({ min: 0, max: 8, noNaN: true }),
        (network, delay) => {
          const tablet = tested(4);
          for (const [down, up] of network) {
            tablet.beat(down, up);
            tablet.time.now += 5;
          }
          const proved = tablet.line.provedUntil ?? 0;
          // The next press: made just after the last answer left, or up to its handler's delay before.
          const answered = tablet.time.now - 5 - (network.at(-1)?.[1] ?? 0);
          const pressed = tablet.press(tablet.time.now - (answered - delay + 0.1), { delay });
          expect(pressed.pressedAt).toBeGreaterThan(proved - 1.2);
          expect(pressed.evidence.doubts).not.toContain('clamped');
        },
      ),
      { numRuns: 200 },
    );
  });
});
