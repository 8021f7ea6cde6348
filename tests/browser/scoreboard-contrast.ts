import type { Page } from 'playwright-core';
import { pictureOf } from './picture.ts';
import type { Picture } from './png.ts';
import type { Line } from './scoreboard-faults.ts';

/** WCAG AA for large type; nothing on air is small. */
const AA_LARGE = 3;
/** The ground is looked at in half its size: light falls off slowly. */
const SCALE = 0.5;
/** The ink of a stroke's middle: most of a line's pixels are ground, some are edges. */
const INK = 0.97;

/**
 * Lines that stand out too little from what is behind them: the picture against the same picture without its text.
 * @param picture the page as it stands, in its full size
 */
export async function paleLines(page: Page, lines: Line[], picture: Picture): Promise<string[]> {
  const blank = await page.addStyleTag({
    content:
      '.page :not(svg):not(path) { color: transparent !important; text-shadow: none !important } .page svg text { fill: transparent !important }',
  });
  const ground = await pictureOf(page, SCALE);
  await blank.evaluate((style) => (style as Element).remove());
  return [
    ...new Set(
      lines.flatMap((line) => {
        const ratio = leastContrast(line, picture, ground);
        return ratio < AA_LARGE ? [`"${line.text}" has a contrast of ${ratio.toFixed(1)}`] : [];
      }),
    ),
  ];
}

/** Piece by piece, each as wide as the line is high: a name may begin in the light and end in the dark. */
function leastContrast({ left, top, width, height }: Line, picture: Picture, ground: Picture): number {
  const pieces = Math.max(1, Math.round(width / height));
  const ratios = Array.from({ length: pieces }, (_, i) => {
    const from = left + (i * width) / pieces;
    return contrastIn(from, from + width / pieces, top + height * 0.2, top + height * 0.8, picture, ground);
  });
  // A piece without ink is a gap between words.
  const inked = ratios.filter((ratio) => ratio > 1.15);
  return inked.length === 0 ? 1 : Math.min(...inked);
}

function contrastIn(
  left: number,
  right: number,
  top: number,
  bottom: number,
  picture: Picture,
  ground: Picture,
): number {
  const found = new Float64Array(Math.ceil((bottom - top) / 2 + 1) * Math.ceil((right - left) / 2 + 1));
  let count = 0;
  for (let y = Math.round(top); y < bottom; y += 2) {
    for (let x = Math.round(left); x < right; x += 2) {
      if (x < 0 || y < 0 || x >= picture.width || y >= picture.height) continue;
      const ink = luminanceAt(picture, x, y);
      const behind = luminanceAt(ground, Math.floor(x * SCALE), Math.floor(y * SCALE));
      found[count++] = (Math.max(ink, behind) + 0.05) / (Math.min(ink, behind) + 0.05);
    }
  }
  return found.subarray(0, count).sort()[Math.floor(count * INK)] ?? 1;
}

const luminanceAt = ({ data, width }: Picture, x: number, y: number): number => {
  const at = (y * width + x) * 4;
  return luminance(data[at]!, data[at + 1]!, data[at + 2]!);
};

/** Relative luminance of sRGB (WCAG 2). */
export function luminance(r: number, g: number, b: number): number {
  return 0.2126 * LINEAR[Math.round(r)]! + 0.7152 * LINEAR[Math.round(g)]! + 0.0722 * LINEAR[Math.round(b)]!;
}

const LINEAR = Array.from({ length: 256 }, (_, value) => {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
});
