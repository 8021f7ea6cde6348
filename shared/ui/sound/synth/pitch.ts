/** The show's key and tempo: everything sounds in D, on the scale hò xự xang xê cống (D E G A B), at 120 beats a minute. */
export const BEAT = 0.5;
export const BAR = 4 * BEAT;

const STEPS: Record<string, number> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 };

/** Frequency in hertz of a note name such as `A4`, `F#5`. */
export function hz(note: string): number {
  const match = /^([A-G])(#?)(\d)$/.exec(note);
  const step = match?.[1] === undefined ? undefined : STEPS[match[1]];
  if (!match || step === undefined) throw new Error(`Not a note: ${note}`);
  const midi = step + (match[2] ? 1 : 0) + (Number(match[3]) + 1) * 12;
  return 440 * 2 ** ((midi - 69) / 12);
}

/** The audible logo: three steps up the scale and a leap into the light. Beats from its start; it lands on the last. */
export const LOGO = [
  { note: 'A4', beat: 0 },
  { note: 'B4', beat: 0.5 },
  { note: 'D5', beat: 1 },
  { note: 'A5', beat: 2 },
] as const;

/** The scale over the octaves a run may cross, low to high. */
export const SCALE = [2, 3, 4, 5, 6].flatMap((octave) => ['D', 'E', 'G', 'A', 'B'].map((name) => `${name}${octave}`));

/** `count` notes of the scale, upwards from `from`. */
export function run(from: string, count: number): string[] {
  const start = SCALE.indexOf(from);
  if (start < 0) throw new Error(`Not in the scale: ${from}`);
  return SCALE.slice(start, start + count);
}
