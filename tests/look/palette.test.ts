import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Look } from '../../shared/engine/look.ts';
import { contrast, isHex } from '../../shared/look/colour.ts';
import { customProperties } from '../../shared/look/custom-properties.ts';
import { lookFaults } from '../../shared/look/look-check.ts';
import { oklchOf, strengthOf } from '../../shared/look/oklab.ts';
import { LIGHT_RANGE, litWithin, OWN_PALETTE, paletteOf, type Shade } from '../../shared/look/palette.ts';
import { PODIUM_LOOKS } from '../../shared/ui/tokens/podiums.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const look: fc.Arbitrary<Look> = fc
  .record({ accent: colour, ground: colour, second: colour }, { requiredKeys: [] })
  .filter((some) => lookFaults(some).length === 0);

const NIGHTS = ['night-0', 'night-1', 'night-2', 'night-3'] as const;
/** Every pair of shades that carries text somewhere, and what it must reach; 3 is AA for large type, 4.5 for any. */
const CARRIES: [text: Shade, ground: readonly Shade[], ratio: number][] = [
  ['ink-2', NIGHTS, 4.5],
  ['ink-3', ['night-0', 'night-1', 'night-2', 'night-3'], 4.5],
  ['lantern-core', [...NIGHTS, 'night-4', 'night-5'], 4.5],
  ['lantern-ink', [...NIGHTS, 'night-4'], 4],
  ['lantern', ['night-0', 'night-1', 'night-2'], 4.5],
  ['lantern', ['night-3', 'night-4'], 3],
  ['system', ['night-0', 'night-1', 'night-2', 'night-3'], 4.5],
  ['system-dim', ['night-0', 'night-1', 'night-2', 'night-3'], 3],
  ['ink-dark', ['lantern', 'lantern-core', 'paper-0', 'paper-1', 'system'], 4.5],
  ['ink-dark', ['paper-2'], 3],
];

/** Degrees between two hues. */
const turn = (one: number, other: number): number => Math.abs(((one - other + 540) % 360) - 180);
/** Eight bits leave a dark or pale colour only so many hues. */
const hasHue = (hex: string): boolean => oklchOf(hex).chroma > 0.03;

describe('a palette from any colours', () => {
  test('every text reaches its contrast on every ground that carries it', () => {
    fc.assert(
      fc.property(look, (some) => {
        const palette = paletteOf(some);
        for (const [text, grounds, ratio] of CARRIES)
          for (const ground of grounds)
            expect(contrast(palette[text], palette[ground]), `${text} on ${ground}`).toBeGreaterThanOrEqual(ratio);
      }),
      { numRuns: 150 },
    );
  });

  test('the podiums, which no look touches, stand out from its night as from the identity’s', () => {
    const podiums = Object.values(PODIUM_LOOKS);
    const least = Math.min(...podiums.map((podium) => contrast(podium.colour, OWN_PALETTE['night-1'])));
    fc.assert(
      fc.property(look, (some) => {
        const night = paletteOf(some)['night-1'];
        for (const podium of podiums)
          expect(contrast(podium.colour, night)).toBeGreaterThanOrEqual(Math.max(3, least - 0.1));
      }),
    );
  });

  test('no shade leaves sRGB, and none is missing', () => {
    fc.assert(
      fc.property(look, (some) => {
        const palette = paletteOf(some);
        expect(Object.keys(palette)).toEqual(Object.keys(OWN_PALETTE));
        for (const hex of Object.values(palette)) expect(isHex(hex), hex).toBe(true);
      }),
    );
  });

  test('hues stay: the night is the ground’s, the light the accent’s, the system the second’s', () => {
    fc.assert(
      fc.property(colour, colour, colour, (accent, ground, second) => {
        const palette = paletteOf({ accent, ground, second });
        const kept = (from: string, shades: Shade[], most: number): void => {
          for (const shade of shades)
            if (hasHue(from) && hasHue(palette[shade]))
              expect(turn(oklchOf(palette[shade]).hue, oklchOf(from).hue), shade).toBeLessThan(most);
        };
        kept(ground, ['night-3', 'night-4', 'night-5'], 8);
        kept(accent, ['lantern', 'lantern-core', 'paper-1'], 8);
        // A flame grows redder in its embers.
        kept(accent, ['lantern-glow', 'paper-2'], 24);
        kept(accent, ['lantern-ember', 'paper-3'], 40);
        kept(second, ['system', 'system-dim', 'system-line'], 8);
      }),
    );
  });

  test('a grey gives greys', () => {
    const shades = Object.values(paletteOf({ accent: '#dddddd', ground: '#444444', second: '#bbbbbb' }));
    for (const hex of shades) expect(strengthOf(oklchOf(hex)), hex).toBeLessThan(0.05);
  });

  test('a light that is bright enough stays what it is, digit for digit', () => {
    for (const accent of ['#ffc15a', '#ffd54a', '#8bc34a', '#ff5a4d'])
      expect(paletteOf({ accent }).lantern).toBe(accent);
    expect(paletteOf({ accent: '#c8102e' }).lantern).not.toBe('#c8102e');
    expect(paletteOf({ accent: '#ffffff' }).lantern).not.toBe('#ffffff');
  });

  test('[old logs] a contest without a look has the program’s own identity', () => {
    expect(paletteOf({})).toEqual(OWN_PALETTE);
    expect(paletteOf({ logo: { file: 'logo.png', alt: 'Logo' } })).toEqual(OWN_PALETTE);
  });

  test('the identity’s own colours, said aloud, give nearly themselves', () => {
    const { lantern: accent, 'night-1': ground, system: second } = OWN_PALETTE;
    const palette = paletteOf({ accent, ground, second });
    for (const [name, own] of Object.entries(OWN_PALETTE).filter(([shade]) => shade !== 'ink-2'))
      expect(contrast(palette[name as Shade], own), name).toBeLessThan(1.03);
  });

  test('the stylesheets get a colour, and its channels for a part of it', () => {
    expect(customProperties({ lantern: '#ffc15a' })).toEqual({
      '--lantern': '#ffc15a',
      '--lantern-rgb': '255, 193, 90',
    });
  });
});

describe('the colours of a look', () => {
  test('all mistakes are named at once, each with its field and what is allowed', () => {
    const faults = lookFaults({ accent: '#000033', ground: 'red', second: '#1a1a1a' });
    expect(faults.map(({ field }) => field).sort()).toEqual(['accent', 'ground', 'second']);
    expect(faults.find(({ field }) => field === 'ground')?.vi).toContain('#rrggbb');
  });

  test('a colour too dark for light is refused with the figure, and one of its hue that passes', () => {
    const [fault] = lookFaults({ accent: '#001f5b' });
    expect(fault?.vi).toMatch(
      /^#001f5b quá tối: tương phản với nền đêm là 1,\d, cần từ 2; cùng sắc, #[0-9a-f]{6} đạt 5,\d$/,
    );
    expect(fault?.en).toMatch(/^#001f5b is too dark: .* at least 2 is needed; of the same hue #[0-9a-f]{6} has 5\.\d$/);
    expect(lookFaults({ accent: fault?.instead ?? '' })).toEqual([]);
  });

  test('any colour can be the ground: only its hue and strength are taken', () => {
    fc.assert(fc.property(colour, (ground) => void expect(lookFaults({ ground })).toEqual([])));
  });

  test('what is offered instead always passes', () => {
    fc.assert(
      fc.property(colour, colour, (accent, ground) => {
        for (const { instead } of lookFaults({ accent, ground }))
          expect(lookFaults({ accent: instead ?? '', ground })).toEqual([]);
      }),
    );
    expect(lookFaults({ accent: litWithin('#000000', LIGHT_RANGE) })).toEqual([]);
  });
});
