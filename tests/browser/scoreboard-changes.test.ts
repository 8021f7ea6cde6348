import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { exhibition } from './exhibition.ts';
import { openDevice } from './page-helpers.ts';
import { scenesOf } from './scoreboard-gallery.ts';

/** Each stands for a kind of change: title to table, table to table, table to none, to the largest type, to an overlay. */
const CHANGES = ['sponsors', 'turn-ready', 'marks', 'question-choice', 'photo-finish', 'answers', 'champion'];
/** Moments of a change that are looked at, ms: to the end of the longest move. */
const MOMENTS = Array.from({ length: 36 }, (_, nth) => nth * 20);
/** ART's longest snap, ms. */
const SNAP = 120;

const gallery = exhibition();
let scenes: string[];
beforeAll(async () => {
  const page = await gallery.browser.newPage();
  scenes = await scenesOf(page, gallery.url);
  await page.close();
});

type Seen = Record<string, number[]>;

/**
 * Goes live from its neighbour into a scene and moves time itself from there on: on a busy machine no picture is missed.
 * @returns by moment and selector how much is seen of each element, 0–1
 */
async function enter(page: Page, scene: string, moments: number[], selectors: string[]): Promise<Seen[]> {
  await page.goto(`${gallery.url}?scene=${scenes[scenes.indexOf(scene) - 1]}&clock=still`);
  await page.waitForSelector('.page[data-ready=yes][data-settle=no]');
  return page.evaluate(
    async ([all, wanted]) => {
      dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', shiftKey: true }));
      await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
      const movements = document.getAnimations();
      for (const movement of movements) movement.pause();
      const seen = (element: Element | null): number =>
        element === null ? 1 : Number(getComputedStyle(element).opacity) * seen(element.parentElement);
      return all.map((at) => {
        for (const movement of movements) movement.currentTime = at;
        return Object.fromEntries(wanted.map((one) => [one, [...document.querySelectorAll(one)].map(seen)]));
      });
    },
    [moments, selectors] as const,
  );
}

describe('one scene after the other', () => {
  it.each(CHANGES)(
    '%s: what leaves is gone before anything of what comes is seen, and it is there within a move',
    async (scene) => {
      const { context, page, errors } = await openDevice(gallery.browser, 'scoreboard');
      const seen = await enter(page, scene, MOMENTS, ['.layer-leaving', '.layer-coming']);
      const most = (nth: number, of: string): number => Math.max(0, ...(seen[nth]?.[of] ?? []));
      expect([most(0, '.layer-leaving'), most(MOMENTS.length - 1, '.layer-coming')]).toEqual([1, 1]);
      const both = MOMENTS.filter((_, nth) => most(nth, '.layer-leaving') > 0 && most(nth, '.layer-coming') > 0);
      expect(both).toEqual([]);
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  it('[BZ3] the buzz waits for nothing: whose it is stands there in full within a snap', async () => {
    const { context, page } = await openDevice(gallery.browser, 'scoreboard');
    const [seen] = await enter(page, 'question-buzz', [SNAP], ['.stage > .layer-leaving', '.strap-words']);
    expect(seen).toEqual({ '.stage > .layer-leaving': [], '.strap-words': [1] });
    await context.close();
  });
});
