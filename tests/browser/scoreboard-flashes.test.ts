import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../server/paths.ts';
import { exhibition } from './exhibition.ts';
import { pictureOf, STEADY } from './picture.ts';
import { luminance } from './scoreboard-contrast.ts';
import { scenesOf } from './scoreboard-gallery.ts';

/** The scenes that come in with a blow; `ALL_COMBOS=1` looks at all. */
const STRONG = ['question-buzz', 'question-right', 'question-choice-revealed', 'lucky-draw-drawn', 'champion'];
const STEP_MS = 80;
const LENGTH_MS = 1600;
/** An eighth of full HD: a flash is a matter of area, and a small stage is drawn in no time. */
const SMALL = { width: 240, height: 135 };
/** WCAG 2.3.1: a change by a tenth of full luminance and back, the darker one below 0.8; a quarter of 10° of sight. */
const CHANGE = 0.1;
const DARK = 0.8;
const AREA = 0.028;
const MOST_A_SECOND = 3;

const gallery = exhibition(STEADY);

/** The luminance of every cell of the picture, now. */
async function cells(page: Page): Promise<Float32Array> {
  const picture = await pictureOf(page);
  return Float32Array.from({ length: picture.data.length / 4 }, (_, i) =>
    luminance(picture.data[i * 4]!, picture.data[i * 4 + 1]!, picture.data[i * 4 + 2]!),
  );
}

/** Plays a scene's entrance step by step, every animation set to the same instant. */
async function film(page: Page, scene: string, before: string, style = ''): Promise<Float32Array[]> {
  await page.goto(`${gallery.url}?scene=${before}&clock=still`);
  await page.waitForSelector('.page[data-ready=yes][data-settle=no]');
  const frames = [await cells(page)];
  await page.keyboard.press('Shift+ArrowRight');
  await page.waitForSelector(`.page`);
  if (style) await page.addStyleTag({ content: style });
  expect(new URL(page.url()).searchParams.get('scene')).toBe(scene);
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.pause();
  });
  for (let at = 0; at <= LENGTH_MS; at += STEP_MS) {
    await page.evaluate((time) => {
      for (const animation of document.getAnimations()) animation.currentTime = time;
    }, at);
    frames.push(await cells(page));
  }
  return frames;
}

/** The part of the picture that flashes more often than three times in a second. */
function flashingPart(frames: Float32Array[]): number {
  const cellsIn = frames[0] ?? new Float32Array(0);
  const over = cellsIn.filter((_, cell) => flashesOf(frames.map((frame) => frame[cell] ?? 0)) > MOST_A_SECOND);
  return over.length / cellsIn.length;
}

/** How many times a cell goes up and down again, or down and up, in its worst second. */
function flashesOf(levels: number[]): number {
  const turns: number[] = [];
  let [low, high, way] = [levels[0] ?? 0, levels[0] ?? 0, 0];
  levels.forEach((level, i) => {
    if (level - low >= CHANGE && low < DARK && way !== 1) {
      turns.push(i);
      way = 1;
      high = level;
    } else if (high - level >= CHANGE && level < DARK && way !== -1) {
      turns.push(i);
      way = -1;
      low = level;
    }
    if (way !== -1) high = Math.max(high, level);
    if (way !== 1) low = Math.min(low, level);
  });
  const second = 1000 / STEP_MS;
  const most = Math.max(0, ...turns.map((from) => turns.filter((at) => at >= from && at < from + second).length));
  // A flash is a pair of opposing changes.
  return Math.floor(most / 2);
}

describe('flashes', () => {
  it('are counted as WCAG counts them', () => {
    const beat = (half: number): number[] =>
      Array.from({ length: 26 }, (_, i) => (Math.floor(i / half) % 2 === 0 ? 0 : 1));
    expect(flashesOf(beat(1))).toBeGreaterThan(MOST_A_SECOND);
    expect(flashesOf(beat(3))).toBeLessThanOrEqual(MOST_A_SECOND);
    expect(flashesOf([0, 0.2, 0.5, 1, 1, 1])).toBe(0);
  });

  it('stay at three a second or fewer while a scene comes in', async () => {
    const page = await gallery.browser.newPage({ viewport: SMALL });
    const all = await scenesOf(page, gallery.url);
    const wrong: Record<string, string> = {};
    for (const scene of process.env.ALL_COMBOS === '1' ? all.slice(1) : STRONG) {
      const part = flashingPart(await film(page, scene, all[all.indexOf(scene) - 1] ?? ''));
      if (part > AREA) wrong[scene] = `${(part * 100).toFixed(1)} % of the picture`;
    }
    expect(wrong).toEqual({});
    const strobe =
      '@keyframes strobe { 50% { opacity: 0 } } .stage::after { content: ""; position: absolute; inset: 0 70% 0 0; background: #fff; animation: strobe 0.2s step-end infinite }';
    const [before = '', scene = ''] = all;
    expect(flashingPart(await film(page, scene, before, strobe))).toBeGreaterThan(AREA);
    await page.close();
  });

  it('are in no keyframes: nothing repeats its light faster than three times a second', () => {
    const folder = join(projectRoot(), 'scoreboard');
    const faults: string[] = [];
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.css')) continue;
      const style = readFileSync(join(folder, file), 'utf8');
      for (const [, name, body] of style.matchAll(/@keyframes ([\w-]+) \{([\s\S]*?)\n\}/g)) {
        if (!/opacity|visibility|filter/.test(body ?? '')) continue;
        const played = new RegExp(`animation: ${name} ([\\d.]+)(m?s)[^;]*infinite`).exec(style);
        if (played && Number(played[1]) * (played[2] === 's' ? 1000 : 1) < 1000 / MOST_A_SECOND)
          faults.push(`${file}: ${name}`);
      }
    }
    expect(faults).toEqual([]);
  });
});
