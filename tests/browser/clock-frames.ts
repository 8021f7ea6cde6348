import type { Page } from 'playwright-core';

/** One change of the digits, as a page lived through it; times in ms of the machine's own clock. */
export interface Tick {
  text: string;
  /** When the frame before it began: by then its clock had read the old text's time. */
  after: number;
  /** When the new text stood in the page. */
  by: number;
}

interface Raw {
  text: string;
  before: number;
  wrote: number;
}

interface Watch {
  raw: Raw[];
  /** Wall clock minus the page's own: each reading is rounded down, so the largest is the truest. */
  origin: number;
}

declare global {
  var clockWatch: Watch;
}

/**
 * Has the page note every change of its digits with the frame that painted it. In place before the page's own script.
 * @param wallOff how wrong this machine's wall clock is, ms: only the page sees it
 */
export const watchClock = async (page: Page, wallOff = 0): Promise<void> => {
  await page.addInitScript((off) => {
    const wall = Date.now.bind(Date);
    Date.now = () => wall() + off;
    const watch: Watch = { raw: [], origin: Number.NEGATIVE_INFINITY };
    globalThis.clockWatch = watch;
    let frames: number[] = [];
    let watched: Element | null = null;
    const note = (): void => {
      const text = watched?.textContent ?? '';
      if (watch.raw.at(-1)?.text === text) return;
      // Within one frame this is the frame's own time. Of the last two noted, which of them is the frame before it
      // depends on who is called first in a frame, the page's clock or this.
      const frame = Number(document.timeline.currentTime);
      const before = frames.findLast((one) => one < frame - 1) ?? 0;
      watch.raw.push({ text, before, wrote: performance.now() });
    };
    // It speaks up right behind the script that wrote the text, within the same frame.
    const changes = new MutationObserver(note);
    requestAnimationFrame(function look(frame) {
      frames = [...frames, frame].slice(-2);
      watch.origin = Math.max(watch.origin, wall() - performance.now());
      const clock = document.querySelector('.clock');
      if (clock !== watched) {
        watched = clock;
        changes.disconnect();
        if (clock !== null) changes.observe(clock, { childList: true, characterData: true, subtree: true });
      }
      requestAnimationFrame(look);
    });
  }, wallOff);
};

/** The changes so far; the first is the page's first sight of its clock. */
export const ticksOf = async (page: Page): Promise<Tick[]> => {
  const { raw, origin } = await page.evaluate(() => globalThis.clockWatch);
  return raw.map(({ text, before, wrote }) => ({ text, after: before + origin, by: wrote + origin }));
};
