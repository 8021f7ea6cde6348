import { bass, horn, pad, riser } from '../blown.ts';
import { type Canvas, lay } from '../canvas.ts';
import { hz, run } from '../pitch.ts';
import { pluck, shake } from '../strings.ts';
import { bamboo, chime, crash, drum, shaker } from '../struck.ts';
import { brass, gliss, glow, logo, mixdown, stage } from './motifs.ts';

/** Right: the chord is there at once, the logo runs up through it. */
export function right(): Canvas {
  const on = stage(2.2);
  lay(on.near, drum(62, 0.8, 0.7), 0, { gain: 0.6 });
  glow(on, ['D3', 'A3', 'D4', 'F#4'], 0, 1.9, 0.12, 0.02);
  logo(on, 0, 0.18, 1);
  lay(on.dry, chime(hz('D6'), 1.8, 1.7), 0.36, { gain: 0.22, pan: 0.2 });
  brass(on, ['D4', 'F#4', 'A4'], 0.36, 0.6, 0.13);
  lay(on.dry, crash(1.4, 1), 0.36, { gain: 0.09 });
  return mixdown(on, 0.35, 1.8, 0.7);
}

/** Wrong: the lamp goes down, two low steps, no mockery. */
export function wrong(): Canvas {
  const on = stage(1.2);
  const down = [
    { at: 0, notes: ['D3', 'C#3', 'G3'] },
    { at: 0.22, notes: ['B2', 'A#2', 'E3'] },
  ] as const;
  down.forEach(({ at, notes }, index) => {
    for (const note of notes) lay(on.dry, horn(hz(note), index ? 0.75 : 0.2, 0.35), at, { gain: 0.3 });
    lay(on.near, bass(hz(notes[0]) / 2, index ? 0.7 : 0.2, 0.15), at, { gain: 0.4 });
    lay(on.near, drum(index ? 48 : 54, 0.7, 0.35), at, { gain: 0.6 });
    lay(on.dry, bamboo(hz(notes[0]), 0.4, 0.3), at, { gain: 0.35 });
  });
  return mixdown(on, 0.2, 1, 0.4);
}

/** A steal is open: bamboo trembles between two tones and rises, a door ajar. */
export function steal(): Canvas {
  const on = stage(1.5);
  for (let i = 0; i < 16; i++) {
    const pair = i < 8 ? ['E4', 'A4'] : ['A4', 'D5'];
    lay(on.dry, bamboo(hz(pair[i % 2]!), 0.3, 0.8), i * 0.0625, { gain: 0.28 + i * 0.025, pan: i % 2 ? 0.5 : -0.5 });
    lay(on.dry, shaker(i, 0.03), i * 0.0625, { gain: 0.05 + i * 0.006 });
  }
  lay(on.near, drum(66, 0.6, 0.7), 0, { gain: 0.6 });
  lay(on.dry, riser(1, 400, 6500), 0, { gain: 0.2 });
  lay(on.near, drum(74, 0.5, 0.8), 1, { gain: 0.7 });
  lay(on.dry, pluck(hz('E5'), { seconds: 0.5, ring: 0.8, bright: 0.9 }), 1, { gain: 0.4, pan: -0.2 });
  lay(on.dry, pluck(hz('A5'), { seconds: 0.5, ring: 0.8, bright: 0.9 }), 1, { gain: 0.4, pan: 0.2 });
  return mixdown(on, 0.28, 1.2, 0.35);
}

/** Star of hope: a stroke across the strings, a high star that keeps shining. */
export function star(): Canvas {
  const on = stage(2.6);
  gliss(on, 0, 'D4', 14, 0.75, 0.24);
  ['A6', 'E6', 'B6', 'D6', 'A6', 'E6', 'B6'].forEach((note, index) => {
    lay(on.dry, chime(hz(note), 1.4, 1.2), 0.75 + index * 0.125, {
      gain: 0.13 - index * 0.012,
      pan: index % 2 ? 0.6 : -0.6,
    });
  });
  lay(on.dry, chime(hz('D6'), 1.8, 1.8), 0.75, { gain: 0.3 });
  for (const note of ['D4', 'A4', 'E5', 'F#5']) {
    lay(on.dry, pad(hz(note), { seconds: 2.4, attack: 0.75, release: 1.2, corner: 2400 }), 0.1, { gain: 0.11 });
  }
  lay(on.near, drum(58, 0.9, 0.3), 0.75, { gain: 0.5 });
  return mixdown(on, 0.5, 2.4, 1);
}

/** Points fly to the score: a run of drops that lands. */
export function points(): Canvas {
  const on = stage(0.9);
  run('D5', 6).forEach((note, index) => {
    lay(on.dry, bamboo(hz(note), 0.3, 0.8), index * 0.0625, { gain: 0.3 + index * 0.03, pan: -0.5 + index * 0.16 });
    lay(on.dry, chime(hz(note), 0.5, 0.4), index * 0.0625, { gain: 0.1, pan: -0.5 + index * 0.16 });
  });
  lay(on.dry, chime(hz('D6'), 0.6, 0.9), 0.375, { gain: 0.35, pan: 0.3 });
  lay(on.dry, pluck(hz('D5'), { seconds: 0.6, ring: 0.8, bright: 0.8, bend: shake() }), 0.375, { gain: 0.35 });
  lay(on.near, drum(80, 0.4, 0.5), 0.375, { gain: 0.4 });
  return mixdown(on, 0.28, 1, 0.3);
}

/** A ball of the draw: bamboo that bounces to rest, then its bell. */
export function drawBall(): Canvas {
  const on = stage(1.1);
  [0, 0.14, 0.24, 0.31, 0.36].forEach((at, index) => {
    lay(on.dry, bamboo(hz('D5') * (1 - index * 0.02), 0.3, 1), at, {
      gain: 0.6 * 0.8 ** index,
      pan: index * 0.18 - 0.4,
    });
  });
  lay(on.dry, chime(hz('A5'), 0.7, 1), 0.42, { gain: 0.42 });
  lay(on.dry, chime(hz('D6'), 0.7, 1), 0.42, { gain: 0.2, pan: 0.3 });
  return mixdown(on, 0.35, 1.2, 0.4);
}
