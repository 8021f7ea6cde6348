import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { TABLES } from '../../scoreboard/gallery/teams.ts';
import { LANGS } from '../../shared/ui/i18n/lang.ts';
import { EASING, TEMPO } from '../../shared/ui/tokens/motion.ts';
import { exhibition } from './exhibition.ts';
import { openDevice } from './page-helpers.ts';
import { STEADY } from './picture.ts';
import { lookAt } from './scoreboard-faults.ts';
import { openExhibit, scenesOf, visit } from './scoreboard-gallery.ts';

/** Sizes as a part of the height: SCREENS, "Outputs". */
const LEAST_FULL = 0.04;
const LEAST_OVERLAY = 0.026;
const LEAST_CLOCK = 0.2;

const gallery = exhibition(STEADY);

const SETTLED = '.page[data-ready=yes][data-settle=no]';

/** Measured, not looked at: without painting, two cores go through all scenes in seconds. */
const unpainted = (page: Page) => page.addStyleTag({ content: '.page { clip-path: inset(50%) }' });

interface Combination {
  scene: string;
  teams: number;
  lang: string;
}

/** The height of the clock's digits as a part of the picture's, where there is a clock. */
const clockSize = (page: Page): Promise<number | null> =>
  page.evaluate(() => {
    const clock = document.querySelector('.clock');
    return clock && Number.parseFloat(getComputedStyle(clock).fontSize) / innerHeight;
  });

/** Goes to all of them, two at a time, and gathers what is wrong by scene, language and table. */
async function walk(
  places: Combination[],
  query: string,
  least: number,
): Promise<{ faults: object; errors: string[]; clocks: Record<string, number> }> {
  const clocks: Record<string, number> = {};
  const faults: Record<string, string[]> = {};
  const wrong: string[] = [];
  const half = Math.ceil(places.length / 2);
  await Promise.all(
    [places.slice(0, half), places.slice(half)].map(async (part) => {
      const { context, page, errors } = await openDevice(gallery.browser, 'scoreboard');
      await openExhibit(page, gallery.url, `scene=standby&${query}`);
      await unpainted(page);
      for (const place of part) {
        await visit(page, place);
        const { faults: found } = await lookAt(page, least);
        const clock = await clockSize(page);
        if (clock !== null) clocks[place.scene] = Math.min(clock, clocks[place.scene] ?? clock);
        if (found.length > 0) faults[Object.values(place).join(' ')] = found;
      }
      wrong.push(...errors);
      await context.close();
    }),
  );
  return { faults, errors: wrong, clocks };
}

/** Vietnamese with three teams is looked at in pictures, with its goldens. */
const COMBINATIONS = LANGS.flatMap((lang) => TABLES.map((teams) => ({ lang, teams }))).filter(
  ({ lang, teams }) => lang !== 'vi' || teams !== 3,
);
/** All of them take minutes on two cores: `ALL_COMBOS=1`. Else every scene in some, every combination in some scenes. */
const IN_TURN = process.env.ALL_COMBOS === '1' ? 1 : 4;

describe('the scoreboard', () => {
  let scenes: string[];
  beforeAll(async () => {
    const page = await gallery.browser.newPage();
    scenes = await scenesOf(page, gallery.url);
    await page.close();
  });

  it('shows every scene in every language and with every table whole, large enough and inside the safe area, clocks at least a fifth of the picture high where the clock is the scene', async () => {
    const places = scenes.flatMap((scene, i) =>
      COMBINATIONS.filter((_, nth) => (i + nth) % IN_TURN === 0).map((one) => ({ scene, ...one })),
    );
    expect(new Set(places.map(({ scene }) => scene)).size).toBe(scenes.length);
    expect(new Set(places.map(({ lang, teams }) => `${lang} ${teams}`)).size).toBe(COMBINATIONS.length);
    const { faults, errors, clocks } = await walk(places, '', LEAST_FULL);
    expect(faults).toEqual({});
    expect(errors).toEqual([]);
    expect(Object.keys(clocks)).toContain('turn-overtime');
    expect(Object.entries(clocks).filter(([, size]) => size < LEAST_CLOCK)).toEqual([]);
  });

  it('lists every scene as a link, with every language and table beside it, and is walked by keys', async () => {
    const { context, page, errors } = await openDevice(gallery.browser, 'scoreboard', gallery.url);
    await page.waitForSelector('a[data-scene]');
    expect(await page.locator('a[data-scene]').count()).toBe(scenes.length);
    expect(await page.locator('li').first().locator('a').count()).toBeGreaterThanOrEqual(
      1 + LANGS.length * TABLES.length,
    );
    // The page around the pictures is a page: it can be scrolled, and has a cursor.
    const scrolls = await page.evaluate(() => {
      const list = document.querySelector('.gallery') as Element;
      return { more: list.scrollHeight > list.clientHeight, overflow: getComputedStyle(list).overflowY };
    });
    expect(scrolls).toEqual({ more: true, overflow: 'auto' });
    await page.locator('a[data-scene="question-choice"]').click();
    await page.waitForSelector(`${SETTLED}[data-scene=question]`);
    for (const key of ['ArrowRight', 'ArrowUp', 'l']) await page.keyboard.press(key);
    const place = new URL(page.url()).searchParams;
    expect([place.get('scene'), place.get('teams'), place.get('lang')]).toEqual(['question-choice-owner', '4', 'en']);
    expect(await page.locator('.plate').count()).toBe(4);
    await page.keyboard.press('Escape');
    await page.waitForSelector('a[data-scene]');
    expect(errors).toEqual([]);
    await context.close();
  });

  it('keeps the overlay inside the safe area and the page transparent', async () => {
    const over = scenes.filter((scene) => /^(question|answers|turn|marks|pack|tie-break|segment)/.test(scene));
    const places = over.map((scene, i) => ({ scene, lang: 'vi', teams: TABLES[i % TABLES.length] ?? 3 }));
    const { faults, errors } = await walk(places, 'output=overlay', LEAST_OVERLAY);
    expect(faults).toEqual({});
    expect(errors).toEqual([]);
    const { context, page } = await openDevice(
      gallery.browser,
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
    const { context, page } = await openDevice(gallery.browser, 'scoreboard');
    for (const output of ['full', 'overlay', 'timer']) {
      await page.goto(`${gallery.url}?scene=turn-speaking&output=${output}&motion=none`);
      await page.waitForSelector(SETTLED);
      expect(await page.textContent('.illustrative')).toBe('Dữ liệu minh hoạ');
    }
    await context.close();
  });

  it('paints a cold start at once and plays an entrance only for a scene received live', async () => {
    const { context, page } = await openDevice(gallery.browser, 'scoreboard');
    await page.goto(`${gallery.url}?scene=question-buzz&motion=full`);
    await page.waitForSelector(SETTLED);
    expect(await page.locator('.enter').count()).toBe(0);
    await page.goto(`${gallery.url}?scene=question-buzz&motion=full&play=1`);
    await page.waitForSelector('[data-scene=question] .enter', { state: 'attached' });
    await context.close();
  });

  it('has the same tempos and easings in the stylesheet and in the code', () => {
    const css = readFileSync(join(import.meta.dirname, '../../shared/ui/tokens/tokens.css'), 'utf8');
    for (const [name, ms] of Object.entries(TEMPO)) expect(css).toContain(`--${name}: ${ms}ms;`);
    for (const [name, curve] of Object.entries(EASING)) expect(css).toContain(`--ease-${name}: ${curve};`);
  });
});
