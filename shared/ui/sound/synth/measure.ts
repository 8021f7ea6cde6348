/**
 * Measures the MP3 cues with ffmpeg's EBU R 128 meter and prints the table of the README.
 *
 *   npx tsx shared/ui/sound/synth/measure.ts
 */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CUES } from '../../../views/cue.ts';
import { CUE_SHEET } from '../cue-list.ts';

/** Half a second of silence lets the 400 ms window of the meter close over the shortest cues. */
const METER = 'apad=pad_dur=0.5,ebur128=peak=true';

console.log('| cue | length | integrated LUFS | loudest 400 ms LUFS | true peak dBTP | kB | gain |');
console.log('|---|---:|---:|---:|---:|---:|---:|');
for (const cue of CUES) {
  const file = fileURLToPath(new URL(`../cues/${cue}.mp3`, import.meta.url));
  const { stderr, status } = spawnSync(
    'ffmpeg',
    ['-nostdin', '-hide_banner', '-i', file, '-af', METER, '-f', 'null', '-'],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`ffmpeg could not measure ${cue}: ${stderr}`);
  const moments = [...stderr.matchAll(/ M: *(-?[\d.]+)/g)].map((match) => Number(match[1]));
  const integrated = /I: +(-?[\d.]+) LUFS\s+Threshold/.exec(stderr)?.[1];
  const peak = /Peak: +(-?[\d.]+) dBFS/.exec(stderr)?.[1];
  const { ms, gain } = CUE_SHEET[cue];
  const size = (statSync(file).size / 1000).toFixed(0);
  console.log(
    `| ${cue} | ${ms} ms | ${integrated} | ${Math.max(...moments).toFixed(1)} | ${peak} | ${size} | ${gain} |`,
  );
}
