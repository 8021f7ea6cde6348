import { RATE, samples, type Voice } from './canvas.ts';
import { body, sweep } from './filter.ts';
import { seeded } from './random.ts';

export interface Pluck {
  /** Seconds rendered. */
  seconds?: number;
  /** Seconds until the string has fallen by 60 dB. */
  ring?: number;
  /** 0 dull … 1 bright. */
  bright?: number;
  /** Pitch in cents over time: the left hand pressing the string (nhấn, rung). */
  bend?: (seconds: number) => number;
  seed?: number;
}

const ZITHER = [
  [240, 0.5, 3],
  [520, 0.35, 4],
  [1350, 0.2, 3],
] as const;

/** Vibrato that sets in after the attack, as the left hand shakes the string (rung). */
export const shake =
  (cents = 14, rate = 5.4, after = 0.18) =>
  (seconds: number): number =>
    seconds < after ? 0 : cents * Math.sin(2 * Math.PI * rate * (seconds - after)) * Math.min(1, (seconds - after) * 4);

/** A plucked steel string, as of the đàn tranh: Karplus–Strong with a moving fractional delay and a wooden body. */
export function pluck(frequency: number, options: Pluck = {}): Voice {
  const { seconds = 2, ring = 1.8, bright = 0.6, bend = () => 0, seed = 1 } = options;
  const random = seeded(seed + Math.round(frequency * 10));
  const output = new Float64Array(samples(seconds));
  const longest = Math.ceil(RATE / (frequency * 0.7)) + 4;
  const line = new Float64Array(longest);
  const period = RATE / frequency;
  const burst = new Float64Array(Math.ceil(period));
  let dull = 0;
  for (let i = 0; i < burst.length; i++) {
    dull += (0.25 + 0.7 * bright) * (random() * 2 - 1 - dull);
    burst[i] = dull;
  }
  const pick = Math.max(1, Math.round(period * 0.13));
  const perPeriod = 10 ** (-3 / (ring * frequency));
  const keep = 0.5 + 0.45 * bright;
  let last = 0;
  let write = 0;
  let delay = period;
  for (let i = 0; i < output.length; i++) {
    if (i % 8 === 0) delay = period / 2 ** (bend(i / RATE) / 1200) - (1 - keep);
    const position = (write - delay + longest * 4) % longest;
    const whole = Math.floor(position);
    const part = position - whole;
    const read = line[whole % longest]! * (1 - part) + line[(whole + 1) % longest]! * part;
    const damped = perPeriod * (keep * read + (1 - keep) * last);
    last = read;
    const struck = (burst[i] ?? 0) - (i >= pick ? (burst[i - pick] ?? 0) : 0) * 0.9;
    line[write] = damped + struck;
    output[i] = damped + struck;
    write = (write + 1) % longest;
  }
  return body(sweep(output, 'high', frequency * 0.5), ZITHER);
}

/** The one string of the đàn bầu: nearly a sine, whose pitch the stem bends from `from` into `to` hertz. */
export function monochord(from: number, to: number, seconds: number, slide = 0.22): Voice {
  const output = new Float64Array(samples(seconds));
  let phase = 0;
  for (let i = 0; i < output.length; i++) {
    const t = i / RATE;
    const share = t < slide ? 0.5 - 0.5 * Math.cos((Math.PI * t) / slide) : 1;
    const vibrato = t > slide ? 1 + 0.007 * Math.sin(2 * Math.PI * 5.8 * (t - slide)) : 1;
    phase += (2 * Math.PI * from * (to / from) ** share * vibrato) / RATE;
    const attack = Math.min(1, t / 0.004);
    const tone =
      Math.sin(phase) + 0.42 * Math.sin(2 * phase) * Math.exp(-3 * t) + 0.2 * Math.sin(3 * phase) * Math.exp(-6 * t);
    output[i] = attack * Math.exp(-2.2 * t) * tone;
  }
  return output;
}
