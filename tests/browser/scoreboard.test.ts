import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EASING, TEMPO } from '../../shared/ui/tokens/motion.ts';
import { launchBrowser } from './chromium.ts';
import { openDevice } from './page-helpers.ts';
import { faultsOf, serveGallery } from './scoreboard-gallery.ts';

/** Sizes as a part of the height: SCREENS, "Outputs". */
const LEAST_FULL = 0.04;
const LEAST_OVERLAY = 0.026;

let browser: Browser;
let gallery: Awaited<ReturnType<typeof serveGallery>>;

beforeAll(async () => {
  [browser, gallery] = await Promise.all([launchBrowser(), serveGallery()]);
});
afterAll(async () => {
  await browser?.close();
  gallery?.close();
});

const SETTLED = '.page[data-ready=yes][data-settle=no]';

async function scenesOf(page: Page): Promise<string[]> {
  await page.goto(gallery.url);
  await page.waitForSelector('a[data-scene]');
  return page.$$eval('a[data-scene]', (links) => links.map((link) => link.getAttribute('data-scene') ?? ''));
}

/** Measured, not looked at: without painting, two cores go through all scenes in seconds. */
const unpainted = (page: Page) => page.addStyleTag({ content: '.page { clip-path: inset(50%) }' });

/** Goes through every scene in one page, as ← and → do, and gathers what is wrong by scene. */
async function lookAt(
  query: string,
  least: number,
): Promise<{ seen: string[]; all: string[]; faults: object; errors: string[] }> {
  const { context, page, errors } = await openDevice(browser, 'scoreboard');
  const all = await scenesOf(page);
  await page.goto(`${gallery.url}?scene=${all[0]}&motion=none&${query}`);
  await unpainted(page);
  const seen: string[] = [];
  const faults: Record<string, string[]> = {};
  for (const scene of all) {
    await page.waitForSelector(SETTLED);
    seen.push(new URL(page.url()).searchParams.get('scene') ?? '');
    const found = await faultsOf(page, least);
    if (found.length > 0) faults[scene] = found;
    await page.keyboard.press('ArrowRight');
  }
  await context.close();
  return { seen, all, faults, errors };
}

describe('the scoreboard', () => {
  it.each(['vi', 'en'])(
    'shows every scene whole, large enough and inside the safe area (%s, 3 teams)',
    async (lang) => {
      const { seen, all, faults, errors } = await lookAt(`lang=${lang}&teams=3`, LEAST_FULL);
      expect(seen).toEqual(all);
      expect(faults).toEqual({});
      expect(errors).toEqual([]);
    },
  );

  it.each([4, 8])('shows every scene whole with %i teams', async (teams) => {
    const { faults, errors } = await lookAt(`lang=vi&teams=${teams}`, LEAST_FULL);
    expect(faults).toEqual({});
    expect(errors).toEqual([]);
  });

  it('keeps the overlay inside the safe area and the page transparent', async () => {
    const { faults, errors } = await lookAt('lang=vi&teams=3&output=overlay', LEAST_OVERLAY);
    expect(faults).toEqual({});
    expect(errors).toEqual([]);
    const { context, page } = await openDevice(
      browser,
      'scoreboard',
      `${gallery.url}?scene=question-buzz&output=overlay&motion=none`,
    );
    await page.waitForSelector(SETTLED);
    const painted = await page.evaluate(() =>
      ['html', 'body', '.page'].map((at) => getComputedStyle(document.querySelector(at) as Element).backgroundColor),
    );
    expect(new Set(painted)).toEqual(new Set(['rgba(0, 0, 0, 0)']));
    await context.close();
  });

  it('says "Dữ liệu minh hoạ" on every kind of output when the data is illustrative', async () => {
    const { context, page } = await openDevice(browser, 'scoreboard');
    for (const output of ['full', 'overlay', 'timer']) {
      await page.goto(`${gallery.url}?scene=turn-speaking&output=${output}&motion=none`);
      await page.waitForSelector(SETTLED);
      expect(await page.textContent('.illustrative')).toBe('Dữ liệu minh hoạ');
    }
    await context.close();
  });

  it('paints a cold start at once and plays an entrance only for a scene received live', async () => {
    const { context, page } = await openDevice(browser, 'scoreboard');
    await page.goto(`${gallery.url}?scene=question-buzz&motion=full`);
    await page.waitForSelector(SETTLED);
    expect(await page.locator('.enter').count()).toBe(0);
    await page.goto(`${gallery.url}?scene=question-buzz&motion=full&play=1`);
    await page.waitForSelector('[data-scene=question] .enter', { state: 'attached' });
    await context.close();
  });

  it('clocks are at least a fifth of the picture high where the clock is the scene', async () => {
    const { context, page } = await openDevice(browser, 'scoreboard');
    const all = await scenesOf(page);
    await page.goto(`${gallery.url}?scene=${all[0]}&motion=none`);
    await unpainted(page);
    const sizes: Record<string, number> = {};
    for (const scene of all) {
      await page.waitForSelector(SETTLED);
      const clock = page.locator('.clock');
      if ((await clock.count()) > 0) {
        sizes[scene] = await clock.evaluate((digits) => Number.parseFloat(getComputedStyle(digits).fontSize));
      }
      await page.keyboard.press('ArrowRight');
    }
    expect(Object.keys(sizes)).toContain('turn-overtime');
    expect(Object.entries(sizes).filter(([, size]) => size < 1080 * 0.2)).toEqual([]);
    await context.close();
  });

  it('has the same tempos and easings in the stylesheet and in the code', () => {
    const css = readFileSync(join(import.meta.dirname, '../../shared/ui/tokens/tokens.css'), 'utf8');
    for (const [name, ms] of Object.entries(TEMPO)) expect(css).toContain(`--${name}: ${ms}ms;`);
    for (const [name, curve] of Object.entries(EASING)) expect(css).toContain(`--ease-${name}: ${curve};`);
  });
});
