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

export interface LaunchOptions {
  /** `bundled` insists on the npm package's Chromium; by default an installed browser is preferred. */
  from?: 'any' | 'bundled';
  args?: string[];
}

/**
 * A headless Chromium for the tests: the one named by `TRANHTAI_CHROMIUM`; else an installed one; else the one that
 * `npm ci` brought along, so that `npm test` needs nothing else. The caller closes it.
 */
export async function launchBrowser({ from = 'any', args = [] }: LaunchOptions = {}): Promise<Browser> {
  const named = process.env.TRANHTAI_CHROMIUM;
  if (from === 'any' && named) return start({ executablePath: named, env: {} }, args);

  const installed = from === 'any' ? installedChromium() : undefined;
  if (installed) {
    try {
      return await start({ executablePath: installed, env: {} }, args);
    } catch (error) {
      // Some distributions install a `chromium` that only tells how to get the real one.
      console.warn(`${installed} does not start, taking the bundled Chromium: ${String(error).split('\n')[0]}`);
    }
  }
  return start(bundledChromium(), args);
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
