/** Samples per second of everything rendered here. */
export const RATE = 44100;

/** One channel of samples. */
export type Voice = Float64Array;

/** A stereo tape on which voices are laid; `seconds` long, longer material is cut. */
export interface Canvas {
  left: Voice;
  right: Voice;
}

export const samples = (seconds: number): number => Math.round(seconds * RATE);

export function canvas(seconds: number): Canvas {
  return { left: new Float64Array(samples(seconds)), right: new Float64Array(samples(seconds)) };
}

export interface Placing {
  gain?: number;
  /** −1 left … 1 right, equal power. */
  pan?: number;
}

/** A voice that is cut short goes out over 8 ms, without a click. */
const RELEASE = 353;

/** Adds a voice to the tape at a time in seconds. */
export function lay(onto: Canvas, voice: Voice, at: number, { gain = 1, pan = 0 }: Placing = {}): void {
  const angle = ((pan + 1) * Math.PI) / 4;
  const toLeft = gain * Math.cos(angle) * Math.SQRT2;
  const toRight = gain * Math.sin(angle) * Math.SQRT2;
  const start = samples(at);
  const end = Math.min(voice.length, onto.left.length - start);
  for (let i = Math.max(0, -start); i < end; i++) {
    const value = voice[i]! * Math.min(1, (voice.length - i) / RELEASE);
    onto.left[start + i]! += value * toLeft;
    onto.right[start + i]! += value * toRight;
  }
}

/** Adds one tape to another, from a time in seconds on. */
export function overlay(onto: Canvas, from: Canvas, gain = 1, at = 0): void {
  const start = samples(at);
  const end = Math.min(from.left.length, onto.left.length - start);
  for (let i = 0; i < end; i++) {
    onto.left[start + i]! += from.left[i]! * gain;
    onto.right[start + i]! += from.right[i]! * gain;
  }
}

/** Fades the last `seconds` to nothing, so that no recording ends in a click. */
export function fadeOut(tape: Canvas, seconds: number): Canvas {
  const length = tape.left.length;
  const from = Math.max(0, length - samples(seconds));
  for (let i = from; i < length; i++) {
    const gain = 0.5 + 0.5 * Math.cos((Math.PI * (i - from + 1)) / (length - from));
    tape.left[i]! *= gain;
    tape.right[i]! *= gain;
  }
  return tape;
}

/** Folds what rings on after `seconds` back to the start: a bed that loops without a seam. */
export function foldLoop(tape: Canvas, seconds: number): Canvas {
  const loop = canvas(seconds);
  const length = loop.left.length;
  for (let i = 0; i < tape.left.length; i++) {
    loop.left[i % length]! += tape.left[i]!;
    loop.right[i % length]! += tape.right[i]!;
  }
  return loop;
}
