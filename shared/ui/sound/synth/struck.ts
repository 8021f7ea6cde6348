import { RATE, samples, type Voice } from './canvas.ts';
import { sweep } from './filter.ts';
import { seeded } from './random.ts';

/** A partial: multiple of the fundamental, share, seconds to fall by 60 dB. */
type Partial = readonly [number, number, number];

/** A body that rings in a few partials after one stroke. */
export function modal(frequency: number, partials: readonly Partial[], seconds: number, attack = 0.001): Voice {
  const output = new Float64Array(samples(seconds));
  for (const [multiple, share, fall] of partials) {
    const angle = (2 * Math.PI * frequency * multiple) / RATE;
    if (angle > Math.PI * 0.9) continue;
    const decay = 10 ** (-3 / (fall * RATE));
    let level = share;
    for (let i = 0; i < output.length; i++) {
      output[i]! += level * Math.sin(angle * i) * Math.min(1, i / (attack * RATE));
      level *= decay;
    }
  }
  return output;
}

/** White noise with an exponential fall; `fall` is seconds to −60 dB. */
export function burst(seconds: number, fall: number, seed: number): Voice {
  const random = seeded(seed);
  const decay = 10 ** (-3 / (fall * RATE));
  let level = 1;
  return Float64Array.from({ length: samples(seconds) }, () => {
    level *= decay;
    return level * (random() * 2 - 1);
  });
}

function blend(...layers: readonly (readonly [Voice, number])[]): Voice {
  const output = new Float64Array(Math.max(...layers.map(([voice]) => voice.length)));
  for (const [voice, gain] of layers) for (let i = 0; i < voice.length; i++) output[i]! += voice[i]! * gain;
  return output;
}

/** The T'rưng's bamboo tube: a short warm tone and a wooden knock. */
export function bamboo(frequency: number, seconds = 0.6, hard = 0.6): Voice {
  const tone = modal(
    frequency,
    [
      [1, 1, 0.55],
      [2.02, 0.16, 0.3],
      [3.98, 0.3 * hard, 0.16],
      [9.1, 0.12 * hard, 0.06],
    ],
    seconds,
    0.0006,
  );
  const knock = sweep(burst(0.05, 0.03, Math.round(frequency)), 'band', 1900, 1.4);
  return blend([tone, 0.8], [knock, 0.7 * hard]);
}

/** A small bright bell: light coming on. */
export function chime(frequency: number, seconds = 2.4, fall = 2.2): Voice {
  return modal(
    frequency,
    [
      [0.5, 0.12, fall],
      [1, 1, fall],
      [1.004, 0.35, fall * 0.9],
      [2.01, 0.45, fall * 0.6],
      [2.76, 0.18, fall * 0.35],
      [4.07, 0.2, fall * 0.25],
      [5.43, 0.1, fall * 0.14],
    ],
    seconds,
    0.0008,
  );
}

/** A bronze gong (cồng) with a boss: a pitched hum whose higher partials bloom after the stroke. */
export function gong(frequency: number, seconds = 4): Voice {
  const hum = modal(
    frequency,
    [
      [1, 1, 5],
      [1.006, 0.5, 4.5],
      [1.51, 0.3, 3],
      [2.02, 0.5, 3.4],
      [2.74, 0.22, 2],
    ],
    seconds,
    0.004,
  );
  const bloom = modal(
    frequency,
    [
      [3.42, 0.2, 2.4],
      [4.15, 0.17, 2.1],
      [5.36, 0.12, 1.7],
      [6.91, 0.09, 1.2],
      [8.87, 0.06, 0.9],
    ],
    seconds,
    0.12,
  );
  return blend([hum, 0.7], [bloom, 0.8], [sweep(burst(0.12, 0.1, 7), 'low', 900), 0.5]);
}

/** The big drum (trống cái): `depth` hertz is where its pitch settles. */
export function drum(depth = 62, seconds = 0.9, hard = 0.6): Voice {
  const skin = new Float64Array(samples(seconds));
  let phase = 0;
  for (let i = 0; i < skin.length; i++) {
    const t = i / RATE;
    phase += (2 * Math.PI * depth * (1 + 0.9 * Math.exp(-t * 42))) / RATE;
    const body = Math.sin(phase) * Math.exp(-t * 6.2);
    const ring = 0.35 * Math.sin(phase * 1.59) * Math.exp(-t * 11) + 0.2 * Math.sin(phase * 2.3) * Math.exp(-t * 16);
    skin[i] = Math.tanh(1.5 * (body + ring)) * Math.min(1, t / 0.0012);
  }
  const slap = sweep(burst(0.09, 0.07, 11), 'low', 1500 + 2600 * hard);
  return blend([skin, 0.9], [slap, 0.55 * hard]);
}

/** A stick on the drum's rim. */
export const rim = (seed = 3): Voice =>
  blend([sweep(burst(0.08, 0.035, seed), 'band', 1700, 2.2), 1.4], [modal(820, [[1, 0.5, 0.05]], 0.08), 0.8]);

/** A shaker's or a hat's grain. */
export const shaker = (seed: number, fall = 0.06): Voice => sweep(burst(fall * 1.6, fall, seed), 'high', 6200);

/** A cymbal swell or crash: metal noise that falls in `fall` seconds. */
export const crash = (seconds = 2.6, fall = 2.2, seed = 5): Voice =>
  blend(
    [sweep(burst(seconds, fall, seed), 'high', 5200), 0.5],
    [sweep(burst(seconds, fall * 0.6, seed + 1), 'band', 3600, 0.8), 0.3],
  );
