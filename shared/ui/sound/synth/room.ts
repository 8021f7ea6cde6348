import { type Canvas, canvas, RATE } from './canvas.ts';

const LINES = [1123, 1327, 1511, 1733, 1973, 2203, 2477, 2741];

/**
 * The hall's answer to a dry tape: eight delay lines that feed each other (a Hadamard matrix), damped in the treble.
 * `fall` is seconds to −60 dB, `before` the silence before the first echo.
 */
export function room(dry: Canvas, fall = 1.8, damping = 0.35, before = 0.018): Canvas {
  const wet = canvas(dry.left.length / RATE);
  const lines = LINES.map((length) => new Float64Array(length));
  const gains = LINES.map((length) => 10 ** ((-3 * length) / (fall * RATE)));
  const dulled = new Float64Array(8);
  const lag = Math.round(before * RATE);
  const taps = new Float64Array(8);
  for (let i = 0; i < wet.left.length; i++) {
    for (let k = 0; k < 8; k++) {
      const read = lines[k]![i % LINES[k]!]!;
      dulled[k] = read * (1 - damping) + dulled[k]! * damping;
      taps[k] = dulled[k]! * gains[k]!;
    }
    wet.left[i] = (taps[0]! + taps[2]! - taps[4]! + taps[6]!) * 0.5;
    wet.right[i] = (taps[1]! - taps[3]! + taps[5]! + taps[7]!) * 0.5;
    for (let stride = 1; stride < 8; stride *= 2) {
      for (let k = 0; k < 8; k++) {
        if (k & stride) continue;
        const a = taps[k]!;
        const b = taps[k + stride]!;
        taps[k] = (a + b) * Math.SQRT1_2;
        taps[k + stride] = (a - b) * Math.SQRT1_2;
      }
    }
    const left = i >= lag ? dry.left[i - lag]! : 0;
    const right = i >= lag ? dry.right[i - lag]! : 0;
    for (let k = 0; k < 8; k++) lines[k]![i % LINES[k]!] = taps[k]! + (k % 2 ? right : left) * 0.5;
  }
  return wet;
}
