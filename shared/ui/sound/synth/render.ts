/**
 * Draws every sound cue: WAV files into a folder, and, where ffmpeg is installed, the MP3 files the screens play.
 *
 *   npx tsx shared/ui/sound/synth/render.ts [--wav FOLDER] [CUE…]
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CUES } from '../../../views/cue.ts';
import { CUE_SHEET } from '../cue-list.ts';
import { samples } from './canvas.ts';
import { levelTo, loudness } from './level.ts';
import { DRAW } from './sheet.ts';
import { wav } from './wav.ts';

/** Long cues are levelled as a whole, short ones by their loudest 400 ms, which a whole of −16 LUFS also reaches. */
const WHOLE_LUFS = -16;
const MOMENT_LUFS = -14;
const LONG_MS = 3000;

const { values, positionals } = parseArgs({ options: { wav: { type: 'string' } }, allowPositionals: true });
const wavFolder = values.wav ?? mkdtempSync(join(tmpdir(), 'cues-'));
const mp3Folder = fileURLToPath(new URL('../cues/', import.meta.url));
mkdirSync(wavFolder, { recursive: true });
const canEncode = spawnSync('ffmpeg', ['-version']).status === 0;

for (const cue of CUES) {
  if (positionals.length > 0 && !positionals.includes(cue)) continue;
  const tape = DRAW[cue]();
  const { ms } = CUE_SHEET[cue];
  if (tape.left.length !== samples(ms / 1000)) throw new Error(`${cue} is not ${ms} ms long`);
  if (ms >= LONG_MS) levelTo(tape, WHOLE_LUFS, 'integrated');
  else levelTo(tape, MOMENT_LUFS, 'momentary');
  const file = join(wavFolder, `${cue}.wav`);
  writeFileSync(file, wav(tape));
  const { integrated, momentary } = loudness(tape);
  console.log(cue.padEnd(14), `${ms} ms`, `whole ${integrated.toFixed(1)} LUFS`, `moment ${momentary.toFixed(1)} LUFS`);
  if (!canEncode) continue;
  const bitrate = ms >= LONG_MS ? '96k' : '112k';
  const plain = ['-map_metadata', '-1', '-id3v2_version', '0', '-fflags', '+bitexact', '-flags:a', '+bitexact'];
  execFileSync('ffmpeg', ['-v', 'error', '-y', '-i', file, ...plain, '-b:a', bitrate, join(mp3Folder, `${cue}.mp3`)]);
}
console.log(canEncode ? `MP3 in ${mp3Folder}, WAV in ${wavFolder}` : `No ffmpeg: WAV only, in ${wavFolder}`);
