import { describe, expect, it } from 'vitest';
import { PODIUMS } from '../../shared/engine/ids.ts';
import { PODIUM_LOOKS } from '../../shared/ui/tokens/podiums.ts';

type Rgb = readonly [number, number, number];

/** Full colour blindness of each kind, on linear light: Machado, Oliveira & Fernandes 2009, severity 1.0. */
const MACHADO = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, readonly Rgb[]>;

const times = (rows: readonly Rgb[], [r, g, b]: Rgb): Rgb =>
  rows.map(([x, y, z]) => x * r + y * g + z * b) as unknown as Rgb;

const linear = (hex: string): Rgb =>
  [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;

/** Relative luminance (WCAG 2) of linear light. */
const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

const SIGHTS = {
  normal: (rgb: Rgb): Rgb => rgb,
  protan: (rgb: Rgb): Rgb => times(MACHADO.protan, rgb),
  deutan: (rgb: Rgb): Rgb => times(MACHADO.deutan, rgb),
  tritan: (rgb: Rgb): Rgb => times(MACHADO.tritan, rgb),
  /** A black-and-white set, or a print. */
  grey: (rgb: Rgb): Rgb => {
    const y = luminance(rgb);
    return [y, y, y];
  },
} as const;
type Sight = keyof typeof SIGHTS;

/** OKLab (Ottosson 2020) of linear light: distances in it are about what the eye sees. × 100, 2 is just noticeable. */
function oklab(rgb: Rgb): Rgb {
  const screen = rgb.map((part) => Math.min(1, Math.max(0, part))) as unknown as Rgb;
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    screen,
  ).map(Math.cbrt) as unknown as Rgb;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

/** The least distance between any two of the first `count` podiums as this eye sees them. */
function leastApart(count: number, sight: Sight): number {
  const seen = PODIUMS.slice(0, count).map((podium) => oklab(SIGHTS[sight](linear(PODIUM_LOOKS[podium].colour))));
  const apart = seen.flatMap((one, i) =>
    seen.slice(i + 1).map((other) => Math.hypot(...one.map((part, axis) => part - other[axis]!))),
  );
  return Math.min(...apart) * 100;
}

const contrast = (one: string, other: string): number => {
  const [a, b] = [luminance(linear(one)), luminance(linear(other))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
};

/** As told in `podiums.ts`. With eight, grey alone no longer tells all apart: letter and shape do. */
const TOLD: Record<number, Record<Sight, number>> = {
  3: { normal: 29.7, protan: 25.3, deutan: 25.8, tritan: 21.7, grey: 13.5 },
  4: { normal: 23.0, protan: 22.8, deutan: 20.5, tritan: 14.5, grey: 9.1 },
  8: { normal: 13.3, protan: 11.6, deutan: 10.2, tritan: 11.1, grey: 2.9 },
};

describe('podiums', () => {
  it.each(Object.keys(TOLD).map(Number))(
    '%i of them stay apart for every colour vision, as far as is told',
    (count) => {
      const measured = Object.fromEntries(
        (Object.keys(SIGHTS) as Sight[]).map((sight) => [sight, Number(leastApart(count, sight).toFixed(1))]),
      );
      expect(measured).toEqual(TOLD[count]);
    },
  );

  it('a red-green blind eye would take two traffic lights for one: the measure can fail', () => {
    const [red, green] = ['#d04040', '#807800'].map((hex) => oklab(SIGHTS.deutan(linear(hex))));
    expect(Math.hypot(...red!.map((part, axis) => part - green![axis]!)) * 100).toBeLessThan(10);
  });

  it('each has a letter and a shape of its own, so that colour never stands alone', () => {
    const looks = PODIUMS.map((podium) => PODIUM_LOOKS[podium]);
    for (const sign of ['letter', 'shape', 'colour'] as const) {
      expect(new Set(looks.map((look) => look[sign])).size).toBe(PODIUMS.length);
    }
  });

  it('stand out from the night, and their letters and names from them', () => {
    for (const podium of PODIUMS) {
      const { colour, ink } = PODIUM_LOOKS[podium];
      expect(contrast(colour, '#06101c')).toBeGreaterThanOrEqual(3);
      expect(contrast(colour, ink)).toBeGreaterThanOrEqual(podium === 'G' ? 4.4 : 5);
    }
  });
});
