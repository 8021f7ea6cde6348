import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { presetFile, readContestFile } from '../../server/content/contest-file.ts';
import { projectRoot } from '../../server/paths.ts';
import { CLOSES, OnlineRig, OPENS } from '../online/rig.ts';
import { launchBrowser } from './chromium.ts';
import { openDevice } from './page-helpers.ts';

/** The phone page's budget (QUALITY), bytes of packed script. */
const BUDGET = 60_000;
/** WCAG 2.2, px: what a finger must hit. */
const TARGET = 48;

const webDir = join(projectRoot(), 'dist/web');

const scripts = (): string[] => {
  const folder = join(webDir, 'assets/online');
  return readdirSync(folder).flatMap((name) =>
    name.endsWith('.js') ? [readFileSync(join(folder, name), 'utf8')] : [],
  );
};

describe('the bundle', () => {
  test('[AU7] carries no question, no answer, no note', () => {
    const all = scripts().join('\n').normalize('NFC');
    const { contest } = readContestFile(presetFile());
    expect(contest.bank.length).toBeGreaterThan(300);
    for (const { id, text, note } of contest.bank) {
      for (const secret of [id, text, note]) if (secret !== undefined) expect(all.includes(secret)).toBe(false);
    }
  });

  test('[AU7] is small enough for a phone in the hills', () => {
    const packed = scripts().reduce((sum, script) => sum + gzipSync(script).length, 0);
    expect(packed).toBeGreaterThan(10_000);
    expect(packed).toBeLessThan(BUDGET);
  });
});

describe('the page', { timeout: 120_000 }, () => {
  let browser: Browser;
  let rig: OnlineRig;
  let ahead = OPENS - Date.now();
  beforeAll(async () => {
    browser = await launchBrowser();
    rig = await OnlineRig.start({ webDir, wall: () => Date.now() + ahead });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await rig?.stop();
  });

  /** Whatever can be tapped is large enough, and nothing is wider than the glass. */
  async function expectHandy(page: Page): Promise<void> {
    const small = await page.evaluate((least) => {
      const targets = [...document.querySelectorAll('a, button, input, label.agree')];
      return targets
        .filter((each) => each.getBoundingClientRect().height < least - 0.5)
        .map((each) => each.outerHTML.slice(0, 80));
    }, TARGET);
    expect(small).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  }

  test('[AU7] from the door to the ranking, through a lost line and a reload', async () => {
    const { page, context, errors } = await openDevice(browser, 'phone', rig.url);
    await page.getByRole('button', { name: 'Vào thi' }).click();
    await expectHandy(page);
    await page.getByLabel('Họ và tên').fill('Công Tằng Tôn Nữ Thị Quỳnh Hương');
    await page.getByLabel('Số điện thoại di động').fill('+84 905 12');
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByText('Hãy ghi số di động Việt Nam').waitFor();
    await page.getByLabel('Số điện thoại di động').fill('+84 905 123 456');
    await page.getByLabel('Số điện thoại di động').press('Enter');
    await expectHandy(page);
    await page.getByRole('button', { name: 'Huyện Đại Lộc' }).click();
    await expectHandy(page);

    // Nothing of a player reaches the server before the yes.
    await page.getByRole('button', { name: 'Bắt đầu' }).click();
    await page.getByText('Chạm «Tôi đồng ý» trước').waitFor();
    expect((await rig.status()).players).toBe(0);
    await page.getByLabel('Tôi đồng ý').check();
    await page.getByRole('button', { name: 'Bắt đầu' }).click();
    await page.getByRole('heading', { name: 'Sẵn sàng chưa, Hương?' }).waitFor();
    const code = (await page.locator('.code-letters').textContent()) ?? '';
    await expectHandy(page);
    await page.getByRole('button', { name: 'Câu đầu tiên' }).click();

    await page.getByText('Câu 1 / 4').waitFor();
    await expectHandy(page);
    await page.locator('.band').nth(1).click();
    await page.getByText('Đã ghi nhận: B.').waitFor();
    await page.getByText('Câu 2 / 4').waitFor();

    await page.getByText('Chạm để trả lời').waitFor();
    await context.setOffline(true);
    await page.locator('.band').nth(2).click();
    await page.getByText('Mất kết nối – đang nối lại…').waitFor();
    await context.setOffline(false);
    await page.getByText('Đã ghi nhận: C.').waitFor();
    await page.getByText('Câu 3 / 4').waitFor();

    await page.getByText('Chạm để trả lời').waitFor();
    const asked = await page.locator('#question').textContent();
    await page.reload();
    await page.getByText('Câu 3 / 4').waitFor();
    expect(await page.locator('#question').textContent()).toBe(asked);
    ahead += 20_000;
    await page.reload();
    await page.getByRole('button', { name: 'Mở câu 4' }).click();
    await page.getByText('Câu 4 / 4').waitFor();
    await page.locator('.band').nth(0).click();
    await page.getByRole('heading', { name: 'Bạn đã hoàn thành!' }).waitFor();
    await page.getByText('trong 1 người đã thi xong').waitFor();
    await expectHandy(page);

    // Another phone, the same number: only the code goes on.
    const other = await openDevice(browser, 'phone', `${rig.url}/?lang=en`);
    await other.page.getByRole('button', { name: 'I began on another device' }).click();
    await other.page.getByLabel('Mobile number').fill('0905123456');
    await other.page.getByLabel('Recovery code').fill(code.toLowerCase());
    await other.page.getByRole('button', { name: 'Go on' }).click();
    await other.page.getByRole('heading', { name: 'You made it!' }).waitFor();

    ahead += CLOSES - OPENS;
    await page.reload();
    await page.getByRole('heading', { name: 'Vòng thi đã khép lại' }).waitFor();
    await page.getByRole('heading', { name: 'Đáp án' }).waitFor();
    expect(await page.locator('.opened').count()).toBe(4);
    await page.getByText('Bạn chưa trả lời').waitFor();
    expect(await page.getByText('09xx xxx 456').count()).toBe(1);
    await expectHandy(page);
    expect(errors.filter((error) => !error.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
    expect(other.errors).toEqual([]);
    expect(rig.faults).toEqual([]);
  });

  test('[AU7] the organiser sees, takes the files and deletes; the key leaves the address bar', async () => {
    const { page, errors } = await openDevice(browser, 'phone', `${rig.url}/organiser#key=${rig.key}`);
    await page.getByRole('heading', { name: 'Đã đóng' }).waitFor();
    expect(page.url()).not.toContain(rig.key);
    await expectHandy(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tệp kết quả đã ký' }).click();
    expect((await download).suggestedFilename()).toBe('ket-qua-truc-tuyen.json');
    await page.getByLabel('Số điện thoại').fill('0905 123 456');
    await page.getByRole('button', { name: 'Xoá…' }).click();
    await page.getByRole('button', { name: 'Xoá hẳn người có số 0905 123 456' }).click();
    await page.getByText('Đã xoá người có số 0905 123 456.').waitFor();
    expect((await rig.status()).players).toBe(0);
    expect(errors).toEqual([]);
  });
});
