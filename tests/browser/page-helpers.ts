import type { Browser, BrowserContext, Page } from 'playwright-core';

/** What the screens are looked at on. */
export const VIEWPORTS = {
  scoreboard: { width: 1920, height: 1080 },
  console: { width: 1366, height: 768 },
  tablet: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
} as const;
export type Device = keyof typeof VIEWPORTS;

export interface Opened {
  context: BrowserContext;
  page: Page;
  /** Uncaught exceptions and console errors so far; a test ends with `expect(errors).toEqual([])`. */
  errors: string[];
}

/** A device of its own: no storage shared with the others, touch where there is touch, Vietnamese as in the hall. */
export async function openDevice(browser: Browser, device: Device, url?: string): Promise<Opened> {
  const held = device === 'tablet' || device === 'phone';
  const context = await browser.newContext({
    viewport: VIEWPORTS[device],
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    hasTouch: held,
    isMobile: device === 'phone',
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  if (url) await page.goto(url);
  return { context, page, errors };
}
