import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fixtureView } from '../../scoreboard/gallery/fixtures.ts';
import { LOOKS } from '../../scoreboard/gallery/looks.ts';
import { projectRoot } from '../../server/paths.ts';
import { builtPage } from './built-page.ts';
import { launchBrowser } from './chromium.ts';
import { Hall } from './hall.ts';
import { hallContest } from './hall-contest.ts';
import { Graphic, type Renderer, startRenderer } from './ograf-renderer.ts';
import { lacksOfScript, lacksOfStyle } from './old-engine.ts';
import { type Picture, readPng } from './png.ts';
import { serveGallery } from './scoreboard-gallery.ts';

const GRAPHICS = ['full', 'overlay', 'timer'];
/** Small: it is the picture that is compared, not its sharpness. */
const VIEWPORT = { width: 960, height: 540 };

let browser: Browser;
let renderer: Renderer;
let page: Page;
let errors: string[];
beforeAll(async () => {
  [browser, renderer] = await Promise.all([launchBrowser(), startRenderer()]);
});
afterAll(async () => {
  await browser?.close();
  renderer?.close();
});
beforeEach(async () => {
  errors = [];
  page = await browser.newPage({ viewport: VIEWPORT });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(renderer.page);
});
afterEach(() => page.close());

const shot = async (of: Page = page) => readPng(await of.screenshot({ omitBackground: true }));
const view = (scene: string) => JSON.parse(JSON.stringify(fixtureView(scene, 3))) as object;
const share = (data: Uint8Array, holds: (alpha: number) => boolean): number => {
  let count = 0;
  for (let at = 3; at < data.length; at += 4) if (holds(data[at]!)) count += 1;
  return count / (data.length / 4);
};

/** The part of all channels that is another one. */
const differing = (one: Picture, other: Picture): number => {
  let apart = 0;
  for (let at = 0; at < one.data.length; at++) if (Math.abs(one.data[at]! - other.data[at]!) > 8) apart += 1;
  return apart / one.data.length;
};

describe('the OGraf v1 package', () => {
  it.each(GRAPHICS)('has a manifest as the specification wants it: %s', (name) => {
    const folder = join(projectRoot(), 'dist/web/ograf');
    const manifest = JSON.parse(readFileSync(join(folder, `${name}.ograf.json`), 'utf8')) as Record<string, unknown>;
    expect(manifest).toMatchObject({
      $schema: 'https://ograf.ebu.io/v1/specification/json-schemas/graphics/schema.json',
      id: `tranh-tai.${name}`,
      name: expect.any(String),
      version: expect.stringMatching(/^\d/),
      main: `${name}.mjs`,
      supportsRealTime: true,
      supportsNonRealTime: false,
      stepCount: 1,
    });
    const known =
      /^(\$schema|id|version|main|name|description|author|customActions|supports(Non)?RealTime|stepCount|schema|renderRequirements|v_.*)$/;
    expect(Object.keys(manifest).filter((key) => !known.test(key))).toEqual([]);
    for (const action of manifest.customActions as Record<string, unknown>[]) {
      expect(Object.keys(action).sort()).toEqual(['description', 'id', 'name', 'schema']);
    }
    expect(readFileSync(join(folder, `${name}.mjs`), 'utf8')).toMatch(/export\s*\{\s*\w+ as default\s*\}/);
  });

  it('needs no newer engine than the output page, and nothing of the page around it', () => {
    const { scripts } = builtPage('ograf/full.mjs');
    const style = readFileSync(join(projectRoot(), 'dist/web/ograf/assets/graphic.css'), 'utf8');
    expect([...scripts.values()].flatMap(lacksOfScript)).toEqual([]);
    expect(lacksOfStyle(style)).toEqual([]);
    expect(style).not.toMatch(/\drem\b|:root|(^|[},])(html|body)\b/);
    for (const script of scripts.values()) expect(script).not.toMatch(/\}rem\b/);
  });
});

describe('a graphic in a renderer', () => {
  it('wears the look of its view as the browser source does, and nothing of it that is no colour', async () => {
    const graphic = await Graphic.put(page, renderer.graphics, 'full');
    await graphic.load({ view: { ...view('champion'), look: { ...LOOKS.sea, second: 'red' } }, motion: 'none' });
    await graphic.call('playAction', { skipAnimation: true });
    const played = await shot();
    const gallery = await serveGallery();
    const source = await browser.newPage({ viewport: VIEWPORT });
    await source.goto(`${gallery.url}?scene=champion&look=sea&motion=none`);
    await source.waitForSelector('.page[data-ready=yes][data-settle=no]');
    expect(differing(played, await shot(source))).toBeLessThan(0.002);
    await source.goto(`${gallery.url}?scene=champion&motion=none`);
    await source.waitForSelector('.page[data-ready=yes][data-settle=no]');
    expect(differing(played, await shot(source))).toBeGreaterThan(0.1);
    await source.close();
    gallery.close();
    expect(errors).toEqual([]);
  });

  it.each([
    ['overlay', 'question-right'],
    ['timer', 'turn-ready'],
    ['full', 'line-up'],
  ])('%s: load, play, update, stop and dispose; the picture is the browser source’s', async (name, scene) => {
    const graphic = await Graphic.put(page, renderer.graphics, name);
    expect(await graphic.load({ view: view(scene), motion: 'none' })).toMatchObject({ statusCode: 200 });
    expect(share((await shot()).data, (alpha) => alpha > 0)).toBe(0);

    expect(await graphic.call('playAction', { skipAnimation: true })).toMatchObject({
      statusCode: 200,
      currentStep: 0,
    });
    const played = await shot();
    const gallery = await serveGallery();
    const source = await browser.newPage({ viewport: VIEWPORT });
    await source.goto(`${gallery.url}?scene=${scene}&output=${name}&motion=none`);
    await source.waitForSelector('.page[data-ready=yes][data-settle=no]');
    const other = await shot(source);
    await source.close();
    gallery.close();
    expect(differing(played, other)).toBeLessThan(0.002);

    expect(await graphic.text()).not.toContain('Kết quả');
    await graphic.call('updateAction', { data: { view: view('heat-result'), lang: 'vi' } });
    if (name === 'full') expect(await graphic.text()).toMatch(/Kết quả lượt thi/i);
    expect(await graphic.call('stopAction', {})).toMatchObject({ statusCode: 200 });
    expect(share((await shot()).data, (alpha) => alpha > 0)).toBe(0);
    expect(await graphic.call('dispose')).toMatchObject({ statusCode: 200 });
    const left = await page.evaluate(() => ({
      inside: document.getElementById('graphic')?.shadowRoot?.childElementCount,
      fonts: document.fonts.size,
      lang: document.documentElement.lang,
      size: getComputedStyle(document.documentElement).fontSize,
      background: getComputedStyle(document.body).backgroundColor,
      sheets: document.head.querySelectorAll('link,style').length,
    }));
    expect(left).toEqual({ inside: 0, fonts: 0, lang: 'de', size: '7px', background: 'rgba(0, 0, 0, 0)', sheets: 1 });
    expect(errors).toEqual([]);
  });

  it('answers whatever it is asked in whatever order, and refuses what makes no sense', async () => {
    const graphic = await Graphic.put(page, renderer.graphics, 'overlay');
    expect(await graphic.call('updateAction', { data: {} })).toMatchObject({ statusCode: 400 });
    expect(await graphic.call('load', { renderType: 'non-realtime' })).toMatchObject({ statusCode: 400 });
    expect(await graphic.load({ view: 'nonsense' })).toMatchObject({ statusCode: 400 });
    expect(await graphic.load({ hub: 'javascript:1' })).toMatchObject({ statusCode: 400 });
    expect(await graphic.load({ view: view('question-buzz') })).toMatchObject({ statusCode: 200 });
    expect(await graphic.call('customAction', { id: 'explode' })).toMatchObject({ statusCode: 400 });
    expect(await graphic.call('stopAction', {})).toMatchObject({ statusCode: 200 });
    const [played, stopped, again] = await Promise.all([
      graphic.call('playAction', {}),
      graphic.call('stopAction', {}),
      graphic.call('playAction', { goto: 0 }),
    ]);
    expect([played?.statusCode, stopped?.statusCode, again?.currentStep]).toEqual([200, 200, 0]);
    expect(share((await shot()).data, (alpha) => alpha > 0)).toBeGreaterThan(0.05);
    await graphic.call('customAction', { id: 'identify' });
    expect(await graphic.text()).toContain('OGraf');
    // The only step is the last: the next one is the end.
    expect((await graphic.call('playAction', {}))?.currentStep).toBeUndefined();
    expect(share((await shot()).data, (alpha) => alpha > 0)).toBe(0);
    expect(errors).toEqual([]);
  });

  it('follows a hub from a page that is not the hub’s', async () => {
    const hall = await Hall.open(browser, hallContest());
    try {
      const graphic = await Graphic.put(page, `${hall.base}/ograf`, 'full');
      expect(await graphic.load({ hub: hall.base })).toMatchObject({ statusCode: 200 });
      await graphic.call('playAction', {});
      expect(await graphic.text()).toContain(hallContest().name);
      const desk = await hall.device('console', 'console', `${hall.base}/console#key=${hall.key}`);
      await desk.locator('[data-act="go"]').waitFor();
      await desk.keyboard.press('KeyG');
      await desk.locator('.devices tr', { hasText: 'ograf' }).getByText('hiện tại').waitFor();
      expect(errors).toEqual([]);
    } finally {
      await hall.close();
    }
  });
});
