/** sRGB as `#rrggbb`. */
export type Hex = string;
/** Linear light, 0–1 a channel. */
export type Light = readonly [r: number, g: number, b: number];

export const isHex = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);

/** The channels, 0–255. */
export const channels = (hex: Hex): [r: number, g: number, b: number] => [byte(hex, 1), byte(hex, 3), byte(hex, 5)];
const byte = (hex: Hex, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);

export const lightOf = (hex: Hex): Light => {
  const [r, g, b] = channels(hex);
  return [linear(r / 255), linear(g / 255), linear(b / 255)];
};

export const hexOf = ([r, g, b]: Light): Hex => `#${twoDigits(r)}${twoDigits(g)}${twoDigits(b)}`;
const twoDigits = (light: number): string => {
  const value = Math.round(encoded(Math.min(1, Math.max(0, light))) * 255);
  return value.toString(16).padStart(2, '0');
};

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const encoded = (light: number): number => (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055);

/** Relative luminance, 0–1 (WCAG 2.2). */
export const luminance = ([r, g, b]: Light): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** Contrast of two colours, 1–21 (WCAG 2.2). */
export const contrast = (one: Hex, other: Hex): number => {
  const [a, b] = [luminance(lightOf(one)), luminance(lightOf(other))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
};
