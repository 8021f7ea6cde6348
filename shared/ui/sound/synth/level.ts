import { type Canvas, RATE, samples, type Voice } from './canvas.ts';

/** One biquad pass with normalised coefficients b0 b1 b2 a1 a2. */
function biquad(input: Voice, [b0, b1, b2, a1, a2]: readonly [number, number, number, number, number]): Voice {
  const output = new Float64Array(input.length);
  let x1 = 0;
  let x2 = 0;
  let y1 = 0;
  let y2 = 0;
  for (let i = 0; i < input.length; i++) {
    const x = input[i]!;
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = y;
    output[i] = y;
  }
  return output;
}

/** The K-weighting of ITU-R BS.1770 at 44.1 kHz: a high shelf and a high-pass. */
function weighted(input: Voice): Voice {
  const shelved = biquad(
    input,
    [1.530841230050348, -2.650979995154729, 1.169079079921587, -1.66365511325602, 0.712595428073225],
  );
  return biquad(shelved, [1, -2, 1, -1.989169673629796, 0.989199035787039]);
}

const toLufs = (power: number): number => -0.691 + 10 * Math.log10(Math.max(power, 1e-12));

/** Loudness in LUFS: the gated whole, and the loudest 400 ms (short cues are padded with silence). */
export function loudness(tape: Canvas): { integrated: number; momentary: number } {
  const block = samples(0.4);
  const hop = samples(0.1);
  const length = Math.max(tape.left.length + block, 2 * block);
  const squares = new Float64Array(length + 1);
  const left = weighted(tape.left);
  const right = weighted(tape.right);
  for (let i = 0; i < length; i++) squares[i + 1] = squares[i]! + (left[i] ?? 0) ** 2 + (right[i] ?? 0) ** 2;
  const powers: number[] = [];
  for (let i = 0; i + block <= length; i += hop) powers.push((squares[i + block]! - squares[i]!) / block);
  const mean = (list: number[]): number => list.reduce((sum, power) => sum + power, 0) / Math.max(1, list.length);
  const heard = powers.filter((power) => toLufs(power) > -70);
  const gate = toLufs(mean(heard)) - 10;
  return { integrated: toLufs(mean(heard.filter((p) => toLufs(p) > gate))), momentary: toLufs(Math.max(...powers)) };
}

/** Holds peaks under the ceiling with a look-ahead of 2 ms and a release of 80 ms. */
export function limit(tape: Canvas, ceiling = 0.82): Canvas {
  const ahead = samples(0.002);
  const length = tape.left.length;
  const wanted = new Float64Array(length + ahead).fill(1);
  for (let i = 0; i < length; i++) {
    const peak = Math.max(Math.abs(tape.left[i]!), Math.abs(tape.right[i]!));
    if (peak <= ceiling) continue;
    for (let k = Math.max(0, i - ahead); k <= i; k++) wanted[k] = Math.min(wanted[k]!, ceiling / peak);
  }
  const release = 1 - Math.exp(-1 / (0.08 * RATE));
  let gain = 1;
  for (let i = 0; i < length; i++) {
    gain = Math.min(wanted[i]!, gain + (1 - gain) * release);
    tape.left[i]! *= gain;
    tape.right[i]! *= gain;
  }
  return tape;
}

/** Brings a tape to its target loudness in a few rounds of gain and limiting. */
export function levelTo(tape: Canvas, target: number, by: 'integrated' | 'momentary'): Canvas {
  for (let round = 0; round < 4; round++) {
    const gain = Math.min(10 ** ((target - loudness(tape)[by]) / 20), 8);
    for (let i = 0; i < tape.left.length; i++) {
      tape.left[i]! *= gain;
      tape.right[i]! *= gain;
    }
    limit(tape);
  }
  return tape;
}
