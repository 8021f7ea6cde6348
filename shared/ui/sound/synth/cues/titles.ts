import { riser } from '../blown.ts';
import { type Canvas, lay } from '../canvas.ts';
import { BEAT, hz, run } from '../pitch.ts';
import { pluck } from '../strings.ts';
import { bamboo, chime, crash, drum, gong, rim, shaker } from '../struck.ts';
import { brass, gliss, glow, landing, logo, mixdown, stage } from './motifs.ts';

/** Night on the river, drums from afar, the lights come on, the logo lands at 6 s. */
export function intro(): Canvas {
  const on = stage(9);
  lay(on.dry, gong(hz('D2'), 5), 0, { gain: 0.32 });
  glow(on, ['D3', 'A3', 'E4'], 0, 2.4, 0.1, 1.2);
  glow(on, ['G3', 'B3', 'D4', 'A4'], 2, 2.2, 0.1, 0.5);
  glow(on, ['A3', 'D4', 'E4', 'B4'], 4, 2.1, 0.12, 0.5);
  glow(on, ['D3', 'A3', 'D4', 'F#4', 'A4'], 6, 2.9, 0.13, 0.05);
  gliss(on, 0.6, 'D4', 9, 0.9, 0.22);
  const pattern = ['D4', 'A4', 'B4', 'E5', 'D5', 'B4', 'A4', 'E4'];
  for (let i = 0; i < 16; i++) {
    lay(on.dry, bamboo(hz(pattern[i % 8]!), 0.5, 0.5), 2 + i * 0.5 * BEAT, {
      gain: 0.05 + i * 0.011,
      pan: i % 2 ? 0.5 : -0.5,
    });
  }
  for (let beat = 0; beat < 8; beat++) {
    lay(on.near, drum(beat % 4 === 0 ? 58 : 66, 0.9, 0.4 + beat * 0.05), 2 + beat * BEAT, { gain: 0.32 + beat * 0.04 });
    if (beat > 3) lay(on.near, drum(80, 0.4, 0.5), 2 + (beat + 0.5) * BEAT, { gain: 0.2 + beat * 0.02 });
    lay(on.dry, shaker(beat, 0.05), 2 + (beat + 0.5) * BEAT, { gain: 0.1 + beat * 0.01, pan: 0.4 });
  }
  lay(on.dry, riser(2, 250, 8000), 4, { gain: 0.3 });
  logo(on, 5, BEAT, 1);
  landing(on, 6, 1);
  lay(on.dry, crash(3, 2.6), 6, { gain: 0.3 });
  brass(on, ['D3', 'A3', 'D4', 'F#4'], 6, 1.6, 0.16, 0.9);
  gliss(on, 6.5, 'A4', 11, 0.7, 0.2);
  return mixdown(on, 0.4, 2.4, 1.2);
}

/** The teams walk to their podiums: drum, bamboo and zither in step. */
export function lineUp(): Canvas {
  const on = stage(4);
  const tune = ['D4', 'A4', 'B4', 'A4', 'E4', 'B4', 'D5', 'B4', 'G4', 'D5', 'E5', 'D5'];
  tune.forEach((note, index) => {
    const at = index * BEAT * 0.5;
    lay(on.dry, pluck(hz(note), { seconds: 1.2, ring: 1.1, bright: 0.75, seed: index }), at, { gain: 0.3, pan: -0.35 });
    lay(on.dry, bamboo(hz(note) / 2, 0.5, 0.7), at, { gain: 0.34, pan: 0.35 });
  });
  for (let beat = 0; beat < 6; beat++) {
    lay(on.near, drum(beat % 2 ? 74 : 58, 0.7, 0.7), beat * BEAT, { gain: 0.5 });
    lay(on.near, rim(beat), (beat + 0.5) * BEAT, { gain: 0.22, pan: 0.3 });
    lay(on.dry, shaker(beat, 0.04), (beat + 0.25) * BEAT, { gain: 0.09, pan: -0.4 });
    lay(on.dry, shaker(beat + 9, 0.04), (beat + 0.75) * BEAT, { gain: 0.11, pan: -0.4 });
  }
  glow(on, ['D3', 'A3', 'E4'], 0, 1.6, 0.08, 0.2);
  glow(on, ['G3', 'B3', 'D4'], 1.5, 1.6, 0.08, 0.2);
  glow(on, ['D3', 'A3', 'D4', 'F#4'], 3, 1, 0.1, 0.02);
  landing(on, 3, 0.8, false);
  brass(on, ['D4', 'A4'], 3, 0.7, 0.16);
  lay(on.dry, chime(hz('D6'), 1), 3, { gain: 0.14 });
  return mixdown(on, 0.32, 1.6, 0.5);
}

/** A segment's name: the logo, landing at 1 s. */
export function segmentTitle(): Canvas {
  const on = stage(3.6);
  lay(on.near, drum(60, 0.9, 0.6), 0, { gain: 0.6 });
  lay(on.dry, riser(1, 300, 7500), 0, { gain: 0.26 });
  logo(on, 0, BEAT, 1);
  glow(on, ['G3', 'B3', 'D4'], 0, 1.05, 0.1, 0.1);
  landing(on, 1, 0.95);
  glow(on, ['D3', 'A3', 'D4', 'F#4'], 1, 2.5, 0.13, 0.03);
  lay(on.dry, crash(2.4, 2), 1, { gain: 0.2 });
  return mixdown(on, 0.4, 2.2, 0.9);
}

/** A question comes up: a lamp is lit. */
export function question(): Canvas {
  const on = stage(1.6);
  run('A4', 4).forEach((note, index) => {
    lay(on.dry, pluck(hz(note), { seconds: 1, ring: 0.9, bright: 0.8, seed: index }), index * 0.045, {
      gain: 0.22,
      pan: index * 0.2 - 0.3,
    });
  });
  lay(on.dry, chime(hz('A5'), 1.6, 1.6), 0.18, { gain: 0.36 });
  lay(on.dry, chime(hz('E6'), 1.4, 1.2), 0.18, { gain: 0.14, pan: 0.3 });
  lay(on.near, drum(66, 0.6, 0.3), 0.18, { gain: 0.4 });
  return mixdown(on, 0.4, 1.6, 0.6);
}
