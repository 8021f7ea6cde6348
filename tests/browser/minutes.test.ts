import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { webDir } from '../../server/paths.ts';
import { seedSeason } from '../minutes/season-hub.ts';
import { Rig } from '../server/rig.ts';
import { launchBrowser } from './chromium.ts';
import { openDevice } from './page-helpers.ts';

/** A PDF's pages, counted. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

describe('the office, beside a season that was played', () => {
  const rig = new Rig();
  let browser: Browser;
  beforeAll(async () => {
    seedSeason(rig.dataDir);
    await rig.startHub({ webDir: webDir() });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await rig.stop();
  });

  test('opens from the console by its key, issues the final’s minutes and prints them on A4', async () => {
    const desk = await openDevice(browser, 'console', `${rig.url}/console#key=${rig.hub.hostKey}`);
    await desk.page.locator('[data-act="minutes"]').waitFor();
    const opening = desk.context.waitForEvent('page');
    await desk.page.keyboard.press('Shift+KeyP');
    const page = await opening;
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));

    await page.getByRole('button', { name: 'Chung kết: Dự thảo', exact: true }).click();
    await page.locator('article.paper').getByText('DỰ THẢO – CHƯA PHÁT HÀNH').waitFor();
    await page.getByRole('button', { name: 'Phát hành' }).click();
    await page.locator('.number').getByText('Số: 01/BB-BTC').waitFor();
    expect(await page.title()).toBe('Biên bản số 01/BB-BTC – Kết quả lượt thi Chung kết');

    const paper = page.locator('article.paper');
    for (const total of ['277', '273', '212']) expect(await paper.textContent()).toContain(total);
    expect(await paper.evaluate((sheet) => getComputedStyle(sheet).fontFamily)).toContain('Times New Roman');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('aside').isVisible()).toBe(false);
    // Fixed in print: the foot with the last line's hash is drawn on every page.
    expect(await page.locator('.foot').evaluate((foot) => getComputedStyle(foot).position)).toBe('fixed');
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBeGreaterThan(4);
    // The content security policy let everything through that the page needs.
    expect(errors).toEqual([]);
    expect(desk.errors).toEqual([]);
    await desk.context.close();
  });

  test('[threats] a browser that is no desk sees no paper, and is told where to go', async () => {
    const { page, context } = await openDevice(browser, 'console', `${rig.url}/minutes`);
    await page.getByRole('alert').getByText('chưa phải bàn điều khiển').waitFor();
    expect(await page.getByRole('link', { name: 'Mở bàn điều khiển' }).getAttribute('href')).toBe('/console');
    expect(await page.locator('article').count()).toBe(0);
    await context.close();
  });
});
