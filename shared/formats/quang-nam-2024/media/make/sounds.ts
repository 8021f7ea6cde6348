/**
 * Draws the bank's sounds with the instruments of the show; MP3 needs ffmpeg.
 *
 *   npx tsx shared/formats/quang-nam-2024/media/make/sounds.ts
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shape } from '../../../../ui/sound/synth/blown.ts';
import {
  type Canvas,
  canvas,
  fadeOut,
  lay,
  overlay,
  RATE,
  samples,
  type Voice,
} from '../../../../ui/sound/synth/canvas.ts';
import { levelTo } from '../../../../ui/sound/synth/level.ts';
import { hz } from '../../../../ui/sound/synth/pitch.ts';
import { room } from '../../../../ui/sound/synth/room.ts';
import { bamboo, chime, drum, gong } from '../../../../ui/sound/synth/struck.ts';
import { wav } from '../../../../ui/sound/synth/wav.ts';

/** Pure tones together, with soft ends. */
function tones(frequencies: readonly number[], seconds: number): Voice {
  const voice = Float64Array.from({ length: samples(seconds) }, (_, i) =>
    frequencies.reduce((sum, frequency) => sum + Math.sin((2 * Math.PI * frequency * i) / RATE), 0),
  );
  return shape(voice, (t) => Math.min(1, t / 0.006, (seconds - t) / 0.006));
}

function inHall(tape: Canvas, wet: number): Canvas {
  overlay(tape, room(tape, 1.2), wet);
  return fadeOut(tape, 0.25);
}

const ROWS = [697, 770, 852, 941];
const COLUMNS = [1209, 1336, 1477];
const KEYS = ['123', '456', '789', '*0#'];

/** The keypad's own tones (DTMF): a row and a column sound together for every key. */
function dialled(number: string): Canvas {
  const tape = canvas(0.6 + number.length * 0.62);
  [...number].forEach((digit, index) => {
    const row = KEYS.findIndex((keys) => keys.includes(digit));
    const column = KEYS[row]!.indexOf(digit);
    lay(tape, tones([ROWS[row]!, COLUMNS[column]!], 0.36), 0.3 + index * 0.62);
  });
  return fadeOut(tape, 0.1);
}

const MORSE: Record<string, string> = { 5: '.....', 6: '-....' };

/** Digits in Morse, slow enough to write down. */
function morse(number: string): Canvas {
  const unit = 0.13;
  const marks: { at: number; long: number }[] = [];
  let at = 0.3;
  for (const digit of number) {
    for (const mark of MORSE[digit]!) {
      const long = mark === '-' ? 3 * unit : unit;
      marks.push({ at, long });
      at += long + unit;
    }
    at += 4 * unit;
  }
  const tape = canvas(at + 0.2);
  for (const { at: start, long } of marks) lay(tape, tones([660], long), start);
  return fadeOut(tape, 0.1);
}

/** `count` strokes of a gong, one a second. */
function gongs(count: number): Canvas {
  const tape = canvas(count * 1.05 + 1.6);
  for (let stroke = 0; stroke < count; stroke++) lay(tape, gong(hz('D3'), 2.4), 0.2 + stroke * 1.05, { gain: 0.6 });
  return inHall(tape, 0.25);
}

/** A year knocked on bamboo: as many knocks as each digit, a drum between the digits. */
function knocked(year: string): Canvas {
  const knock = 0.24;
  const rest = 0.9;
  const digits = [...year].map(Number);
  const tape = canvas(0.3 + digits.reduce((sum, digit) => sum + digit * knock + rest, 0) + 0.4);
  let at = 0.3;
  for (const digit of digits) {
    for (let k = 0; k < digit; k++) lay(tape, bamboo(hz('A4'), 0.4, 0.9), at + k * knock, { gain: 0.7 });
    at += digit * knock + rest;
    lay(tape, drum(62, 0.8, 0.5), at - rest * 0.52, { gain: 0.5 });
  }
  return inHall(tape, 0.2);
}

/** Binary digits as notes: high for 1, low for 0. */
function sung(bits: string): Canvas {
  const tape = canvas(1.4 + bits.length * 0.9);
  [...bits].forEach((bit, index) => {
    const note = bit === '1' ? 'A5' : 'D4';
    lay(tape, chime(hz(note), 1.2, 1.1), 0.3 + index * 0.9, { gain: 0.6 });
    lay(tape, bamboo(hz(note), 0.5, 0.6), 0.3 + index * 0.9, { gain: 0.5 });
  });
  return inHall(tape, 0.3);
}

const SOUNDS: Record<string, () => Canvas> = {
  'bam-phim': () => dialled('1022'),
  'tich-te': () => morse('5656'),
  'tieng-cong': () => gongs(8),
  'go-bon-nhip': () => knocked('1997'),
  'cao-thap': () => sung('10110'),
};

const media = fileURLToPath(new URL('../', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'sounds-'));
for (const [name, draw] of Object.entries(SOUNDS)) {
  const file = join(scratch, `${name}.wav`);
  writeFileSync(file, wav(levelTo(draw(), -18, 'integrated')));
  const encode = [
    '-ac',
    '1',
    '-b:a',
    '48k',
    '-map_metadata',
    '-1',
    '-id3v2_version',
    '0',
    '-fflags',
    '+bitexact',
    '-flags:a',
    '+bitexact',
  ];
  execFileSync('ffmpeg', ['-nostdin', '-v', 'error', '-y', '-i', file, ...encode, join(media, `${name}.mp3`)]);
}
console.log(`WAV in ${scratch}`);
