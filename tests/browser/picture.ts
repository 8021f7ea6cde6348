import type { CDPSession, Page } from 'playwright-core';
import { type Picture, readPng } from './png.ts';

/**
 * For pictures that two machines and two Chromiums shall agree on: type without the machine's hinting and colour
 * fringes. Versions 147 and 156 with different font set-ups then differ in a few cells of ten thousand.
 */
export const STEADY = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'];

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** What the page shows now. @param scale smaller is drawn smaller, and much sooner */
export async function pictureOf(page: Page, scale = 1): Promise<Picture> {
  const session = await (sessions.get(page) ?? open(page));
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'png',
    optimizeForSpeed: true,
    ...(scale === 1 ? {} : { clip: { x: 0, y: 0, width, height, scale } }),
  });
  return readPng(Buffer.from(data, 'base64'));
}

function open(page: Page): Promise<CDPSession> {
  const session = page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}
