import { bass, pad, riser } from '../blown.ts';
import { type Canvas, canvas, foldLoop, lay, overlay } from '../canvas.ts';
import { BAR, BEAT, hz, run } from '../pitch.ts';
import { room } from '../room.ts';
import { pluck } from '../strings.ts';
import { bamboo, chime, crash, drum, gong, modal, rim, shaker } from '../struck.ts';
import { brass, glow, landing, mixdown, stage } from './motifs.ts';

const HARMONY = [
  { root: 'B1', figure: ['B3', 'E4', 'D4', 'A4'] },
  { root: 'B1', figure: ['B3', 'E4', 'D4', 'B4'] },
  { root: 'G1', figure: ['B3', 'D4', 'A4', 'E4'] },
  { root: 'G1', figure: ['B3', 'D4', 'B4', 'A4'] },
  { root: 'E2', figure: ['B3', 'E4', 'G4', 'D4'] },
  { root: 'E2', figure: ['B3', 'E4', 'A4', 'G4'] },
  { root: 'A1', figure: ['A3', 'E4', 'D4', 'B4'] },
  { root: 'A1', figure: ['A3', 'E4', 'B4', 'D5'] },
] as const;

/** Time runs: eight bars that loop without a seam; the drum falls on every second, bamboo counts between. */
export function countdown(): Canvas {
  const length = HARMONY.length * BAR;
  const tape = canvas(length + 3);
  const near = canvas(length + 3);
  HARMONY.forEach(({ root, figure }, bar) => {
    const start = bar * BAR;
    lay(near, bass(hz(root), BAR * 0.98, 0.4), start, { gain: 0.2 });
    lay(near, bass(hz(root), 0.4, 0.1), start + 1.5 * BEAT, { gain: 0.2 });
    lay(tape, pad(hz(figure[0]), { seconds: BAR + 0.5, attack: 0.7, release: 0.7, corner: 900, seed: bar }), start, {
      gain: 0.1,
      pan: -0.5,
    });
    lay(
      tape,
      pad(hz(figure[1]), { seconds: BAR + 0.5, attack: 0.7, release: 0.7, corner: 1100, seed: bar + 50 }),
      start,
      { gain: 0.08, pan: 0.5 },
    );
    for (let step = 0; step < 16; step++) {
      const at = start + step * BEAT * 0.25;
      const accent = step % 4 === 0 ? 1 : step % 2 === 0 ? 0.7 : 0.45;
      lay(tape, bamboo(hz(figure[step % 4]!), 0.4, 0.5), at, { gain: 0.2 * accent, pan: step % 2 ? 0.45 : -0.45 });
      if (step % 2)
        lay(tape, shaker(bar * 16 + step, 0.03), at, { gain: 0.05 + (step % 4 === 3 ? 0.03 : 0), pan: 0.2 });
    }
    for (let second = 0; second < 2; second++) {
      lay(near, drum(second ? 66 : 60, 0.6, 0.45), start + second * 2 * BEAT, { gain: 0.42 });
      lay(near, rim(second), start + (second * 2 + 1) * BEAT, { gain: 0.2, pan: -0.2 });
    }
    const high = pluck(hz(figure[3]) * 2, { seconds: 2, ring: 1.6, bright: 0.7, seed: bar });
    lay(tape, high, start + 3 * BEAT, { gain: 0.13, pan: 0.35 });
  });
  overlay(tape, near);
  overlay(tape, room(tape, 1.3), 0.16);
  return foldLoop(tape, length);
}

/** The last five seconds: the drum doubles, the bamboo climbs, all resolve on zero at exactly 5.000 s. */
export function lastFive(): Canvas {
  const on = stage(6.4);
  for (let second = 0; second < 5; second++) {
    lay(on.near, drum(58 + second * 3, 0.7, 0.6 + second * 0.08), second, { gain: 0.5 + second * 0.06 });
    lay(on.dry, chime(hz('A5'), 0.6, 0.4), second, { gain: 0.16 + second * 0.02 });
    lay(on.near, rim(second), second + 0.5, { gain: 0.3 });
    if (second >= 2) {
      lay(on.near, drum(78 + second * 4, 0.4, 0.6), second + 0.5, { gain: 0.32 });
    }
    if (second >= 3) {
      for (const quarter of [0.25, 0.75]) lay(on.near, drum(96, 0.25, 0.6), second + quarter, { gain: 0.28 });
    }
  }
  for (let i = 0; i < 16; i++) lay(on.near, rim(i), 4 + i / 16, { gain: 0.1 + i * 0.014, pan: i % 2 ? 0.3 : -0.3 });
  const ladder = run('B3', 10);
  for (let step = 0; step < 40; step++) {
    const tone = step % 2 ? ladder[Math.floor(step / 4)]! : ladder[Math.max(0, Math.floor(step / 4) - 2)]!;
    lay(on.dry, bamboo(hz(tone), 0.4, 0.7), step * 0.125, { gain: 0.16 + step * 0.005, pan: step % 2 ? 0.4 : -0.4 });
  }
  ['B1', 'B1', 'G1', 'G1', 'A1'].forEach((root, second) => {
    lay(on.near, bass(hz(root), 0.95, 0.1), second, { gain: 0.26 });
  });
  lay(on.dry, pad(hz('E4'), { seconds: 5, attack: 4, release: 0.02, corner: (t) => 500 + t * 700 }), 0, {
    gain: 0.16,
    pan: -0.3,
  });
  lay(on.dry, pad(hz('B4'), { seconds: 5, attack: 4.5, release: 0.02, corner: (t) => 500 + t * 800 }), 0, {
    gain: 0.13,
    pan: 0.3,
  });
  lay(on.dry, riser(5, 200, 9000), 0, { gain: 0.34 });
  landing(on, 5, 1.15);
  lay(on.dry, crash(1.4, 1.6), 5, { gain: 0.25 });
  brass(on, ['D3', 'A3', 'D4', 'A4'], 5, 0.7, 0.2);
  lay(on.dry, chime(hz('D6'), 1.4, 1.4), 5, { gain: 0.2 });
  return mixdown(on, 0.3, 1.5, 0.8);
}

/** Time is up: two strokes of bronze, the second an octave down; no right or wrong in it. */
export function timeUp(): Canvas {
  const on = stage(1.4);
  lay(on.dry, gong(hz('A3'), 1.4), 0, { gain: 0.5 });
  lay(on.near, drum(60, 0.7, 0.7), 0, { gain: 0.6 });
  lay(on.dry, gong(hz('D3'), 1.2), 0.25, { gain: 0.6 });
  lay(on.near, drum(52, 0.9, 0.7), 0.25, { gain: 0.8 });
  glow(on, ['D3', 'A3'], 0.25, 1.1, 0.1, 0.02);
  return mixdown(on, 0.35, 1.5, 0.6);
}

/** One second, one knock. */
export function tick(): Canvas {
  const on = stage(0.12);
  lay(on.near, bamboo(hz('A5'), 0.12, 0.9), 0, { gain: 0.8 });
  lay(on.near, modal(hz('D6'), [[1, 0.3, 0.06]], 0.12), 0);
  return mixdown(on, 0.05, 0.3, 0.03);
}
