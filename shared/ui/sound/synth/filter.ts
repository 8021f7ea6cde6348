import { RATE, type Voice } from './canvas.ts';

/** A two-pole state-variable filter whose corner may move at every sample. */
export function sweep(
  input: Voice,
  kind: 'low' | 'band' | 'high',
  corner: number | ((seconds: number) => number),
  resonance = 0.7,
): Voice {
  const output = new Float64Array(input.length);
  const damping = 1 / resonance;
  let band = 0;
  let low = 0;
  let g = 0;
  for (let i = 0; i < input.length; i++) {
    if (i % 16 === 0) {
      const frequency = typeof corner === 'number' ? corner : corner(i / RATE);
      g = Math.tan((Math.PI * Math.min(frequency, RATE * 0.45)) / RATE);
    }
    const v3 = input[i]! - low;
    const a1 = 1 / (1 + g * (g + damping));
    const v1 = a1 * (band + g * v3);
    const v2 = low + g * v1;
    band = 2 * v1 - band;
    low = 2 * v2 - low;
    output[i] = kind === 'low' ? v2 : kind === 'band' ? v1 * damping : input[i]! - damping * v1 - v2;
  }
  return output;
}

/** Adds the resonances of a wooden body: each is a frequency in hertz, its share and its sharpness. */
export function body(input: Voice, modes: readonly (readonly [number, number, number])[]): Voice {
  const output = Float64Array.from(input);
  for (const [frequency, share, sharpness] of modes) {
    const ring = sweep(input, 'band', frequency, sharpness);
    for (let i = 0; i < output.length; i++) output[i]! += ring[i]! * share;
  }
  return output;
}
