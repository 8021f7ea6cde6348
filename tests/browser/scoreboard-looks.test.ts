import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Look } from '../../shared/engine/look.ts';
import { lookFaults } from '../../shared/look/look-check.ts';
import { exhibition } from './exhibition.ts';
import { VIEWPORTS } from './page-helpers.ts';
import { pictureOf, STEADY } from './picture.ts';
import { paleLines } from './scoreboard-contrast.ts';
import { lookAt } from './scoreboard-faults.ts';
import { openExhibit, visit } from './scoreboard-gallery.ts';
import { differsFromGolden } from './scoreboard-goldens.ts';

/** Title, table, lanterns, planes, columns of light, the one name. */
const KEPT = ['standby', 'draw-ball', 'question-choice-stealer', 'heat-result', 'champion'];
/** Where text stands on the light, on a lit plane, or is dimmed. */
const DELICATE = [
  'bracket-final',
  'marks',
  'pack-chosen',
  'question-choice-revealed',
  'question-picture-buzz',
  'question-given',
  'question-racing',
  'line-up',
  'photo-finish',
  'answers-verdicts',
  'poll-quiz-revealed',
  'lucky-draw-drawn',
  'tie-break-decided',
];
/** The hardest to read that the check lets pass: light and night of one dark hue, and no hue at all. */
const HARSH: Look[] = [
  { accent: '#b8102a', ground: '#c8102e' },
  { accent: '#3a62c8', ground: '#1030ff', second: '#6a5acd' },
  { accent: '#ffffff', ground: '#ffff00', second: '#ffffff' },
];
/** The hardest of all is seen in every delicate scene, the other two share them. */
const TRIALS = HARSH.map((look, nth) => ({
  look,
  scenes: DELICATE.filter((_, place) => nth === 0 || place % 2 === nth - 1),
}));

const gallery = exhibition(STEADY);

async function exhibit(look = 'own'): Promise<Page> {
  const page = await gallery.browser.newPage({ viewport: VIEWPORTS.scoreboard });
  await openExhibit(page, gallery.url, `scene=standby&lang=vi&teams=3&look=${look}`);
  return page;
}

const colourOf = (page: Page, name: string): Promise<string> =>
  page.evaluate(
    (token) => getComputedStyle(document.querySelector('.page') as Element).getPropertyValue(token),
    `--${name}`,
  );

describe('a contest with a look of its own', () => {
  it.each(['rice', 'red'])(
    '%s: five scenes are the picture they were, whole and legible, with its logo',
    async (look) => {
      const page = await exhibit(look);
      const wrong: string[] = [];
      for (const scene of KEPT) {
        await visit(page, { scene, look });
        const { faults, lines } = await lookAt(page, 0.04);
        const picture = await pictureOf(page);
        const golden = differsFromGolden(`look-${look}/${scene}`, picture);
        const found = [...faults, ...(golden ? [golden] : []), ...(await paleLines(page, lines, picture))];
        wrong.push(...found.map((fault) => `${scene}: ${fault}`));
        const logos = await page.$$eval('.logo img', (images) =>
          images.map((image) => (image as HTMLImageElement).naturalWidth > 0),
        );
        expect(logos.length > 0 && logos.every(Boolean), scene).toBe(true);
      }
      await page.close();
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  it.each(TRIALS)(
    'the hardest that may pass is legible: $look',
    async ({ look, scenes }) => {
      expect(lookFaults(look)).toEqual([]);
      const page = await exhibit();
      await page.evaluate((detail) => dispatchEvent(new CustomEvent('gallery-look', { detail })), look);
      const wrong: string[] = [];
      for (const scene of scenes) {
        await visit(page, { scene });
        const { lines } = await lookAt(page, 0.04);
        const pale = await paleLines(page, lines, await pictureOf(page));
        wrong.push(...pale.map((fault) => `${scene}: ${fault}`));
      }
      await page.close();
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  it('dresses overlay and timer alike, and leaves them transparent', async () => {
    const page = await gallery.browser.newPage({ viewport: VIEWPORTS.scoreboard });
    for (const output of ['overlay', 'timer']) {
      await openExhibit(page, gallery.url, `scene=question-choice&lang=vi&teams=3&look=red&output=${output}`);
      expect(await colourOf(page, 'lantern')).toBe('#ffc83d');
      const grounds = await page.$$eval('html, body, .page, .signal', (boxes) =>
        boxes.map((box) => getComputedStyle(box).backgroundColor),
      );
      expect(
        grounds.every((ground) => ground === 'rgba(0, 0, 0, 0)'),
        output,
      ).toBe(true);
    }
    await page.close();
  });

  it('without a look no token is overlaid, and a logo that is missing leaves nothing behind', async () => {
    const page = await exhibit();
    expect(await page.getAttribute('.page', 'style')).toBeNull();
    const where = (): Promise<string> =>
      page.$$eval('.title-over, .title-name, .title-under', (boxes) =>
        JSON.stringify(boxes.map((box) => box.getBoundingClientRect())),
      );
    const before = await where();
    const logo = { url: '/media/gone.png', alt: 'Logo' };
    await page.evaluate((detail) => dispatchEvent(new CustomEvent('gallery-look', { detail })), { logo });
    await page.waitForTimeout(300);
    expect(await page.locator('.logo').count()).toBe(0);
    expect(await where()).toBe(before);
    await page.close();
  });
});
