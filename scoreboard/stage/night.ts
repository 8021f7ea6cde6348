import { channels } from '../../shared/look/colour.ts';
import type { Palette, Shade } from '../../shared/look/palette.ts';

/** Where the water begins, as a part of the stage's height. */
export const HORIZON = 0.66;

type Rgb = readonly [number, number, number];

/** What of the palette the night is painted with, 0–255 a channel. */
interface Paints {
  zenith: Rgb;
  sky: Rgb;
  haze: Rgb;
  farRidge: Rgb;
  nearRidge: Rgb;
  shallow: Rgb;
  deep: Rgb;
  /** What the town's lanterns add to haze and water. */
  town: Rgb;
  /** The fine lines of data. */
  grid: string;
  /** A far lantern, from ember to flame. */
  lamp: (warm: number) => string;
}

function paintsOf(palette: Palette): Paints {
  const of = (shade: Shade, part = 1): Rgb => channels(palette[shade]).map((value) => value * part) as unknown as Rgb;
  const between = (one: Shade, other: Shade, t: number, part = 1): Rgb => {
    const [from, to] = [of(one, part), of(other, part)];
    return [mix(from[0], to[0], t), mix(from[1], to[1], t), mix(from[2], to[2], t)];
  };
  return {
    zenith: of('night-0', 0.93),
    sky: of('night-2', 0.97),
    haze: between('night-3', 'night-4', 0.56),
    farRidge: of('night-2'),
    nearRidge: of('night-1', 0.93),
    shallow: between('night-2', 'night-3', 0.8, 0.95),
    deep: of('night-0', 0.8),
    town: of('lantern-glow', 1 / 24),
    grid: of('system').join(','),
    lamp: (warm) =>
      between('paper-2', 'paper-1', warm * 0.8)
        .map(Math.round)
        .join(','),
  };
}

const mix = (a: number, b: number, t: number): number => a + (b - a) * t;
const clamp = (t: number): number => Math.min(1, Math.max(0, t));

/** A small seeded generator: the same night on every screen and in every screenshot. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Mountains behind the river, heights as a part of the stage's height above the horizon. */
const farRidge = (x: number): number =>
  0.055 + 0.03 * Math.sin(x * 2.1 + 0.4) + 0.018 * Math.sin(x * 5.3 + 2) + 0.006 * Math.sin(x * 17 + 1);
const nearRidge = (x: number): number =>
  0.012 + 0.022 * Math.max(0, Math.sin(x * 1.6 + 3.6)) + 0.01 * Math.sin(x * 7.7) + 0.003 * Math.sin(x * 31);

/** What a column of the picture needs to know, whatever the row. */
interface Column {
  x: number;
  far: number;
  near: number;
  /** How much of the town's warm light hangs over it. */
  town: number;
}

const pixel: [number, number, number] = [0, 0, 0];

function skyRow(
  y: number,
  { zenith, sky: high, haze: low, farRidge: farther, nearRidge: nearer, town: warm }: Paints,
): (column: Column) => Rgb {
  const t = y / HORIZON;
  const haze = t ** 7;
  const sky = [0, 1, 2].map((i) => mix(mix(zenith[i] ?? 0, high[i] ?? 0, t), low[i] ?? 0, haze));
  return ({ far, near, town }) => {
    if (y < far) {
      pixel[0] = (sky[0] ?? 0) + warm[0] * haze * town;
      pixel[1] = (sky[1] ?? 0) + warm[1] * haze * town;
      pixel[2] = (sky[2] ?? 0) + warm[2] * haze * town;
      return pixel;
    }
    const ridge = y < near ? farther : nearer;
    const mist = y < near ? clamp((y - far) / (HORIZON - far)) ** 2 * 0.55 : 0;
    pixel[0] = mix(ridge[0], low[0], mist) + warm[0] * mist * town;
    pixel[1] = mix(ridge[1], low[1], mist) + warm[1] * mist * town;
    pixel[2] = mix(ridge[2], low[2], mist) + warm[2] * mist * town;
    return pixel;
  };
}

function waterRow(y: number, { shallow, deep, town: warm }: Paints): (column: Column) => Rgb {
  const t = (y - HORIZON) / (1 - HORIZON);
  const away = (1 - t) ** 4;
  // Ripples grow with nearness: the row is projected back onto the plane of the water.
  const depth = 1 / (0.06 + t);
  return ({ x, town }) => {
    const ripple =
      Math.sin(depth * 9 + Math.sin(x * depth * 1.4) * 1.2) * Math.sin(x * depth * 3.1 + depth * 5) * (0.35 + t);
    const shine = away * 0.9 + ripple * 0.05 * (1 - t * 0.7);
    pixel[0] = mix(deep[0], shallow[0], shine) + warm[0] * away * town;
    pixel[1] = mix(deep[1], shallow[1], shine) + warm[1] * away * town;
    pixel[2] = mix(deep[2], shallow[2], shine) + warm[2] * away * town;
    return pixel;
  };
}

/**
 * Paints the night once: sky, two ridges, water, the far bank's lanterns, and fine lines of data over the water.
 * Computed per pixel and dithered: eight bits of CSS gradient show bands on a projector. `x` runs in stage heights.
 */
export function paintNight(canvas: HTMLCanvasElement, width: number, height: number, palette: Palette): void {
  const paints = paintsOf(palette);
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return;
  const image = context.createImageData(width, height);
  const data = image.data;
  const random = seeded(20241010);
  const columns = Array.from({ length: width }, (_, column) => {
    const x = (column - width / 2) / height;
    return { x, far: HORIZON - farRidge(x), near: HORIZON - nearRidge(x), town: Math.exp(-(((x - 0.12) / 0.62) ** 2)) };
  });
  let at = 0;
  for (let row = 0; row < height; row++) {
    const y = row / height;
    const paint = y < HORIZON ? skyRow(y, paints) : waterRow(y, paints);
    for (const column of columns) {
      const grain = (random() + random() - 1) * 1.6;
      const [r, g, b] = paint(column);
      data[at] = r + grain;
      data[at + 1] = g + grain;
      data[at + 2] = b + grain;
      data[at + 3] = 255;
      at += 4;
    }
  }
  context.putImageData(image, 0, 0);
  paintGrid(context, width, height, paints);
  paintLanterns(context, width, height, paints);
}

/** "Số": lines that converge on the horizon. They thin out towards it and towards the edges. */
function paintGrid(context: CanvasRenderingContext2D, width: number, height: number, { grid }: Paints): void {
  const horizon = HORIZON * height;
  const unit = height / 1080;
  context.lineWidth = Math.max(1, unit);
  for (let i = -24; i <= 24; i++) {
    const line = context.createLinearGradient(0, horizon, 0, height);
    line.addColorStop(0, `rgba(${grid},0)`);
    line.addColorStop(0.35, `rgba(${grid},${0.1 - Math.abs(i) * 0.002})`);
    line.addColorStop(1, `rgba(${grid},0.03)`);
    context.strokeStyle = line;
    context.beginPath();
    context.moveTo(width / 2 + i * height * 0.03, horizon);
    context.lineTo(width / 2 + i * height * 0.26, height);
    context.stroke();
  }
  for (let i = 1; i < 14; i++) {
    const t = (i / 14) ** 2.4;
    const y = Math.round(horizon + t * (height - horizon)) + 0.5;
    context.strokeStyle = `rgba(${grid},${0.025 + 0.05 * (1 - t)})`;
    context.beginPath();
    context.moveTo(0, y);
    context.lineTo(width, y);
    context.stroke();
  }
}

/** The far bank: points of warm light, each with its broken reflection. Denser towards the town. */
function paintLanterns(context: CanvasRenderingContext2D, width: number, height: number, { lamp }: Paints): void {
  const random = seeded(277);
  const horizon = HORIZON * height;
  context.globalCompositeOperation = 'lighter';
  for (let i = 0; i < 90; i++) {
    const spread = (random() + random() + random() - 1.5) / 1.5;
    const x = width / 2 + height * (0.12 + spread * 1.25);
    const size = height * (0.0009 + 0.0022 * random() ** 3);
    const y = horizon - height * (0.002 + 0.012 * random() ** 2);
    const warm = random();
    const colour = lamp(warm);
    const glow = context.createRadialGradient(x, y, 0, x, y, size * 9);
    glow.addColorStop(0, `rgba(${colour},0.5)`);
    glow.addColorStop(0.12, `rgba(${colour},0.2)`);
    glow.addColorStop(1, `rgba(${colour},0)`);
    context.fillStyle = glow;
    context.fillRect(x - size * 9, y - size * 9, size * 18, size * 18);
    context.fillStyle = `rgba(${colour},0.75)`;
    context.beginPath();
    context.arc(x, y, size, 0, 7);
    context.fill();
    const steps = 14;
    for (let step = 0; step < steps; step++) {
      const t = step / steps;
      const half = size * (1 + t * 3) * (0.5 + random());
      context.fillStyle = `rgba(${colour},${0.2 * (1 - t) ** 1.6 * (0.4 + 0.6 * random())})`;
      context.fillRect(
        x - half + (random() - 0.5) * size * t * 4,
        horizon + height * (0.004 + t ** 1.5 * 0.13),
        half * 2,
        Math.max(1, height * 0.0016 * (1 + t)),
      );
    }
  }
  context.globalCompositeOperation = 'source-over';
}
