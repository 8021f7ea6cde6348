/**
 * Draws the bank's pictures with Chromium and saves them as WebP.
 *
 *   CHROMIUM=/usr/bin/chromium npx tsx shared/formats/quang-nam-2024/media/make/make.ts [NAME…]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { HEIGHT, WIDTH } from './night.ts';
import { CHARTS } from './pictures/charts.ts';
import { DIAGRAMS } from './pictures/diagrams.ts';
import { HERITAGE } from './pictures/heritage.ts';
import { SCREENS } from './pictures/screens.ts';

const media = fileURLToPath(new URL('../', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'pictures-'));
const wanted = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const tab = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } });
  for (const { name, html } of [...SCREENS, ...CHARTS, ...DIAGRAMS, ...HERITAGE]) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const source = join(scratch, `${name}.html`);
    const png = join(scratch, `${name}.png`);
    writeFileSync(source, html);
    await tab.goto(pathToFileURL(source).href);
    await tab.evaluate(() => document.fonts.ready);
    await tab.screenshot({ path: png });
    const encode = ['-c:v', 'libwebp', '-quality', '86', '-compression_level', '6', '-map_metadata', '-1'];
    execFileSync('ffmpeg', ['-nostdin', '-v', 'error', '-y', '-i', png, ...encode, join(media, `${name}.webp`)]);
  }
} finally {
  await browser.close();
}
console.log(`PNG in ${scratch}`);
