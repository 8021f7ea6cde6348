import { riser } from '../blown.ts';
import { type Canvas, lay, RATE, samples } from '../canvas.ts';
import { sweep } from '../filter.ts';
import { BAR, BEAT, hz } from '../pitch.ts';
import { seeded } from '../random.ts';
import { pluck, shake } from '../strings.ts';
import { bamboo, burst, chime, crash, drum, rim } from '../struck.ts';
import { brass, gliss, glow, landing, logo, mixdown, type Stage, stage } from './motifs.ts';

/** Two sticks on one skin from a whisper to full force; `length` seconds. */
function roll({ near }: Stage, at: number, length: number, gain = 0.5): void {
  const random = seeded(31);
  let time = 0;
  for (let stroke = 0; time < length; stroke++) {
    const share = time / length;
    const force = 0.18 + 0.82 * share ** 1.6;
    lay(near, drum(82 + random() * 6, 0.4, 0.3 + 0.5 * share), at + time, {
      gain: gain * force * (0.85 + 0.3 * random()),
      pan: stroke % 2 ? 0.16 : -0.16,
    });
    time += 0.062 - 0.012 * share + (random() - 0.5) * 0.006;
  }
}

/** The roll before a reveal; the blow falls at 4 s. */
export function drumRoll(): Canvas {
  const on = stage(5.2);
  roll(on, 0, 3.97);
  lay(on.dry, riser(4, 180, 5000), 0, { gain: 0.2 });
  landing(on, 4, 1.15);
  lay(on.near, rim(1), 4, { gain: 0.4 });
  lay(on.dry, crash(1.2, 1.4), 4, { gain: 0.22 });
  return mixdown(on, 0.3, 1.6, 0.7);
}

/** A heat's result: the roll gathers, the logo lands at 2 s in full chord. */
export function result(): Canvas {
  const on = stage(5.5);
  roll(on, 0, 1.95, 0.3);
  gliss(on, 0.2, 'D4', 10, 0.7, 0.2);
  lay(on.dry, riser(2, 250, 7000), 0, { gain: 0.25 });
  logo(on, 1, BEAT, 1.05);
  glow(on, ['G3', 'B3', 'D4', 'A4'], 1, 1.05, 0.11, 0.1);
  landing(on, 2, 1.1);
  lay(on.dry, crash(3, 2.6), 2, { gain: 0.28 });
  glow(on, ['D3', 'A3', 'D4', 'F#4', 'A4'], 2, 3.4, 0.14, 0.03);
  brass(on, ['D3', 'A3', 'D4', 'F#4', 'A4'], 2, 1.5, 0.14);
  logo(on, 3, BEAT / 2, 0.55, 2);
  return mixdown(on, 0.4, 2.4, 1.2);
}

const FANFARE = [
  { chord: ['D3', 'A3', 'D4', 'F#4'], tune: ['A4', 'B4', 'D5', 'A5'] },
  { chord: ['G3', 'B3', 'D4', 'G4'], tune: ['B4', 'D5', 'E5', 'B5'] },
  { chord: ['A3', 'D4', 'E4', 'A4'], tune: ['E5', 'D5', 'B4', 'E5'] },
] as const;

/** The champion: the logo, three bars of fanfare that climb on it, and the last landing at 8 s. */
export function champion(): Canvas {
  const on = stage(11);
  roll(on, 0, 1.95, 0.3);
  logo(on, 1, BEAT, 1);
  lay(on.dry, riser(2, 220, 8000), 0, { gain: 0.28 });
  FANFARE.forEach(({ chord, tune }, bar) => {
    const start = 2 + bar * BAR;
    landing(on, start, 0.85, bar === 0);
    lay(on.dry, crash(2, 1.5, 5 + bar), start, { gain: 0.18 });
    glow(on, chord, start, BAR + 0.15, 0.12, 0.04);
    brass(on, chord, start, 0.9, 0.11);
    brass(on, chord, start + 2 * BEAT, 0.45, 0.1);
    brass(on, chord, start + 3 * BEAT, 0.45, 0.11);
    [0, 1, 1.5, 2].forEach((beat, index) => {
      const at = start + beat * BEAT;
      const tone = hz(tune[index]!);
      brass(on, [tune[index]!], at, index === 3 ? 0.95 : 0.4, 0.2, 1.3);
      lay(on.dry, pluck(tone, { seconds: 1.6, ring: 1.5, bright: 0.85, bend: index === 3 ? shake() : undefined }), at, {
        gain: 0.34,
        pan: -0.3,
      });
      lay(on.dry, chime(tone * 2, 1.2, 1), at, { gain: 0.09, pan: 0.3 });
    });
    for (let step = 0; step < 16; step++) {
      const tone = hz(chord[1 + (step % 3)]!) * 2;
      lay(on.dry, bamboo(tone, 0.4, 0.6), start + step * 0.125, { gain: 0.12, pan: step % 2 ? 0.5 : -0.5 });
    }
    for (const beat of [1, 2, 2.5, 3, 3.5])
      lay(on.near, drum(70 + beat * 4, 0.5, 0.6), start + beat * BEAT, { gain: 0.4 });
  });
  gliss(on, 7.1, 'D4', 14, 0.85, 0.24);
  roll(on, 7, 0.97, 0.35);
  landing(on, 8, 1.2);
  lay(on.dry, crash(3, 2.8), 8, { gain: 0.32 });
  glow(on, ['D3', 'A3', 'D4', 'F#4', 'A4', 'D5'], 8, 2.9, 0.14, 0.02);
  brass(on, ['D3', 'A3', 'D4', 'F#4', 'A4', 'D5'], 8, 2, 0.14);
  logo(on, 8.25, BEAT / 2, 0.6, 2);
  return mixdown(on, 0.42, 2.5, 1.4);
}

/** A hall claps: ninety pairs of hands, each with its own pace, tone and seat, over the murmur of the rest. */
export function applause(): Canvas {
  const seconds = 4.2;
  const on = stage(seconds);
  const random = seeded(77);
  const claps = Array.from({ length: 24 }, (_, k) => {
    const noise = sweep(burst(0.05, 0.022 + random() * 0.03, 300 + k), 'band', 750 + random() * 1700, 1.1 + random());
    return noise;
  });
  for (let person = 0; person < 90; person++) {
    const pace = 0.19 + random() * 0.12;
    const pan = random() * 1.8 - 0.9;
    const near = 0.08 + 0.5 * random() ** 3;
    const begins = random() ** 1.6 * 0.55;
    const tires = 2.9 + random() * 1.4;
    for (let at = begins; at < tires; at += pace * (0.9 + 0.2 * random())) {
      lay(near > 0.3 ? on.near : on.dry, claps[Math.floor(random() * claps.length)]!, at, {
        gain: near * (0.7 + 0.6 * random()),
        pan,
      });
    }
  }
  const air = Float64Array.from({ length: samples(seconds) }, () => random() * 2 - 1);
  let flutter = 0;
  for (let i = 0; i < air.length; i++) {
    const t = i / RATE;
    flutter += 0.002 * (random() * 2 - 1 - flutter);
    air[i]! *= Math.min(1, t / 0.5) * Math.min(1, Math.max(0, (4.2 - t) / 1.2)) * (0.6 + 8 * Math.abs(flutter));
  }
  lay(on.dry, sweep(air, 'band', 1500, 0.6), 0, { gain: 0.05 });
  return mixdown(on, 0.45, 1.1, 1.1);
}
