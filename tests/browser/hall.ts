import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { projectRoot } from '../../server/paths.ts';
import type { Podium } from '../../shared/engine/ids.ts';
import type { ContestFile } from '../../shared/formats/contest-file.ts';
import { type Device, type Opened, openDevice } from './page-helpers.ts';

/** What a screen may take on two busy cores. */
const PATIENCE = 20_000;

const GUARD = 450;

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });

/** The real program, as `npm start` runs it, with real pages around it. Closed by `close`; nothing is left behind. */
export class Hall {
  readonly devices = new Map<string, Opened>();

  private constructor(
    private readonly browser: Browser,
    private readonly child: ChildProcess,
    private readonly dir: string,
    readonly base: string,
    readonly audience: string,
    readonly key: string,
  ) {}

  static async open(browser: Browser, contest: ContestFile): Promise<Hall> {
    const dir = mkdtempSync(join(tmpdir(), 'tranh-tai-hall-'));
    const file = join(dir, 'contest.json');
    writeFileSync(file, JSON.stringify(contest));
    const [port, audiencePort] = [await freePort(), await freePort()];
    const flags = ['--host', '127.0.0.1', '--port', `${port}`, '--audience-port', `${audiencePort}`];
    const child = spawn(
      process.execPath,
      ['dist/server/main.js', ...flags, '--data', join(dir, 'data'), '--contest', file],
      { cwd: projectRoot(), stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const key = await printedKey(child);
    return new Hall(browser, child, dir, `http://127.0.0.1:${port}`, `http://127.0.0.1:${audiencePort}/`, key);
  }

  async device(name: string, device: Device, url: string): Promise<Page> {
    const opened = await openDevice(this.browser, device, url);
    opened.page.setDefaultTimeout(PATIENCE);
    this.devices.set(name, opened);
    return opened.page;
  }

  /** Errors of every page so far. */
  errors(): string[] {
    return [...this.devices].flatMap(([name, { errors }]) => errors.map((error) => `${name}: ${error}`));
  }

  async close(): Promise<void> {
    for (const { context } of this.devices.values()) await context.close();
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    await ended;
    rmSync(this.dir, { recursive: true, force: true });
  }
}

const printedKey = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      const key = /#key=(\w+)/.exec(printed)?.[1];
      if (key !== undefined) resolve(key);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`the program ended with ${code}: ${printed}`)));
  });

/** The host at the laptop: only keys and clicks. */
export class Host {
  private pressedAt = 0;

  constructor(readonly page: Page) {}

  /** Presses Space once GO says something like `words`, and waits until it was done. */
  async go(words: RegExp): Promise<void> {
    const button = this.page.locator('[data-act="go"]');
    const named = this.page.locator('[data-act="go"][data-state="ready"]').filter({ hasText: words });
    if (!(await seen(named))) throw new Error(`GO should say ${words}, it says: ${await button.textContent()}`);
    const before = await button.getAttribute('data-revision');
    // The guard takes two presses within 400 ms for one nervous hand: this hand is calm.
    await this.page.waitForTimeout(Math.max(0, this.pressedAt + GUARD - Date.now()));
    await this.page.keyboard.press('Space');
    this.pressedAt = Date.now();
    if (await seen(this.page.locator(`[data-act="go"]:not([data-revision="${before}"])`))) return;
    throw new Error(`GO did nothing: ${await button.textContent()}`);
  }

  waits(words: RegExp): Promise<void> {
    return this.page.locator('[data-act="go"][data-state="waiting"]').filter({ hasText: words }).waitFor();
  }

  /** Presses a key and waits for what it changes on the desk. */
  async press(key: string, then: RegExp): Promise<void> {
    await this.page.keyboard.press(key);
    await this.page.locator('[data-act="go"]').filter({ hasText: then }).waitFor();
  }

  /** Makes a pairing code in the devices dialog and returns the address its QR holds. */
  async pair(choose: (form: ReturnType<Page['locator']>) => Promise<void>): Promise<string> {
    await this.page.keyboard.press('KeyG');
    const form = this.page.locator('form.pair');
    await choose(form);
    await form.locator('button[type="submit"]').click();
    const digits = ((await form.locator('.pair-digits').textContent()) ?? '').replace(/\D/g, '');
    const address = await form.locator('.pair-url').textContent();
    await this.page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    return `${address}#code=${digits}`;
  }

  pairTeam(podium: Podium): Promise<string> {
    return this.pair((form) => form.locator('input[type="checkbox"]').nth('ABCDEFGH'.indexOf(podium)).check());
  }

  pairJudge(name: string): Promise<string> {
    return this.pair(async (form) => {
      await form.locator('input[name="kind"]').nth(1).check();
      await form.getByLabel(name).check();
    });
  }
}

const seen = (locator: ReturnType<Page['locator']>): Promise<boolean> =>
  locator.waitFor().then(
    () => true,
    () => false,
  );
