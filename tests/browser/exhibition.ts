import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from './chromium.ts';
import { serveGallery } from './scoreboard-gallery.ts';

/** A browser and the built gallery, for as long as a file's tests run. */
export interface Exhibition {
  readonly browser: Browser;
  readonly url: string;
}

/** To be called once, at the top of a file. @param args the browser's own, for example STEADY */
export function exhibition(args: string[] = []): Exhibition {
  let browser: Browser;
  let gallery: Awaited<ReturnType<typeof serveGallery>>;
  beforeAll(async () => {
    [browser, gallery] = await Promise.all([launchBrowser({ args }), serveGallery()]);
  });
  afterAll(async () => {
    await browser?.close();
    gallery?.close();
  });
  return {
    get browser() {
      return browser;
    },
    get url() {
      return gallery.url;
    },
  };
}
