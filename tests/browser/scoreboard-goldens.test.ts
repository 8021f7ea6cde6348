import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { exhibition } from './exhibition.ts';
import { VIEWPORTS } from './page-helpers.ts';
import { pictureOf, STEADY } from './picture.ts';
import { paleLines } from './scoreboard-contrast.ts';
import { lookAt } from './scoreboard-faults.ts';
import { openExhibit, scenesOf, visit } from './scoreboard-gallery.ts';
import { difference, differsFromGolden, shrink, TOLERANCE } from './scoreboard-goldens.ts';

/** One of each kind of picture: type, grid, plates, columns, bars, the one number. */
const EVERY_SIZE = [
  'standby',
  'bracket-qualifiers',
  'question-choice-stealer',
  'answers-points',
  'ranking',
  'champion',
];
/** Drawn small where it is large: only a golden's worth of it is looked at. */
const SIZES = {
  '4k': { width: 3840, height: 2160, scale: 0.5 },
  'led-2x1': { width: 2560, height: 1280, scale: 0.75 },
} as const;

const gallery = exhibition(STEADY);

async function exhibit(size: { width: number; height: number }): Promise<Page> {
  const page = await gallery.browser.newPage({ viewport: size });
  await openExhibit(page, gallery.url, 'scene=standby&lang=vi&teams=3');
  return page;
}

describe('goldens', () => {
  it('every scene at full HD (Vietnamese, 3 teams, longest names) is the picture it was, whole, in place and legible', async () => {
    const index = await gallery.browser.newPage();
    const scenes = await scenesOf(index, gallery.url);
    await index.close();
    expect(scenes.length).toBeGreaterThan(50);
    const wrong: Record<string, string[]> = {};
    const walk = async (part: string[]): Promise<void> => {
      const page = await exhibit(VIEWPORTS.scoreboard);
      for (const scene of part) {
        await visit(page, { scene });
        const { faults, lines } = await lookAt(page, 0.04);
        const picture = await pictureOf(page);
        const golden = differsFromGolden(`1080p/${scene}`, picture);
        const found = [...faults, ...(golden ? [golden] : []), ...(await paleLines(page, lines, picture))];
        if (found.length > 0) wrong[scene] = found;
      }
      await page.close();
    };
    // Two at a time: one is drawn while the other is read.
    const half = Math.ceil(scenes.length / 2);
    await Promise.all([walk(scenes.slice(0, half)), walk(scenes.slice(half))]);
    expect(wrong).toEqual({});
  }, 600_000);

  it.each(Object.keys(SIZES) as (keyof typeof SIZES)[])('six scenes on %s', async (size) => {
    const page = await exhibit(SIZES[size]);
    const wrong: string[] = [];
    for (const scene of EVERY_SIZE) {
      await visit(page, { scene });
      const { faults } = await lookAt(page, 0.04);
      const golden = differsFromGolden(`${size}/${scene}`, await pictureOf(page, SIZES[size].scale));
      wrong.push(...faults.map((fault) => `${scene}: ${fault}`), ...(golden ? [golden] : []));
    }
    await page.close();
    expect(wrong).toEqual([]);
  });

  it('are compared closely enough to miss one name, and loosely enough for a fifth of a pixel', async () => {
    const page = await exhibit(VIEWPORTS.scoreboard);
    await visit(page, { scene: 'question-buzz' });
    const before = shrink(await pictureOf(page));
    const passes = async (change: string): Promise<boolean> => {
      await page.evaluate(change);
      const { mean, share } = difference(before, shrink(await pictureOf(page)));
      return mean <= TOLERANCE.mean && share <= TOLERANCE.share;
    };
    const stage = `document.querySelector('.stage').style`;
    expect(await passes(`${stage}.marginLeft = 'calc(-8.889rem + 0.2px)'`)).toBe(true);
    await page.evaluate(`${stage}.marginLeft = ''`);
    expect(await passes(`document.querySelectorAll('.plate-name')[1].style.visibility = 'hidden'`)).toBe(false);
    await page.close();
  });
});
