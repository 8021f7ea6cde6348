import type { Podium } from '../../engine/ids.ts';

export const SHAPES = ['circle', 'square', 'triangle', 'diamond', 'star', 'cross', 'hexagon', 'pentagon'] as const;
export type ShapeName = (typeof SHAPES)[number];

export interface PodiumLook {
  letter: Podium;
  /** The podium's light. */
  colour: string;
  /** Text on a plane of that colour: contrast ≥ 5, G 4.4 (large type only). */
  ink: string;
  shape: ShapeName;
  /** For a spoken description or a label. */
  name: { vi: string; en: string };
  shapeName: { vi: string; en: string };
}

/**
 * A podium is told by letter, shape and colour at once, the same on tablet, console, stage and score sheet.
 *
 * How the colours were checked: an annealed search in OKLCH within hue bands (vermilion, sky, yellow, purple, mint,
 * amber, violet, teal), then simulated full protanopia, deuteranopia and tritanopia (Machado 2009) and grey (luminance).
 * Least distance between any two, OKLab × 100 (about 2 is just noticeable side by side), grey as OKLab lightness:
 *
 * | podiums | normal | protan | deutan | tritan | grey |
 * |---------|--------|--------|--------|--------|------|
 * | A–C     | 29.7   | 25.3   | 25.8   | 21.7   | 13.5 |
 * | A–D     | 23.0   | 22.8   | 20.5   | 14.5   | 9.1  |
 * | A–H     | 13.3   | 11.6   | 10.2   | 11.1   | 2.9  |
 *
 * Contrast against the night (#06101c): 3.7 (D) to 16.3 (E). With eight podiums grey alone no longer tells all apart:
 * the letter and the shape do.
 */
export const PODIUM_LOOKS: Record<Podium, PodiumLook> = {
  A: look('A', '#ee5428', '#06101c', 'circle', 'cam đỏ', 'vermilion', 'tròn', 'circle'),
  B: look('B', '#45c3ff', '#06101c', 'square', 'xanh da trời', 'sky blue', 'vuông', 'square'),
  C: look('C', '#ffe26a', '#06101c', 'triangle', 'vàng', 'yellow', 'tam giác', 'triangle'),
  D: look('D', '#ae3fa9', '#ffffff', 'diamond', 'tím hồng', 'purple', 'hình thoi', 'diamond'),
  E: look('E', '#b9fbd8', '#06101c', 'star', 'xanh bạc hà', 'mint', 'ngôi sao', 'star'),
  F: look('F', '#ff9310', '#06101c', 'cross', 'hổ phách', 'amber', 'chữ thập', 'cross'),
  G: look('G', '#7862ed', '#ffffff', 'hexagon', 'tím xanh', 'violet', 'lục giác', 'hexagon'),
  H: look('H', '#12a39d', '#06101c', 'pentagon', 'xanh ngọc', 'teal', 'ngũ giác', 'pentagon'),
};

function look(
  letter: Podium,
  colour: string,
  ink: string,
  shape: ShapeName,
  vi: string,
  en: string,
  shapeVi: string,
  shapeEn: string,
): PodiumLook {
  return { letter, colour, ink, shape, name: { vi, en }, shapeName: { vi: shapeVi, en: shapeEn } };
}
