import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../server/paths.ts';
import { ms, seconds } from '../../shared/engine/ids.ts';
import type { CodeResponse } from '../../shared/protocol/messages.ts';
import { RULES } from '../engine/fixtures.ts';
import { goUntil, Rig } from '../server/rig.ts';
import type { Screen } from '../server/screen.ts';
import { writeTestContest } from '../server/test-contest.ts';
import { launchBrowser } from './chromium.ts';
import { type Opened, openDevice } from './page-helpers.ts';
import { SlowLink } from './slow-link.ts';

/** Each tablet behind a network of its own: A's is by far the slowest, and lopsided. */
const LINKS = { A: { up: 160, down: 20 }, B: { up: 3, down: 3 }, C: { up: 120, down: 60 } } as const;
type Seat = keyof typeof LINKS;
const SEATS = Object.keys(LINKS) as Seat[];

let browser: Browser;
let rig: Rig;
let folder: string;
let host: Screen<'host'>;
const links: SlowLink[] = [];
const opened = {} as Record<Seat, Opened>;

const page = (seat: Seat): Page => opened[seat].page;
const asking = () => host.view.heat?.asking;
/** A finger comes down, and the next one no sooner than 40 ms later: busy pages read their clocks late. */
const strike = async (seat: Seat): Promise<void> => {
  await page(seat).touchscreen.tap(512, 600);
  await page(seat).waitForTimeout(40);
};
const face = (seat: Seat, name: string): Promise<void> => page(seat).locator(`.seat[data-face="${name}"]`).waitFor();

const help = async (wait: string): Promise<unknown> => {
  const now = asking();
  if (wait !== 'ruling' || !now) return undefined;
  const podium = now.answering?.podium ?? now.owner!;
  return host.command({ type: 'rule', asking: now.id, podium, verdict: 'right' });
};

/** The next common question, its buzzers open on every tablet. */
const open = async (): Promise<void> => {
  const before = asking()?.id;
  await goUntil(
    host,
    () => asking()?.mode === 'common' && asking()?.phase === 'armed' && asking()?.id !== before,
    help,
  );
  for (const seat of SEATS) await face(seat, 'armed');
};

const verdict = async () => {
  await host.until(() => asking()?.finish !== null, 'the verdict', 20_000);
  return asking()!.finish!;
};

beforeAll(async () => {
  browser = await launchBrowser();
  folder = mkdtempSync(join(tmpdir(), 'race-'));
  const common = { ...RULES.common, count: 3, buzz: seconds(60) };
  // A busy machine may need longer for three touches than a hall's network does.
  const buzzers = { ...RULES.buzzers, cap: ms(1500) };
  const rules = { ...RULES, own: { ...RULES.own, packSize: 1 }, common, buzzers, reserves: 1 };
  const contestFile = writeTestContest(folder, { rules, rundown: [{ segment: 'skill' }] });
  rig = await Rig.start({ contestFile, webDir: join(projectRoot(), 'dist', 'web') });
  host = await rig.host();
  for (const seat of SEATS) {
    const link = await SlowLink.open(rig.hub.port, LINKS[seat]);
    links.push(link);
    const { code } = (await rig.post<CodeResponse>('/codes', { role: 'team', podiums: [seat] }, rig.hostToken)).body;
    opened[seat] = await openDevice(browser, 'tablet', `http://127.0.0.1:${link.port}/team#code=${code}`);
    page(seat).setDefaultTimeout(20_000);
    await page(seat).locator('.setup').tap();
    await page(seat).locator('.setup-report').waitFor();
    await page(seat).locator('.setup').tap();
  }
}, 120_000);

afterAll(async () => {
  await browser?.close();
  for (const link of links) link.close();
  await rig?.stop();
  rmSync(folder, { recursive: true, force: true });
}, 30_000);

describe('three tablets behind networks of their own', () => {
  it('[BZ2] the first finger wins, though its press comes last', async () => {
    await open();
    await strike('A');
    await strike('B');
    const finish = await verdict();
    expect(finish.presses.map(({ podium }) => podium)).toEqual(['A', 'B']);
    expect(asking()?.answering?.podium).toBe('A');
    await face('A', 'answering');
    await help('ruling');
  }, 60_000);

  it('[BZ2] [BZ4] whichever order they strike in; each press with its bounds around it', async () => {
    await open();
    await strike('C');
    await strike('A');
    await strike('B');
    const finish = await verdict();
    expect(finish.presses.map(({ podium }) => podium)).toEqual(['C', 'A', 'B']);
    for (const { at, from, to, doubts } of finish.presses) {
      expect(from).toBeLessThan(at);
      expect(to).toBeGreaterThan(at);
      expect(doubts).not.toContain('no-clock');
    }
    await help('ruling');
  }, 60_000);

  it('[BZ6] the winner reloads: the same right, on the same tablet', async () => {
    await open();
    await strike('B');
    await verdict();
    await page('B').reload();
    await page('B').locator('.setup').tap();
    await page('B').locator('.setup-report').waitFor();
    await page('B').locator('.setup').tap();
    await face('B', 'answering');
  }, 60_000);

  it('no page complained', () => {
    expect(SEATS.flatMap((seat) => opened[seat].errors)).toEqual([]);
    expect(rig.faults).toEqual([]);
  });
});
