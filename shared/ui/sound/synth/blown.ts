import { RATE, samples, type Voice } from './canvas.ts';
import { sweep } from './filter.ts';
import { seeded } from './random.ts';

/** A saw wave without aliasing (polyBLEP); `frequency` may move over time. */
export function saw(frequency: number | ((seconds: number) => number), seconds: number, phaseAt = 0): Voice {
  const output = new Float64Array(samples(seconds));
  let phase = phaseAt;
  for (let i = 0; i < output.length; i++) {
    const step = (typeof frequency === 'number' ? frequency : frequency(i / RATE)) / RATE;
    let value = 2 * phase - 1;
    if (phase < step) {
      const t = phase / step;
      value -= t + t - t * t - 1;
    } else if (phase > 1 - step) {
      const t = (phase - 1) / step;
      value -= t * t + t + t + 1;
    }
    output[i] = value;
    phase = (phase + step) % 1;
  }
  return output;
}

/** Scales a voice by a level that depends on seconds. */
export function shape(voice: Voice, level: (seconds: number) => number): Voice {
  for (let i = 0; i < voice.length; i++) voice[i]! *= level(i / RATE);
  return voice;
}

/** Up in `attack`, level, then down in the last `release` seconds. */
export const swell =
  (seconds: number, attack: number, release: number) =>
  (t: number): number =>
    Math.sin((Math.PI / 2) * Math.min(1, t / attack)) * Math.min(1, Math.max(0, (seconds - t) / release));

export interface Pad {
  seconds: number;
  attack?: number;
  release?: number;
  /** Corner of the low-pass in hertz over time. */
  corner?: number | ((seconds: number) => number);
  seed?: number;
}

/** Strings of light: six detuned saws behind a soft filter. */
export function pad(frequency: number, options: Pad): Voice {
  const { seconds, attack = 0.6, release = 0.8, corner = 1400, seed = 1 } = options;
  const random = seeded(seed + Math.round(frequency));
  const mixed = new Float64Array(samples(seconds));
  for (const cents of [-11, -6, -2, 3, 7, 12]) {
    const one = saw(frequency * 2 ** (cents / 1200), seconds, random());
    for (let i = 0; i < mixed.length; i++) mixed[i]! += one[i]! / 6;
  }
  return shape(sweep(mixed, 'low', corner, 0.8), swell(seconds, attack, release));
}

/** A warm horn: saws whose filter opens with the breath. */
export function horn(frequency: number, seconds: number, bright = 1): Voice {
  const mixed = saw(frequency * 1.0018, seconds);
  const second = saw(frequency * 0.9984, seconds, 0.4);
  for (let i = 0; i < mixed.length; i++) mixed[i] = (mixed[i]! + second[i]!) / 2;
  const corner = (t: number) => frequency * (1.4 + bright * (4.5 * Math.min(1, t / 0.05) * Math.exp(-t * 1.6) + 1.2));
  return shape(sweep(mixed, 'low', corner, 0.9), swell(seconds, 0.025, Math.min(0.3, seconds * 0.4)));
}

/** A bamboo flute (sáo trúc): nearly a sine, with breath and a vibrato that sets in. */
export function flute(frequency: number | ((seconds: number) => number), seconds: number, seed = 9): Voice {
  const random = seeded(seed);
  const tone = new Float64Array(samples(seconds));
  const air = new Float64Array(tone.length);
  let phase = 0;
  for (let i = 0; i < tone.length; i++) {
    const t = i / RATE;
    const base = typeof frequency === 'number' ? frequency : frequency(t);
    phase += (2 * Math.PI * base * (1 + 0.006 * Math.sin(2 * Math.PI * 5.2 * t) * Math.min(1, t * 3))) / RATE;
    tone[i] = Math.sin(phase) + 0.22 * Math.sin(2 * phase) + 0.12 * Math.sin(3 * phase);
    air[i] = random() * 2 - 1;
  }
  const around = typeof frequency === 'number' ? frequency : frequency(seconds);
  const breath = sweep(air, 'band', around * 2, 1.5);
  for (let i = 0; i < tone.length; i++) tone[i]! += breath[i]! * (0.1 + 0.5 * Math.exp((-i / RATE) * 30));
  return shape(tone, swell(seconds, 0.012, Math.min(0.2, seconds * 0.4)));
}

/** A deep bass: a sine with a little of its octave. */
export function bass(frequency: number, seconds: number, release = 0.2): Voice {
  const output = Float64Array.from({ length: samples(seconds) }, (_, i) => {
    const angle = (2 * Math.PI * frequency * i) / RATE;
    return Math.tanh(1.3 * (Math.sin(angle) + 0.35 * Math.sin(2 * angle) + 0.12 * Math.sin(3 * angle)));
  });
  return shape(output, (t) => Math.exp(-t * 0.9) * swell(seconds, 0.008, release)(t));
}

/** Wind that climbs from `low` to `high` hertz and swells to its end: the way into a hit. */
export function riser(seconds: number, low = 300, high = 7000, seed = 21): Voice {
  const random = seeded(seed);
  const air = Float64Array.from({ length: samples(seconds) }, () => random() * 2 - 1);
  const swept = sweep(air, 'band', (t) => low * (high / low) ** (t / seconds), 1.3);
  return shape(swept, (t) => 0.7 * (t / seconds) ** 2.2 * Math.min(1, (seconds - t) / 0.012));
}
