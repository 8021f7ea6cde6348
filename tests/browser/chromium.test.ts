import { readFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundledChromium } from './bundled-chromium.ts';
import { launchBrowser } from './chromium.ts';
import { openDevice, VIEWPORTS } from './page-helpers.ts';

const PAGE = `data:text/html,${encodeURIComponent(
  '<meta charset="utf-8"><style>body{margin:0;background:%23123}</style>' +
    '<button onclick="this.textContent=`Đã bấm`">Chờ</button>',
)}`;

describe('the Chromium of the npm package, as on a machine without a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });

  test('shows a page, feels a click and takes a full HD picture', async () => {
    const { context, page, errors } = await openDevice(browser, 'scoreboard', PAGE);
    await page.click('button');
    expect(await page.textContent('button')).toBe('Đã bấm');

    const png = await page.screenshot();
    expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }).toEqual(VIEWPORTS.scoreboard);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('plays the media formats the contest uses', async () => {
    const { context, page } = await openDevice(browser, 'scoreboard', PAGE);
    const answers = await page.evaluate(() =>
      ['audio/mpeg', 'audio/ogg; codecs="opus"', 'video/mp4; codecs="avc1.42E01E"', 'video/webm; codecs="vp9"'].map(
        (type) => document.createElement('video').canPlayType(type),
      ),
    );
    expect(answers).toEqual(['probably', 'probably', 'probably', 'probably']);
    await context.close();
  });

  test.runIf(process.platform === 'linux')('needs no library of the system besides the C library', async () => {
    const { executablePath, env } = bundledChromium();
    const server = await chromium.launchServer({
      executablePath,
      env: { ...(process.env as Record<string, string>), ...env },
      args: ['--no-sandbox'],
    });
    const loaded = readFileSync(`/proc/${server.process().pid}/maps`, 'utf8');
    await server.close();
    const libraries = [...new Set([...loaded.matchAll(/\/\S+\/(lib[\w+]+)[\w.+-]*\.so\S*/g)].map((found) => found[0]))];
    const ofSystem = libraries.filter((file) => !file.startsWith(env.LD_LIBRARY_PATH!));
    expect(libraries.some((file) => file.includes('libnss3'))).toBe(true);
    expect(ofSystem.filter((file) => !/lib(c|m|dl|pthread|rt|gcc_s)[.-]/.test(file))).toEqual([]);
  });
});
