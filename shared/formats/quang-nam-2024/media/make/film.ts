/**
 * Films the bank's clips with Chromium, frame by frame, as VP9 in WebM (open Chromium builds play no H.264).
 *
 *   CHROMIUM=/usr/bin/chromium npx tsx shared/formats/quang-nam-2024/media/make/film.ts [NAME…]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { levelTo } from '../../../../ui/sound/synth/level.ts';
import { wav } from '../../../../ui/sound/synth/wav.ts';
import { FPS } from './clip.ts';
import { COUNTING } from './clips/counting.ts';
import { PLACES } from './clips/places.ts';
import { HEIGHT, layer, page, WIDTH } from './night.ts';

const media = fileURLToPath(new URL('../', import.meta.url));
const wanted = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const tab = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT }, deviceScaleFactor: 0.8 });
  for (const { name, seconds, light, frame, sound } of [...COUNTING, ...PLACES]) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const scratch = mkdtempSync(join(tmpdir(), `${name}-`));
    const source = join(scratch, 'scene.html');
    writeFileSync(source, page(layer(frame(0)), light));
    await tab.goto(pathToFileURL(source).href);
    await tab.evaluate(() => document.fonts.ready);
    for (let i = 0; i < Math.round(seconds * FPS); i++) {
      await tab.evaluate(
        (markup) => {
          document.querySelector('.scene')!.innerHTML = markup;
        },
        layer(frame(i / FPS)),
      );
      await tab.screenshot({ path: join(scratch, `${String(i).padStart(4, '0')}.jpg`), type: 'jpeg', quality: 95 });
    }
    const inputs = ['-framerate', String(FPS), '-i', join(scratch, '%04d.jpg')];
    if (sound) {
      const track = join(scratch, 'sound.wav');
      writeFileSync(track, wav(levelTo(sound(), -18, 'integrated')));
      inputs.push('-i', track, '-c:a', 'libopus', '-b:a', '64k');
    }
    const video = [
      '-c:v',
      'libvpx-vp9',
      '-crf',
      '36',
      '-b:v',
      '380k',
      '-pix_fmt',
      'yuv420p',
      '-row-mt',
      '1',
      '-g',
      '125',
    ];
    const plain = ['-map_metadata', '-1', '-fflags', '+bitexact', '-y'];
    execFileSync('ffmpeg', ['-nostdin', '-v', 'error', ...inputs, ...video, ...plain, join(media, `${name}.webm`)]);
    console.log(`${name}: frames in ${scratch}`);
  }
} finally {
  await browser.close();
}
