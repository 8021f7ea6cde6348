import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { webDir } from '../../server/paths.ts';
import { goUntil, Rig } from '../server/rig.ts';
import type { Screen } from '../server/screen.ts';
import { writeTestContest } from '../server/test-contest.ts';
import { launchBrowser } from './chromium.ts';
import { Host } from './hall.ts';
import { type Opened, openDevice } from './page-helpers.ts';

const GREETING = { rundown: [{ segment: 'greeting' }] };

describe('[JD5] the secretary’s desk', () => {
  const rig = new Rig();
  let browser: Browser;
  let desk: Opened;
  let secretary: Opened;
  let page: Page;
  let host: Screen<'host'>;
  const seat = (nth: number) => page.locator('.seat-sheet').nth(nth - 1);

  beforeAll(async () => {
    await rig.startHub({ contestFile: writeTestContest(rig.folder, GREETING), webDir: webDir() });
    browser = await launchBrowser();
    desk = await openDevice(browser, 'console', `${rig.url}/console#key=${rig.hub.hostKey}`);
    await desk.page.locator('[data-act="go"]').waitFor();
    const token = await desk.page.evaluate(() => localStorage.getItem('tranh-tai.token.host'));
    rig.hostToken = token ?? '';
    host = await rig.host();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await rig.stop();
  });

  test('is paired by a code of the console, and says that no sheet is awaited yet', async () => {
    const url = await new Host(desk.page).pair(async (form) => form.getByLabel('Thư ký').check());
    expect(url).toContain('/secretary#code=');
    secretary = await openDevice(browser, 'console', url);
    ({ page } = secretary);
    await page.getByRole('heading', { name: 'Chưa có phiếu nào cần nhập' }).waitFor();
    await desk.page.locator('.strip .chip').getByText('Thư ký').waitFor();
    await goUntil(host, () => host.view.heat?.turn?.phase === 'ready');
    await page.getByRole('heading', { name: 'Chưa tới lúc nhập phiếu' }).waitFor();
  });

  test('[JD1] a sheet is typed by the number keys alone; what is out of range stops the hand and says why', async () => {
    await goUntil(host, () => host.view.heat?.turn?.phase === 'speaking');
    await page.locator('.paper-mark input').first().waitFor();
    await page.keyboard.type('8,25');
    await page.keyboard.press('Enter');
    await page.getByText('Điểm đi theo bước 0,5: gõ 8 hoặc 8,5.').waitFor();
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await page.keyboard.type('95');
    await page.keyboard.press('Enter');
    await page.getByText('Tiêu chí này cao nhất 10 điểm.').waitFor();
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    await page.keyboard.type('9.5');
    expect(await page.locator('.paper-total b').textContent()).toBe('27');
    // A reload, and nothing has to be typed again.
    await page.reload();
    await page.locator('.paper-mark input').last().waitFor();
    expect(
      await page.locator('.paper-mark input').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
    ).toEqual(['8,5', '9', '9.5']);
  });

  test('is read back before it goes, and is the judge’s sheet on paper at the host’s desk', async () => {
    await page.locator('.paper-mark input').last().focus();
    await page.keyboard.press('Enter');
    await page.getByText('Nhập phiếu 27 điểm này?').waitFor();
    expect(await page.locator('.paper-mark output').allTextContents()).toEqual(['8,5', '9', '9,5']);
    // The same key again sends it, once it was there to be read.
    await page.locator('.paper-act:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Đã nhập phiếu giấy của Giám khảo gk1: 27 điểm.').waitFor();
    await host.until(() => host.view.heat?.turn?.judges[0]?.in === true, 'the sheet at the desk');
    expect(host.view.heat?.turn?.judges[0]).toMatchObject({ paper: true, total: 27 });
    await desk.page.locator('.juror').first().getByText('phiếu giấy').waitFor();
    // The next judge's paper lies there already.
    expect(await page.locator('.paper-head h2').textContent()).toBe('Giám khảo gk2');
  });

  test('[JD2] a tablet’s sheet that comes meanwhile wins, and shows no mark', async () => {
    await page.keyboard.type('7');
    const judge = await rig.judge('gk2');
    const item = host.view.heat?.turn?.item;
    await judge.command({ type: 'submit-marks', item, halves: { content: 3, form: 5, style: 13 } });
    await page.getByRole('heading', { name: 'Đã có phiếu từ máy tính bảng' }).waitFor();
    await page.getByText('Điểm bạn gõ dở không được dùng.').waitFor();
    expect(await seat(2).textContent()).toBe('Giám khảo gk2Đã gửi từ máy tính bảng');
    expect(await page.locator('.paper').count()).toBe(0);
    await seat(1).click();
    await page.getByText('Đã nhập. Nếu sai, hãy nhờ bàn điều khiển mở lại phiếu.').waitFor();
  });

  test('[JD2] a paper sent while the tablet’s was on its way is refused in a sentence, and not lost in silence', async () => {
    // What the hub says is on its way for a moment: the page does not yet know of the tablet's sheet.
    let waiting: (() => void)[] | null = null;
    await page.routeWebSocket(/socket\.io/, (line) => {
      const hub = line.connectToServer();
      line.onMessage((message) => hub.send(message));
      hub.onMessage((message) => (waiting === null ? line.send(message) : waiting.push(() => line.send(message))));
    });
    await page.reload();
    await seat(3).click();
    for (const mark of ['7', '8', '9']) {
      await page.keyboard.type(mark);
      await page.keyboard.press('Enter');
    }
    await page.locator('.paper-act:focus').waitFor();
    const judge = await rig.judge('gk3');
    const item = host.view.heat?.turn?.item;
    waiting = [];
    await judge.command({ type: 'submit-marks', item, halves: { content: 3, form: 5, style: 13 } });
    await page.keyboard.press('Enter');
    await page.getByText('Đang gửi…').waitFor();
    await page.waitForTimeout(300);
    const late = waiting;
    waiting = null;
    for (const say of late) say();
    await page.getByText('Giám khảo gk3 vừa có phiếu khác, nên phiếu giấy này không được nhập.').waitFor();
    await page.getByRole('heading', { name: 'Đã có phiếu từ máy tính bảng' }).waitFor();
    expect(host.view.heat?.turn?.judges[2]).toMatchObject({ paper: false, total: 10.5 });
    // Back to judge 1: its paper is still to be read, nothing is awaited any more.
    await page.keyboard.press('PageUp');
    await page.keyboard.press('PageUp');
    expect(await page.locator('.paper-head h2').textContent()).toBe('Giám khảo gk1');
    await page.getByText('Đã đủ phiếu').waitFor();
  });

  test('opens the minutes, in which the sheet is the secretary’s entry', async () => {
    const opening = secretary.context.waitForEvent('page');
    await page.getByRole('link', { name: 'Biên bản' }).click();
    const office = await opening;
    await office.getByText('Nhật ký lượt thi').click();
    await office.getByRole('button', { name: /Nhật ký lượt thi.*Chung kết/ }).click();
    await office.locator('article.paper').getByText('Thư ký nhập phiếu giấy của Giám khảo gk1').waitFor();
    expect(secretary.errors).toEqual([]);
    expect(desk.errors).toEqual([]);
    await secretary.context.close();
  });
});
