import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Page } from 'playwright-core';

const WEB = join(import.meta.dirname, '../../dist/web');
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/** The built gallery on a port of its own: it needs no hub. */
export async function serveGallery(): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://gallery').pathname;
    const file = join(WEB, path === '/scoreboard/gallery' ? 'scoreboard/gallery.html' : path);
    if (!file.startsWith(WEB) || !existsSync(file)) {
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/scoreboard/gallery`, close: () => server.close() };
}

/** What can be varied without loading the page anew. */
export interface Place {
  scene?: string;
  teams?: number;
  lang?: string;
  look?: string;
}

/** Goes there at once and waits until it is painted as it stands. */
export const visit = (page: Page, place: Place): Promise<void> =>
  page.evaluate(async (detail) => {
    const frame = (): Promise<number> => new Promise((next) => requestAnimationFrame(next));
    const settles = (): string | undefined =>
      document.querySelector<HTMLElement>('.page[data-ready=yes]')?.dataset.settle;
    dispatchEvent(new CustomEvent('gallery-visit', { detail }));
    // The old scene is settled too: first the new one has to come, then its fields have to find their widths.
    do await frame();
    while (settles() !== 'yes');
    do await frame();
    while (settles() !== 'no');
  }, place);

/** The gallery's scenes in its own order. */
export async function scenesOf(page: Page, url: string): Promise<string[]> {
  await page.goto(url);
  await page.waitForSelector('a[data-scene]');
  return page.$$eval('a[data-scene]', (links) => links.map((link) => link.getAttribute('data-scene') ?? ''));
}

/** Opens an exhibit whose pictures don't move. */
export async function openExhibit(page: Page, url: string, query: string): Promise<void> {
  await page.goto(`${url}?motion=none&${query}`);
  await page.waitForSelector('.page[data-ready=yes][data-settle=no]');
}
