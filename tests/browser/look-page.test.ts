import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { webDir } from '../../server/paths.ts';
import { Rig } from '../server/rig.ts';
import { writeTestContest } from '../server/test-contest.ts';
import { launchBrowser } from './chromium.ts';
import { openDevice } from './page-helpers.ts';
import { writePng } from './png.ts';

const lanternOf = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.querySelector('.page') as Element).getPropertyValue('--lantern'));

/** A picture that a browser can draw: one colour, square. */
const square = (side: number): Buffer =>
  Buffer.from(writePng({ width: side, height: side, data: new Uint8Array(side * side * 4).fill(200) }));

describe('the page of the look', () => {
  const rig = new Rig();
  let browser: Browser;
  beforeAll(async () => {
    await rig.startHub({ webDir: webDir(), contestFile: writeTestContest(rig.folder) });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await rig.stop();
  });

  test('opens by its key, judges colours as they are chosen, shows real scenes in them, and puts them on air', async () => {
    const air = await openDevice(browser, 'scoreboard', `${rig.url}/scoreboard?motion=none`);
    await air.page.waitForSelector('.page[data-settle=no][data-scene=standby]');
    expect(await lanternOf(air.page)).toBe('#ffc15a');
    const desk = await openDevice(browser, 'console', `${rig.url}/console#key=${rig.hub.hostKey}`);
    await desk.page.locator('[data-act="look"]').waitFor();
    const opening = desk.context.waitForEvent('page');
    await desk.page.keyboard.press('Shift+KeyL');
    const page = await opening;
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    const save = page.getByRole('button', { name: 'Lưu và lên sóng' });
    await page.locator('.verdict[data-good="true"]').waitFor();
    expect(await save.isDisabled()).toBe(true);

    await page.getByRole('textbox', { name: 'Ánh đèn, mã màu' }).fill('#000033');
    await page.getByText(/#000033 quá tối: tương phản với nền đêm là 1,\d, cần từ 2/).waitFor();
    expect(await save.isDisabled()).toBe(true);
    await page.getByRole('button', { name: /^Dùng #/ }).click();
    await page.locator('.verdict[data-good="true"]').waitFor();
    await page.getByRole('textbox', { name: 'Ánh đèn, mã màu' }).fill('#8bc34a');
    await page.getByRole('textbox', { name: 'Nền đêm, mã màu' }).fill('#0a5c36');

    const preview = page.frameLocator('iframe[title="Vô địch"]');
    await expect
      .poll(() =>
        preview.locator('.page').evaluate((element) => getComputedStyle(element).getPropertyValue('--lantern')),
      )
      .toBe('#8bc34a');

    const picker = page.locator('input[type=file]');
    await picker.setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: Buffer.from('<svg/>') });
    await page.getByText(/không phải ảnh PNG, JPEG hay WebP/).waitFor();
    expect(await save.isDisabled()).toBe(true);
    await picker.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: square(200) });
    await preview.locator('.logo img').waitFor({ state: 'attached' });
    await page.locator('.verdict[data-good="true"]').waitFor();
    await save.click();
    await page.getByText('Đã lên mọi màn hình.').waitFor();

    await air.page.locator('.logo-title img').waitFor();
    expect(await lanternOf(air.page)).toBe('#8bc34a');
    const { look } = rig.hub.runner.committed.contest ?? {};
    expect(look).toMatchObject({ accent: '#8bc34a', ground: '#0a5c36' });
    expect(existsSync(join(rig.dataDir, 'media', look?.logo?.file ?? ''))).toBe(true);

    // A cold start is never seen in the program's own colours: with its first paint it wears the contest's.
    await air.page.reload();
    await air.page.waitForSelector('.page[data-scene]');
    expect(await lanternOf(air.page)).toBe('#8bc34a');
    expect(await air.page.locator('.logo-title img').count()).toBe(1);

    const spilled = await page.evaluate(() =>
      [...document.querySelectorAll('.office-rail, .look-main, .look-field')]
        .filter((box) => box.scrollWidth > box.clientWidth + 1)
        .map((box) => box.className),
    );
    expect(spilled).toEqual([]);
    expect([...errors, ...desk.errors, ...air.errors, ...rig.faults]).toEqual([]);
    if (process.env.LOOK_PNG) {
      await page.setViewportSize({ width: 1600, height: 900 });
      await page.waitForTimeout(1200);
      await page.screenshot({ path: process.env.LOOK_PNG });
    }
  });
});
