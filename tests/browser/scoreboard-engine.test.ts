import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtPage } from './built-page.ts';
import { launchBrowser } from './chromium.ts';
import { lacksOfScript, lacksOfStyle } from './old-engine.ts';

const OUTPUT = 'scoreboard/index.html';
const ua = (version: number): string =>
  `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36`;

describe('the output page on the engines of vision mixers (Chromium 103)', () => {
  it('uses nothing that they lack and no build can put in its place', () => {
    const { scripts, styles } = builtPage(OUTPUT);
    expect(scripts.size).toBeGreaterThan(2);
    expect(styles.size).toBeGreaterThan(0);
    const lacks = [
      ...[...scripts].flatMap(([file, text]) => lacksOfScript(text).map((lack) => `${file}: ${lack}`)),
      ...[...styles].flatMap(([file, text]) => lacksOfStyle(text).map((lack) => `${file}: ${lack}`)),
    ];
    expect(lacks).toEqual([]);
  });

  it.each([
    '.a{translate:1rem 0}',
    '.a{rotate:3deg;color:red}',
    '.a{scale:1.2}',
    '.a:has(.b){color:red}',
    '@container (width>1rem){.a{color:red}}',
    '.a{container-type:inline-size}',
    '.a{width:10cqw}',
    '.a{height:100dvh}',
    '.a{height:calc(50svh - 1px)}',
    '.a{color:color-mix(in srgb,var(--a) 20%,red)}',
    '.a{color:oklch(.7 .1 200)}',
    '.a{& .b{color:red}}',
    '.a{color:red;.b{color:red}}',
    '.a{grid-template-columns:subgrid}',
    '@media (width >= 600px){.a{color:red}}',
    '.a{text-wrap:balance}',
    '.a{animation-timing-function:linear(0,.5,1)}',
  ])('knows by its looks what they lack in a stylesheet: %s', (style) => {
    expect(lacksOfStyle(style)).not.toEqual([]);
  });

  it.each([
    'a.toSorted()',
    'a.toReversed()',
    'a.with(1,2)',
    'Object.groupBy(a,b)',
    'Promise.withResolvers()',
    'a.values().map(b)',
    'URL.canParse(a)',
    'import.meta.resolve("./a")',
  ])('knows by its looks what they lack in a script: %s', (script) => {
    expect(lacksOfScript(script)).not.toEqual([]);
  });

  it.each([
    '.a{transform:translate(1rem) rotate(3deg) scale(1)}',
    '.a{transition:transform 1s linear,opacity 1s;--scale:2;inset:0}',
    '@media (min-width:600px){.a>.b{width:50vh}}',
    '.a{background:url(x&y.png);color:rgba(0,0,0,.5)}',
  ])('is at peace with what they have: %s', (style) => {
    expect(lacksOfStyle(style)).toEqual([]);
  });
});

describe('the notice for engines older than that', () => {
  let browser: Browser;
  let server: Server;
  let url = '';
  beforeAll(async () => {
    browser = await launchBrowser();
    // The page alone, as an engine sees it that can't read its module.
    const page = builtPage(OUTPUT).html.replace(/<script type="module"[^>]*><\/script>|<link[^>]*>/g, '');
    server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(page);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it.each([
    [86, true],
    [102, true],
    [103, false],
    [156, false],
  ])('Chromium %i is told in both languages: %s', async (version, told) => {
    const context = await browser.newContext({ userAgent: ua(version), viewport: { width: 1920, height: 1080 } });
    const page = await context.newPage();
    await page.goto(url);
    const notice = page.locator('#old-engine');
    expect(await notice.count()).toBe(told ? 1 : 0);
    if (told) {
      expect(await notice.isVisible()).toBe(true);
      expect(await notice.textContent()).toMatch(
        new RegExp(`Chromium ${version}.*cần Chromium 103.*needs Chromium 103`),
      );
    }
    await context.close();
  });
});
