import { describe, expect, test } from 'vitest';
import { forge } from '../bench/fairness/forgers.ts';
import { NETWORKS } from '../bench/fairness/network.ts';
import { playSeason } from '../bench/fairness/season.ts';
import { DEVICES } from '../bench/fairness/tablet.ts';

// A few tables of the bench's model (`npm run bench -- fairness`): what must hold of every race, not only of most.

const HALLS = 8;

describe('races of the seeded model', () => {
  test.each(DEVICES.flatMap((device) => NETWORKS.map((network) => ({ device, network }))))(
    '[BZ2, BZ4] $device on a $network network: the truth is inside every interval, and no wrong name stands unflagged',
    ({ device, network }) => {
      const counts = playSeason({ device, network, seed: 11, halls: HALLS });
      expect(counts.presses).toBeGreaterThan(HALLS * 42);
      expect(counts.covered).toBe(counts.presses);
      expect(Object.values(counts.cells).map((cell) => cell.wrongUnflagged)).toEqual(Array(7).fill(0));
      expect(counts.clamped).toBe(0);
    },
  );

  test('[BZ2] a 1 kHz button on a bad network is named rightly from 10 ms on, where arrival is not always', () => {
    const { cells } = playSeason({ device: 'button', network: 'brief', seed: 12, halls: 40 });
    const { right, races } = cells[10]!;
    expect(right.ours).toBe(races);
    expect(right.arrival).toBeLessThan(races);
  });

  test.each(['good', 'brief'] as const)(
    '[BZ2] no forger on a %s network gains more than evidence and Dmax',
    (network) => {
      for (const device of ['button', 'touch60'] as const) {
        const forged = forge({ device, network, seed: 13, halls: 15 }, 6);
        expect(forged).toHaveLength(90);
        for (const { gain, evidence, bound } of forged) expect(gain).toBeLessThanOrEqual(evidence + bound);
      }
    },
  );

  test('[BZ2] who keeps his replies back is not dated earlier by more than a quick line is credited', () => {
    const delayed = forge({ device: 'button', network: 'good', seed: 14, halls: 15 }, 6).filter(
      ({ attack }) => attack === 'delays',
    );
    for (const { gain } of delayed) expect(gain).toBeLessThan(16);
  });

  test('the same seed plays the same races', () => {
    const season = { device: 'touch120', network: 'brief', seed: 15, halls: 2 } as const;
    expect(playSeason(season)).toEqual(playSeason(season));
  });
});
