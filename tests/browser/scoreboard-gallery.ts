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

/**
 * What is wrong with the scene on the page, in words; nothing if all is well. Looks at every visible line of text:
 * its size, the safe area, its field, and whether it runs into another line.
 */
export function faultsOf(page: Page, smallest: number): Promise<string[]> {
  return page.evaluate((least) => {
    const { innerWidth: width, innerHeight: height } = window;
    const faults: string[] = [];
    const lines: { of: Element; text: string; left: number; right: number; top: number; bottom: number }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.nodeValue?.trim() ?? '';
      if (!element || text === '' || element.closest('[aria-hidden=true], script, style')) continue;
      let seen = 1;
      for (let at: Element | null = element; at; at = at.parentElement) {
        seen *= Number(getComputedStyle(at).opacity);
        if (getComputedStyle(at).display === 'none') seen = 0;
      }
      if (seen === 0) continue;
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      // A letter in a podium's sign is part of a picture; its size is in the picture's own units.
      const sign = element.closest('svg') !== null;
      if (!sign && size < height * least - 0.6)
        faults.push(`"${text}" is ${((size / height) * 100).toFixed(1)} % high`);
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        // The ink of a line, without its room for marks.
        const trim = rect.height * 0.2;
        lines.push({
          of: element,
          text,
          left: rect.left,
          right: rect.right,
          top: rect.top + trim,
          bottom: rect.bottom - trim,
        });
        const outside =
          rect.left < width * 0.05 - 2 ||
          rect.right > width * 0.95 + 2 ||
          rect.top + trim < height * 0.05 - 2 ||
          rect.bottom - trim > height * 0.95 + 2;
        if (outside) faults.push(`"${text}" stands in the outer 5 %`);
      }
      const field = element.closest<HTMLElement>('.fit, .paragraph');
      if (field && field.scrollWidth > field.clientWidth + 1) faults.push(`"${text}" is wider than its field`);
      if (field?.classList.contains('paragraph') && field.scrollHeight > field.clientHeight + 1) {
        faults.push(`"${text}" is higher than its field`);
      }
    }
    lines.forEach((a, i) => {
      for (const b of lines.slice(i + 1)) {
        if (a.of === b.of || a.of.contains(b.of) || b.of.contains(a.of)) continue;
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 2 && down > 2) faults.push(`"${a.text}" runs into "${b.text}"`);
      }
    });
    return [...new Set(faults)];
  }, smallest);
}
