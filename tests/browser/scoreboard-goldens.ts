import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Picture, readPng, writePng } from './png.ts';

const FOLDER = join(import.meta.dirname, '../goldens');
/** Goldens are kept this wide: an eighth of full HD, at which the scene still tells who leads and how long is left. */
const WIDTH = 240;
/** In steps of this many levels: grain and rounding are no part of a design, and the files stay small. */
const STEP = 4;

/**
 * How far a picture may be from its golden. Two versions of Chromium on two font set-ups were up to 0.42 levels and
 * 0.14 % apart; one name missing from one plate is 0.52 %.
 */
export const TOLERANCE = {
  /** Mean difference of all channels, levels of 255. */
  mean: 1.2,
  /** A cell is another one from here, in its worst channel… */
  cell: 24,
  /** …and this part of the cells may be. */
  share: 0.0035,
} as const;

/** The picture averaged down to a golden's size. */
export function shrink({ width, height, data }: Picture): Picture {
  const scale = width / WIDTH;
  const rows = Math.round(height / scale);
  const small = new Uint8Array(WIDTH * rows * 4);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < WIDTH; x++) {
      let red = 0;
      let green = 0;
      let blue = 0;
      const [x0, x1] = [Math.round(x * scale), Math.round((x + 1) * scale)];
      const [y0, y1] = [Math.round(y * scale), Math.min(height, Math.round((y + 1) * scale))];
      for (let row = y0; row < y1; row++) {
        for (let column = x0; column < x1; column++) {
          const at = (row * width + column) * 4;
          red += data[at]!;
          green += data[at + 1]!;
          blue += data[at + 2]!;
        }
      }
      const to = (y * WIDTH + x) * 4;
      const count = (x1 - x0) * (y1 - y0);
      small[to] = stepped(red / count);
      small[to + 1] = stepped(green / count);
      small[to + 2] = stepped(blue / count);
      small[to + 3] = 255;
    }
  }
  return { width: WIDTH, height: rows, data: small };
}

const stepped = (level: number): number => Math.min(255, Math.round(level / STEP) * STEP);

export interface Difference {
  mean: number;
  share: number;
}

export function difference(one: Picture, other: Picture): Difference {
  if (one.width !== other.width || one.height !== other.height) return { mean: 255, share: 1 };
  let sum = 0;
  let apart = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    const cell = [0, 1, 2].map((c) => Math.abs(one.data[at + c]! - other.data[at + c]!));
    sum += cell[0]! + cell[1]! + cell[2]!;
    if (Math.max(...cell) >= TOLERANCE.cell) apart += 1;
  }
  const cells = one.data.length / 4;
  return { mean: sum / cells / 3, share: apart / cells };
}

/** Compares with what is kept under this name; with `UPDATE_GOLDENS=1` keeps it. @returns what is wrong, in words */
export function differsFromGolden(name: string, picture: Picture): string | null {
  const file = join(FOLDER, `${name}.png`);
  const small = shrink(picture);
  if (process.env.UPDATE_GOLDENS === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, writePng(small));
    return null;
  }
  if (!existsSync(file)) return `${name}: there is no golden; look at the scene, then UPDATE_GOLDENS=1`;
  const { mean, share } = difference(small, readPng(readFileSync(file)));
  if (mean <= TOLERANCE.mean && share <= TOLERANCE.share) return null;
  return `${name}: ${mean.toFixed(2)} levels off on average, ${(share * 100).toFixed(2)} % of it is another picture`;
}
