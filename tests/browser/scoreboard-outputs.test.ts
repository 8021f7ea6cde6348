import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exhibition } from './exhibition.ts';
import { Hall } from './hall.ts';
import { hallContest } from './hall-contest.ts';
import { openDevice } from './page-helpers.ts';
import { type Picture, readPng } from './png.ts';

const SETTLED = '.page[data-ready=yes][data-settle=no]';

const gallery = exhibition();

/** What a mixer gets of an output: the picture with its opacity. */
async function picture(page: Page, query: string): Promise<Picture> {
  await page.goto(`${gallery.url}?motion=none&${query}`);
  await page.waitForSelector(SETTLED);
  return readPng(await page.screenshot({ omitBackground: true }));
}

describe('a browser source, as OBS, vMix and CasparCG open it', () => {
  it('gets an overlay that is transparent where nothing stands, and never a painted page', async () => {
    const { context, page, errors } = await openDevice(gallery.browser, 'scoreboard');
    const { width, height, data } = await picture(page, 'scene=question-buzz&output=overlay');
    expect([width, height]).toEqual([1920, 1080]);
    const opacity = Array.from({ length: width * height }, (_, i) => data[i * 4 + 3] ?? 0);
    const clear = opacity.filter((a) => a === 0).length / opacity.length;
    expect(clear).toBeGreaterThan(0.5);
    expect(opacity.some((a) => a === 255)).toBe(true);
    const corners = [0, width - 1, width * (height - 1), width * height - 1].map((at) => opacity[at]);
    expect(corners).toEqual([0, 0, 0, 0]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('that is reloaded in mid-scene has the same picture again, with no entrance and nothing shown before it is whole', async () => {
    const { context, page, errors } = await openDevice(gallery.browser, 'scoreboard');
    await page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const look = (): void => {
        const shown = document.querySelector<HTMLElement>('.page');
        const text =
          shown && getComputedStyle(shown.firstElementChild ?? shown).visibility !== 'hidden' ? 'shown' : 'not';
        const state = `${text} ready=${shown?.dataset.ready ?? '-'} enter=${document.querySelectorAll('.enter').length}`;
        if (seen.at(-1) !== state) seen.push(state);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.goto(`${gallery.url}?scene=question-right&output=overlay&motion=full`);
    await page.waitForSelector(SETTLED);
    const before = await page.screenshot({ omitBackground: true });
    await page.reload();
    await page.waitForSelector(SETTLED);
    const after = await page.screenshot({ omitBackground: true });
    expect(after.equals(before)).toBe(true);
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(seen.filter((state) => state.startsWith('shown') && !state.includes('ready=yes'))).toEqual([]);
    expect(seen.filter((state) => !state.endsWith('enter=0'))).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it.each(['scene=question-buzz&output=overlay', 'scene=question-revealed&bg=transparent'])(
    'fill and key make the same picture over any camera: %s',
    async (query) => {
      const context = await gallery.browser.newContext({ viewport: { width: 960, height: 540 } });
      const page = await context.newPage();
      const whole = await picture(page, query);
      const fill = await picture(page, `${query}&mode=fill`);
      const key = await picture(page, `${query}&mode=key`);
      const camera = [40, 200, 90];
      let worst = 0;
      let halves = 0;
      for (let at = 0; at < whole.data.length; at += 4) {
        const alpha = whole.data[at + 3]! / 255;
        if (alpha > 0.1 && alpha < 0.9) halves += 1;
        for (let c = 0; c < 3; c++) {
          const over = whole.data[at + c]! * alpha + camera[c]! * (1 - alpha);
          const keyed = fill.data[at + c]! + camera[c]! * (1 - key.data[at + c]! / 255);
          worst = Math.max(worst, Math.abs(over - keyed));
        }
        // The key is grey, and both halves are opaque: there is no third one.
        worst = Math.max(
          worst,
          Math.abs(key.data[at]! - key.data[at + 1]!),
          255 - key.data[at + 3]!,
          255 - fill.data[at + 3]!,
        );
      }
      expect(halves).toBeGreaterThan(100);
      expect(worst).toBeLessThanOrEqual(3);
      await context.close();
    },
  );

  it.each([
    [2560, 1280],
    [1080, 1920],
    [1001, 563],
  ])('fills %i × %i without a scroll bar, the stage in its middle', async (width, height) => {
    const context = await gallery.browser.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    await page.goto(`${gallery.url}?scene=question-choice&motion=none`);
    await page.waitForSelector(SETTLED);
    const measured = await page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      const {
        left,
        top,
        width: wide,
        height: high,
      } = (document.querySelector('.stage') as Element).getBoundingClientRect();
      return { scrollWidth, scrollHeight, left, top, ratio: wide / high, middle: [left + wide / 2, top + high / 2] };
    });
    expect([measured.scrollWidth, measured.scrollHeight]).toEqual([width, height]);
    expect(measured.ratio).toBeCloseTo(16 / 9, 2);
    expect(Math.min(measured.left, measured.top)).toBeGreaterThanOrEqual(-1);
    expect(measured.middle[0]).toBeCloseTo(width / 2, -0.5);
    expect(measured.middle[1]).toBeCloseTo(height / 2, -0.5);
    await context.close();
  });
});

describe('the desk and its outputs', () => {
  let hall: Hall;
  let desk: Page;
  beforeAll(async () => {
    hall = await Hall.open(gallery.browser, hallContest());
    desk = await hall.device('console', 'console', `${hall.base}/console#key=${hall.key}`);
    await desk.locator('[data-act="go"]').waitFor();
    await desk.keyboard.press('KeyG');
  });
  afterAll(async () => hall?.close());

  it('points an address at an overlay, sees its page follow, asks which it is and loads it anew', async () => {
    const obs = await hall.device('obs', 'scoreboard', `${hall.base}/o/obs`);
    await obs.waitForSelector('.page[data-output=full][data-ready=yes]');
    const row = desk.locator('[data-output="obs"]');
    await row.waitFor();
    expect(await row.textContent()).toContain('/o/obsToàn màn hình1920 × 1080');
    await row.getByText('hiện tại').waitFor();

    await desk.getByPlaceholder('Tên mới').fill('obs');
    await desk.locator('form.outputs-address select').selectOption('output=overlay');
    await desk.getByText('Thêm địa chỉ').click();
    await obs.waitForSelector('.page[data-output=overlay][data-ready=yes]');
    await row.getByText('Lớp phủ', { exact: true }).waitFor();

    await row.getByText('Nhận diện').click();
    const card = obs.locator('.identity');
    await card.waitFor();
    expect(await card.textContent()).toContain('obs1920 × 1080 · output=overlay');
    const shownAt = Date.now();
    await card.waitFor({ state: 'detached' });
    expect(Date.now() - shownAt).toBeGreaterThan(2000);

    const address = desk.locator('[data-alias="obs"]');
    await address.locator('select').selectOption('output=overlay&mode=key');
    await address.getByText('Chiếu ở đây').click();
    await obs.waitForSelector('.page[data-mode=key][data-ready=yes]');

    await obs.evaluate(() => Object.assign(window, { old: true }));
    await row.getByText('Nạp lại').click();
    await obs.waitForFunction(() => !('old' in window));
    expect(hall.errors()).toEqual([]);
  });

  it('knows the projector too, though it was opened by its own address, by the name it made up', async () => {
    const projector = await hall.device('projector', 'scoreboard', `${hall.base}/scoreboard?lang=en`);
    await projector.waitForSelector('.page[data-ready=yes]');
    const row = desk.locator('[data-output^="full-"]');
    await row.getByText('Nhận diện').click();
    await projector.locator('.identity').waitFor();
    const name = await row.getAttribute('data-output');
    await projector.reload();
    await projector.waitForSelector('.page[data-ready=yes]');
    await desk.locator(`[data-output="${name}"]`).waitFor();
    // The desk's own monitors are no outputs.
    expect(await desk.locator('[data-output]').count()).toBe(2);
  });
});
