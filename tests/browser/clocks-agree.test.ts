import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../server/paths.ts';
import type { EpochMs } from '../../shared/engine/ids.ts';
import type { DevicesMessage } from '../../shared/protocol/messages.ts';
import { goUntil, Rig } from '../server/rig.ts';
import type { Screen } from '../server/screen.ts';
import { writeTestContest } from '../server/test-contest.ts';
import { launchBrowser } from './chromium.ts';
import { type Tick, ticksOf, watchClock } from './clock-frames.ts';
import { type Opened, openDevice } from './page-helpers.ts';
import { SlowLink } from './slow-link.ts';

/** At 60 Hz, ms. Each page may be half of it off the hub: the two are then within one frame of each other. */
const FRAME = 1000 / 60;
const TICKS = 8;
/** A mixer in another building: far, and a little further there than back. */
const FAR = { up: 80, down: 88 };
/** What its wall clock is off by, ms: nobody set it. */
const WRONG = 190_000;

let browser: Browser;
let rig: Rig;
let folder: string;
let host: Screen<'host'>;
let link: SlowLink;
const pages: Record<'near' | 'far', Opened> = {} as never;

/** The largest of many readings: each is rounded down. */
const wallOrigin = (): number => Math.max(...Array.from({ length: 2000 }, () => Date.now() - performance.now()));

/** The machine's own clock, with its fractions, minus the hub's: of some questions the one answered soonest. */
async function hubLag(): Promise<number> {
  const answers: { took: number; lag: number }[] = [];
  for (let nth = 0; nth < 20; nth += 1) {
    const sentAt = performance.now();
    const { now } = (await host.emit('sync', { sentAt })) as { now: number };
    const took = performance.now() - sentAt;
    answers.push({ took, lag: sentAt + took / 2 + wallOrigin() - now });
  }
  return answers.reduce((best, one) => (one.took < best.took ? one : best)).lag;
}

const known = (): boolean => {
  const { devices } = (host.last('devices') ?? { devices: [] }) as DevicesMessage;
  return ['near', 'far'].every((name) => devices.some((one) => one.name === name && one.clockError !== null));
};

/** Seconds on the clock: `2:58` and `58`. */
const secondsOf = (text: string): number => text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

beforeAll(async () => {
  browser = await launchBrowser();
  folder = mkdtempSync(join(tmpdir(), 'clocks-'));
  const contestFile = writeTestContest(folder, { rundown: [{ segment: 'greeting' }] });
  rig = await Rig.start({ contestFile, webDir: join(projectRoot(), 'dist', 'web') });
  host = await rig.host();
  link = await SlowLink.open(rig.hub.port, FAR);
  const open = async (name: 'near' | 'far', port: number, output: string, wallOff: number): Promise<void> => {
    pages[name] = await openDevice(browser, 'scoreboard');
    await watchClock(pages[name].page, wallOff);
    await pages[name].page.goto(`http://127.0.0.1:${port}/scoreboard?output=${output}&name=${name}`);
    await pages[name].page.waitForSelector('.page[data-ready=yes]');
  };
  await open('near', rig.hub.port, 'full', 0);
  await open('far', link.port, 'overlay', WRONG);
  await host.until(known, 'both outputs to know the hub’s clock', 30_000);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  link?.close();
  await rig?.stop();
  rmSync(folder, { recursive: true, force: true });
}, 30_000);

describe('a clock on two outputs', () => {
  it('changes its digits at the same moment on both, within one frame, whatever lies between them and the hub', async () => {
    // From here on whatever comes back takes five times as long: the clock itself arrives almost half a second late.
    link.delays.down = 420;
    const clock = () => host.view.program.clock;
    await goUntil(host, () => clock()?.status === 'running');
    const running = clock();
    if (running?.status !== 'running') throw new Error('no clock runs');
    const lag = await hubLag();
    const late: Record<string, number[]> = {};
    for (const [name, { page }] of Object.entries(pages)) {
      await page.waitForFunction((most) => globalThis.clockWatch.raw.length > most, TICKS, { timeout: 60_000 });
      // The first text came with the scene, the changes since are the clock's own.
      const ticks = (await ticksOf(page)).slice(1);
      expect(ticks.length).toBeGreaterThanOrEqual(TICKS);
      late[name] = ticks.map((tick) =>
        outside(tick, (running.deadline - secondsOf(tick.text) * 1000 + lag) as EpochMs),
      );
    }
    for (const [name, each] of Object.entries(late)) {
      expect(Math.max(...each), `${name}: ${each.map((ms) => ms.toFixed(1))}`).toBeLessThanOrEqual(FRAME / 2);
    }
  }, 120_000);

  it('no page complained', () => {
    expect(Object.values(pages).flatMap(({ errors }) => errors)).toEqual([]);
    expect(rig.faults).toEqual([]);
  });
});

/**
 * How far the true moment of a change lies outside the frame in which a page made it, ms; 0 within. A busy machine makes
 * frames long, and no clock of a page wrong.
 */
function outside({ after, by }: Tick, truth: EpochMs): number {
  return Math.max(0, after - truth, truth - by);
}
