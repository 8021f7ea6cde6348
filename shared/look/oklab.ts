import { type Hex, hexOf, type Light, lightOf, luminance } from './colour.ts';

/** A colour as an eye orders it (OKLCH, Björn Ottosson 2020). */
export interface Oklch {
  /** 0–1. */
  lightness: number;
  chroma: number;
  /** Degrees; 0 for a grey. */
  hue: number;
}

/** Below this it has no hue that anyone sees. */
const GREY = 0.004;
/** Halvings: finer than eight bits can say. */
const STEPS = 16;

export const oklchOf = (hex: Hex): Oklch => {
  const [r, g, b] = lightOf(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const toRed = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const toYellow = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  const chroma = Math.hypot(toRed, toYellow);
  const hue = chroma < GREY ? 0 : (Math.atan2(toYellow, toRed) * 180) / Math.PI;
  return { lightness, chroma, hue: (hue + 360) % 360 };
};

const lightOfOklch = ({ lightness, chroma, hue }: Oklch): Light => {
  const angle = (hue * Math.PI) / 180;
  const [toRed, toYellow] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const l = (lightness + 0.3963377774 * toRed + 0.2158037573 * toYellow) ** 3;
  const m = (lightness - 0.1055613458 * toRed - 0.0638541728 * toYellow) ** 3;
  const s = (lightness - 0.0894841775 * toRed - 1.291485548 * toYellow) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
};

const isInside = (light: Light): boolean => light.every((part) => part >= -1e-6 && part <= 1 + 1e-6);

/** The largest value of 0–`most` that still passes. */
const largest = (most: number, passes: (value: number) => boolean): number => {
  let [low, high] = [0, most];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (passes(middle)) low = middle;
    else high = middle;
  }
  return low;
};

/** The strongest chroma that sRGB has at this lightness and hue. */
const strongest = (lightness: number, hue: number): number =>
  largest(0.4, (chroma) => isInside(lightOfOklch({ lightness, chroma, hue })));

/** How strong a colour is, as a part of the strongest of its lightness and hue: 0 is grey, 1 the edge of sRGB. */
export const strengthOf = ({ lightness, chroma, hue }: Oklch): number => {
  const most = strongest(lightness, hue);
  return most < GREY || chroma < GREY ? 0 : Math.min(1, chroma / most);
};

/**
 * The colour of this hue, strength (0–1) and relative luminance (0–1): always one that sRGB has.
 * @param palest the chroma it may have at most: a tint stays a tint where sRGB is wide
 */
export const shade = (hue: number, strength: number, wanted: number, palest = 1): Hex => {
  const at = (lightness: number): Light =>
    lightOfOklch({ lightness, chroma: Math.min(palest, strength * strongest(lightness, hue)), hue });
  return hexOf(at(largest(1, (lightness) => luminance(at(lightness)) <= wanted)));
};
