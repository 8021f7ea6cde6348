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

/** Each tablet has a network of its own, which is good until Wi-Fi has a bad moment. */
const GOOD = { up: 3, down: 3 };
const SEATS = ['A', 'B', 'C'] as const;
type Seat = (typeof SEATS)[number];

let browser: Browser;
let rig: Rig;
let folder: string;
let host: Screen<'host'>;
const links = {} as Record<Seat, SlowLink>;
const opened = {} as Record<Seat, Opened>;

const page = (seat: Seat): Page => opened[seat].page;
const asking = () => host.view.heat?.asking;
/**
 * A finger comes down, and the next one no sooner than 40 ms later: busy pages read their clocks late.
 * @param stall what its press takes to the hub, ms: longer than the next one's finger and press together
 */
const strike = async (seat: Seat, stall: number = GOOD.up): Promise<void> => {
  links[seat].delays.up = stall;
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

/** The race decided, and every press in it that is still on a slow network's way. */
const verdict = async (presses: number) => {
  const decided = (): boolean => asking()?.answering !== null && asking()?.finish?.presses.length === presses;
  await host.until(decided, 'the verdict', 20_000);
  for (const link of Object.values(links)) link.delays.up = GOOD.up;
  return asking()!.finish!;
};

/** As the hub got them. */
const arrivals = (): string[] => asking()!.presses.map(({ podium }) => podium);

beforeAll(async () => {
  browser = await launchBrowser();
  folder = mkdtempSync(join(tmpdir(), 'race-'));
  const common = { ...RULES.common, count: 3, buzz: seconds(60) };
  // A busy machine may need longer for three touches than a hall's network does.
  const buzzers = { ...RULES.buzzers, cap: ms(2500) };
  const rules = { ...RULES, own: { ...RULES.own, packSize: 1 }, common, buzzers, reserves: 1 };
  const contestFile = writeTestContest(folder, { rules, rundown: [{ segment: 'skill' }] });
  rig = await Rig.start({ contestFile, webDir: join(projectRoot(), 'dist', 'web') });
  host = await rig.host();
  for (const seat of SEATS) {
    const link = await SlowLink.open(rig.hub.port, GOOD);
    links[seat] = link;
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
  for (const link of Object.values(links)) link.close();
  await rig?.stop();
  rmSync(folder, { recursive: true, force: true });
}, 30_000);

describe('three tablets whose networks have bad moments', () => {
  it('[BZ2] the first finger wins, though its press comes last', async () => {
    await open();
    await strike('A', 1000);
    await strike('B');
    const finish = await verdict(2);
    expect(finish.presses.map(({ podium }) => podium)).toEqual(['A', 'B']);
    expect(arrivals()).toEqual(['B', 'A']);
    expect(asking()?.answering?.podium).toBe('A');
    await face('A', 'pad');
    await help('ruling');
  }, 60_000);

  it('[BZ2] [BZ4] whichever order they strike in; each press with its bounds around it', async () => {
    await open();
    await strike('C', 1200);
    await strike('A', 800);
    await strike('B');
    const finish = await verdict(3);
    expect(finish.presses.map(({ podium }) => podium)).toEqual(['C', 'A', 'B']);
    expect(arrivals()).toEqual(['B', 'A', 'C']);
    expect(asking()?.answering?.podium).toBe('C');
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
    await verdict(1);
    await face('B', 'pad');
    await page('B').reload();
    await face('B', 'pad');
  }, 60_000);

  it('no page complained', () => {
    expect(SEATS.flatMap((seat) => opened[seat].errors)).toEqual([]);
    expect(rig.faults).toEqual([]);
  });
});
