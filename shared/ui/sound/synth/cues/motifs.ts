import { bass, horn, pad } from '../blown.ts';
import { type Canvas, canvas, fadeOut, lay, overlay } from '../canvas.ts';
import { BEAT, hz, LOGO, run } from '../pitch.ts';
import { room } from '../room.ts';
import { pluck, shake } from '../strings.ts';
import { bamboo, chime, drum, gong } from '../struck.ts';

/** Dry material and its way into the hall: what every cue is made of. */
export interface Stage {
  dry: Canvas;
  /** Goes to the hall only in part; drums and basses stay here. */
  near: Canvas;
}

export const stage = (seconds: number): Stage => ({ dry: canvas(seconds), near: canvas(seconds) });

/** Mixes a stage down: dry, near, and the hall's answer. */
export function mixdown({ dry, near }: Stage, wet = 0.35, fall = 1.8, fade = 0.4): Canvas {
  const sent = canvas(dry.left.length / 44100);
  overlay(sent, dry);
  overlay(sent, near, 0.25);
  const hall = room(sent, fall);
  const out = canvas(dry.left.length / 44100);
  overlay(out, dry);
  overlay(out, near);
  overlay(out, hall, wet);
  return fadeOut(out, fade);
}

/** The logo on đàn tranh, bell and bamboo; `pace` is seconds a beat, so the same figure serves long and short cues. */
export function logo({ dry }: Stage, at: number, pace = BEAT, gain = 1, octave = 1): void {
  LOGO.forEach(({ note, beat }, index) => {
    const time = at + beat * pace;
    const last = index === LOGO.length - 1;
    const tone = hz(note) * octave;
    lay(
      dry,
      pluck(tone, { seconds: last ? 3 : 1.4, ring: last ? 2.6 : 1.2, bright: 0.8, bend: last ? shake() : undefined }),
      time,
      {
        gain: 0.55 * gain,
        pan: -0.2 + index * 0.13,
      },
    );
    lay(dry, chime(tone * 2, last ? 3 : 1.2, last ? 2.6 : 1), time, { gain: 0.13 * gain, pan: 0.25 - index * 0.15 });
    lay(dry, bamboo(tone, 0.5, 0.7), time, { gain: 0.3 * gain, pan: 0.1 });
  });
}

/** A đàn tranh glissando (á) over the scale, as running water. */
export function gliss({ dry }: Stage, at: number, from: string, notes: number, seconds: number, gain = 0.3): void {
  run(from, notes).forEach((note, index) => {
    const share = index / (notes - 1);
    lay(dry, pluck(hz(note), { seconds: 1.6, ring: 1.4, bright: 0.75, seed: index }), at + seconds * share ** 0.85, {
      gain: gain * (0.55 + 0.45 * share),
      pan: -0.6 + 1.2 * share,
    });
  });
}

/** A chord in light: pads, with the lowest note an octave deeper in the bass. */
export function glow(
  { dry, near }: Stage,
  notes: readonly string[],
  at: number,
  seconds: number,
  gain = 0.2,
  attack = 0.5,
): void {
  notes.forEach((note, index) => {
    lay(dry, pad(hz(note), { seconds, attack, release: Math.min(1.2, seconds / 2), corner: 1500, seed: index }), at, {
      gain,
      pan: (index / Math.max(1, notes.length - 1)) * 1.2 - 0.6,
    });
  });
  lay(near, bass(hz(notes[0]!) / 2, seconds, 0.5), at, { gain: gain * 1.1 });
}

/** Horns in harmony. */
export function brass(
  { dry }: Stage,
  notes: readonly string[],
  at: number,
  seconds: number,
  gain = 0.2,
  bright = 1,
): void {
  notes.forEach((note, index) => {
    lay(dry, horn(hz(note), seconds, bright), at, { gain, pan: index * 0.25 - 0.3 });
  });
}

/** The landing: big drum, gong and the open chord of D under it. */
export function landing(on: Stage, at: number, gain = 1, deep = true): void {
  lay(on.near, drum(58, 1.4, 0.8), at, { gain: 0.85 * gain });
  if (deep) lay(on.dry, gong(hz('D2'), 3.4), at, { gain: 0.3 * gain });
  lay(on.dry, gong(hz('D3'), 3.2), at, { gain: 0.13 * gain, pan: 0.2 });
}
