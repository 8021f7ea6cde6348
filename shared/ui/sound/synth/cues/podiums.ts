import { flute, horn, saw, shape } from '../blown.ts';
import { type Canvas, lay } from '../canvas.ts';
import { sweep } from '../filter.ts';
import { hz } from '../pitch.ts';
import { monochord, pluck, shake } from '../strings.ts';
import { bamboo, chime, drum, gong, rim } from '../struck.ts';
import { mixdown, type Stage, stage } from './motifs.ts';

/** Each podium has its own instrument, register and gesture; all in the key, all with the stroke at 0 ms. */
const VOICES: Record<'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h', (on: Stage) => void> = {
  /** Đàn tranh: an octave plucked upwards. */
  a: ({ dry }) => {
    lay(dry, pluck(hz('D4'), { seconds: 0.8, ring: 1.2, bright: 0.9 }), 0, { gain: 0.6 });
    lay(dry, pluck(hz('D5'), { seconds: 0.75, ring: 1.2, bright: 0.95, bend: shake(25, 6, 0.1) }), 0.07, { gain: 0.7 });
  },
  /** T'rưng: three knocks on bamboo. */
  b: ({ dry }) => {
    ['A4', 'A4', 'E5'].forEach((note, index) => {
      lay(dry, bamboo(hz(note), 0.5, 1), index * 0.11, { gain: 0.9, pan: index * 0.2 - 0.2 });
    });
  },
  /** A high bell, one stroke that rings. */
  c: ({ dry }) => {
    lay(dry, chime(hz('B6'), 0.8, 1.4), 0, { gain: 0.5 });
    lay(dry, chime(hz('E6'), 0.8, 1.2), 0, { gain: 0.3 });
  },
  /** Big drum and gong, deep. */
  d: ({ dry, near }) => {
    lay(near, drum(64, 0.8, 0.9), 0, { gain: 0.9 });
    lay(dry, gong(hz('D3'), 0.8), 0, { gain: 0.6 });
    lay(near, drum(64, 0.6, 0.9), 0.16, { gain: 0.7 });
  },
  /** Sáo trúc: a whistle that leaps a fifth. */
  e: ({ dry }) => {
    lay(
      dry,
      flute((t) => (t < 0.16 ? hz('E5') : hz('B5')), 0.72),
      0,
      { gain: 0.5 },
    );
    lay(dry, rim(4), 0, { gain: 0.15 });
  },
  /** The digital one: a square-edged ripple of four steps. */
  f: ({ dry }) => {
    ['G4', 'D5', 'G5', 'B5'].forEach((note, index) => {
      const tone = sweep(saw(hz(note), 0.3), 'band', hz(note) * 3, 1.2);
      lay(
        dry,
        shape(tone, (t) => Math.exp(-t * 13) * Math.min(1, t / 0.001)),
        index * 0.07,
        { gain: 0.9, pan: index * 0.3 - 0.45 },
      );
    });
  },
  /** Đàn bầu: one string bent up into its note. */
  g: ({ dry }) => {
    lay(dry, monochord(hz('A3'), hz('E4'), 0.8, 0.26), 0, { gain: 0.8 });
    lay(dry, pluck(hz('A3'), { seconds: 0.12, ring: 0.1, bright: 0.9 }), 0, { gain: 0.2 });
  },
  /** Horns: a short call on two tones. */
  h: ({ dry, near }) => {
    lay(dry, horn(hz('D4'), 0.17, 1.5), 0, { gain: 0.5, pan: -0.2 });
    lay(dry, horn(hz('A3'), 0.17, 1.5), 0, { gain: 0.4, pan: 0.2 });
    lay(dry, horn(hz('G4'), 0.45, 1.5), 0.17, { gain: 0.55, pan: -0.2 });
    lay(dry, horn(hz('D4'), 0.45, 1.5), 0.17, { gain: 0.4, pan: 0.2 });
    lay(near, rim(8), 0, { gain: 0.3 });
  },
};

/** The sound of one podium, 0.8 s. */
export function podium(letter: keyof typeof VOICES): Canvas {
  const on = stage(0.8);
  VOICES[letter](on);
  return mixdown(on, 0.22, 0.9, 0.25);
}

/** The neutral hit of any buzz: skin, wood and a short bright edge, over before the name is said. */
export function buzz(): Canvas {
  const on = stage(0.39);
  lay(on.near, drum(70, 0.39, 1), 0, { gain: 0.9 });
  lay(on.near, rim(2), 0, { gain: 0.5 });
  const edge = sweep(saw(hz('D4'), 0.3), 'low', (t) => 400 + 5000 * Math.exp(-t * 20), 1.2);
  lay(
    on.dry,
    shape(edge, (t) => Math.exp(-t * 11) * Math.min(1, t / 0.0008)),
    0,
    { gain: 0.4 },
  );
  return mixdown(on, 0.12, 0.5, 0.12);
}
