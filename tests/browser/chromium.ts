import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { type BrowserProgram, bundledChromium } from './bundled-chromium.ts';

/** For a closed network (nothing phones home), a container (no sandbox), and pages that start sounds by themselves. */
const FLAGS = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--autoplay-policy=no-user-gesture-required',
];

const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The npm package holds a Chromium for this system alone. */
const isBundled = process.platform === 'linux' && process.arch === 'x64';

/**
 * A headless Chromium for the tests: the one named by `TRANHTAI_CHROMIUM`; else the one that `npm ci` brought along, so
 * that pictures are the same everywhere and `npm test` needs nothing else; where that doesn't run, an installed one. The
 * caller closes it.
 */
export async function launchBrowser({ args = [] }: { args?: string[] } = {}): Promise<Browser> {
  const named = process.env.TRANHTAI_CHROMIUM;
  if (named) return start({ executablePath: named, env: {} }, args);
  if (isBundled) return start(bundledChromium(), args);
  const installed = installedChromium();
  if (installed) return start({ executablePath: installed, env: {} }, args);
  throw new Error('No Chromium for these tests: install Chrome, Chromium or Edge, or name one by TRANHTAI_CHROMIUM');
}

function start({ executablePath, env }: BrowserProgram, args: string[]): Promise<Browser> {
  return chromium.launch({
    executablePath,
    env: { ...(process.env as Record<string, string>), ...env },
    args: [...FLAGS, ...args],
    headless: true,
  });
}

function installedChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...PLACES].find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    // Not there, or not ours to run: either way not a candidate.
    return false;
  }
}
