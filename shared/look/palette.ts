import type { Look } from '../engine/look.ts';
import { type Hex, lightOf, luminance } from './colour.ts';
import { oklchOf, shade, strengthOf } from './oklab.ts';

/** The identity's own colours, under the names that the stylesheets use (`shared/ui/tokens/tokens.css` has the same). */
export const OWN_PALETTE = {
  // Deep water: from the sky above the horizon to the bottom.
  'night-0': '#030911',
  'night-1': '#06101c',
  'night-2': '#0a1a2b',
  'night-3': '#10283f',
  'night-4': '#1b3d5a',
  'night-5': '#30597c',
  'ink-2': '#b3c3d1',
  'ink-3': '#7f95a8',
  'ink-dark': '#06101c',
  // The lantern, and the paper that it shines through: from its middle to its rim.
  'lantern-core': '#fff3d6',
  lantern: '#ffc15a',
  // The same as type, which must stand out on a podium's light as well.
  'lantern-ink': '#ffc15a',
  'lantern-glow': '#f08a24',
  'lantern-ember': '#7a3410',
  'paper-0': '#fff6e0',
  'paper-1': '#ffdc94',
  'paper-2': '#f7a640',
  'paper-3': '#b8561a',
  // The system: exact, cold, thin.
  system: '#7fd4ea',
  'system-dim': '#3f7f98',
  'system-line': '#1d4258',
} as const satisfies Record<string, Hex>;

export type Shade = keyof typeof OWN_PALETTE;
export type Palette = Record<Shade, Hex>;

const brightness = (hex: Hex): number => luminance(lightOf(hex));
/** The identity's luminances are its design: whatever the hue, text stands out as far as was measured (0010). */
const OWN = Object.fromEntries(Object.entries(OWN_PALETTE).map(([name, hex]) => [name, brightness(hex)])) as Record<
  Shade,
  number
>;

/** A night is a night: beyond this strength it would be a coloured wall. */
const NIGHT_STRENGTH = 0.72;
/** How bright the light may be: from 5 : 1 on the night to a little under its own core. */
export const LIGHT_RANGE = { least: 0.235, most: 0.82 } as const;
/** Type in that light is brighter still: it stands on planes that are lit. */
const INK_RANGE = { least: 0.34, most: 0.82 } as const;
/** The system is small type: a little further from the night. */
export const SYSTEM_RANGE = { least: 0.3, most: 0.85 } as const;

/** Every colour of the contest's screens. A look says some of it; without one it is the program's own, digit for digit. */
export const paletteOf = ({ accent, ground, second }: Look): Palette => ({
  ...OWN_PALETTE,
  ...(ground !== undefined && night(ground)),
  ...(accent !== undefined && lantern(accent)),
  ...(ground !== undefined && second === undefined && system(pale(ground))),
  ...(second !== undefined && system(second)),
});

/** The ground's hue at the luminances of the identity's night, however bright the colour itself is. */
const night = (ground: Hex) => {
  const { hue, strength } = toneOf(ground);
  const water = Math.min(strength, NIGHT_STRENGTH);
  const of = (name: Shade, part = water): Hex => shade(hue, part, OWN[name]);
  return {
    'night-0': of('night-0'),
    'night-1': of('night-1'),
    'night-2': of('night-2'),
    'night-3': of('night-3'),
    'night-4': of('night-4'),
    'night-5': of('night-5'),
    // A tenth brighter: it stands in a light of another hue than the one it was measured in.
    'ink-2': shade(hue, water * INK_TINT, OWN['ink-2'] * 1.1),
    'ink-3': of('ink-3', water * INK_TINT),
    'ink-dark': of('ink-dark'),
  };
};
const INK_TINT = 0.36;

/** Without a colour of its own the system is the night's hue, lit. */
const pale = (ground: Hex): Hex => {
  const { hue, strength } = toneOf(ground);
  return shade(hue, Math.min(strength, 0.45), OWN.system);
};

const system = (second: Hex) => {
  const { hue, strength } = toneOf(second);
  return {
    system: litWithin(second, SYSTEM_RANGE),
    'system-dim': shade(hue, Math.min(strength, 0.72), OWN['system-dim'], 0.08),
    'system-line': shade(hue, Math.min(strength, 0.72), OWN['system-line'], 0.06),
  };
};

/** The shades of an accent alone, for what is held in hand: its night and its states stay what they are. */
export const lantern = (accent: Hex) => {
  const { hue, strength } = toneOf(accent);
  const lit = litWithin(accent, LIGHT_RANGE);
  const body = brightness(lit);
  const of = (part: number, redder = 0): Hex => shade(hue - redder * warmth(hue), strength, part * body);
  return {
    'lantern-core': shade(hue, strength, OWN['lantern-core'], 0.045),
    lantern: lit,
    'lantern-ink': litWithin(accent, INK_RANGE),
    // Never brighter than the identity's own: what stands in it was measured there.
    'lantern-glow': shade(hue - 19 * warmth(hue), strength, Math.min(0.61 * body, OWN['lantern-glow'])),
    'lantern-ember': of(0.11, 34),
    'paper-0': shade(hue, strength, OWN['paper-0'], 0.035),
    'paper-1': shade(hue, strength, Math.sqrt(OWN['lantern-core'] * body), 0.11),
    'paper-2': of(0.79, 10),
    'paper-3': of(0.28, 31),
  };
};

/** A yellow flame grows redder where it is darker; dark yellow would be olive. 1 for a lantern's yellow, 0 for other hues. */
const warmth = (hue: number): number => Math.max(0, 1 - Math.abs(hue - 80) / 40);

/** The colour itself where it may stand as it is; else the nearest of its hue and strength that is bright, or dark, enough. */
export const litWithin = (hex: Hex, { least, most }: { least: number; most: number }): Hex => {
  const own = brightness(hex);
  if (own >= least && own <= most) return hex;
  const { hue, strength } = toneOf(hex);
  return shade(hue, strength, own < least ? least : most);
};

const toneOf = (hex: Hex): { hue: number; strength: number } => {
  const colour = oklchOf(hex);
  return { hue: colour.hue, strength: strengthOf(colour) };
};
