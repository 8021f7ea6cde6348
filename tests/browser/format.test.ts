import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { webDir } from '../../server/paths.ts';
import { knockout } from '../../shared/formats/knockout.ts';
import { Rig } from '../server/rig.ts';
import { writeTestContest } from '../server/test-contest.ts';
import { launchBrowser } from './chromium.ts';
import { openDevice } from './page-helpers.ts';

const LONGEST = 'Sở Văn hoá, Thể thao và Du lịch tỉnh Quảng Nam';

describe('the page of the format', () => {
  const rig = new Rig();
  let browser: Browser;
  beforeAll(async () => {
    const teams = Array.from({ length: 17 }, (_, i) => ({ id: `t${i}`, name: `${LONGEST} ${i}`, kind: 'team' }));
    const format = knockout({ id: 'first', teams: 17, seats: 3 });
    await rig.startHub({ webDir: webDir(), contestFile: writeTestContest(rig.folder, { teams, format }) });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await rig.stop();
  });

  test('[BR1] opens by its key, says what is off beside the heat, [BR3] binds the draw, saves what adds up, and stands after the draw', async () => {
    const desk = await openDevice(browser, 'console', `${rig.url}/console#key=${rig.hub.hostKey}`);
    await desk.page.locator('[data-act="format"]').waitFor();
    const opening = desk.context.waitForEvent('page');
    await desk.page.keyboard.press('Shift+KeyF');
    const page = await opening;
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    const save = page.getByRole('button', { name: 'Lưu thể thức' });
    const verdict = (good: boolean) => page.locator(`.verdict[data-good="${good}"]`).waitFor();

    await verdict(true);
    const seats = page.locator('#heat-0-0').getByRole('spinbutton');
    await seats.fill('9');
    await seats.press('Enter');
    await page.locator('#heat-0-0').getByText('lượt thi «Vòng loại – Số 1» có 9 bục; cần từ 2 đến 8').waitFor();
    expect(await save.isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await verdict(true);

    const spilled = await page.evaluate(() =>
      [...document.querySelectorAll('.stage-plan, .heat-plan, .office-rail')]
        .filter((box) => box.scrollWidth > box.clientWidth + 1)
        .map((box) => box.className),
    );
    expect(spilled).toEqual([]);
    await page.getByRole('button', { name: 'Loại trực tiếp, bàn 4 đội' }).click();
    await verdict(true);
    await save.click();
    await page.getByText('Đã lưu vào cuộc thi.').waitFor();
    expect(rig.hub.runner.committed.contest?.format.id).toBe('knockout-17-4');

    const name = page.locator('#stage-0').getByRole('textbox', { name: 'Tên vòng (tiếng Việt)' });
    await name.fill('Vòng Khởi động');
    await name.press('Enter');
    await verdict(true);
    await page.getByRole('option', { name: 'Nhất Vòng Khởi động · Số 1' }).first().waitFor({ state: 'attached' });

    const draw = page.locator('.draw-plan');
    await draw.getByRole('button', { name: 'Cố định đội' }).press('Enter');
    await draw.getByRole('combobox', { name: 'Bục' }).selectOption('A');
    await verdict(true);
    await draw.getByRole('button', { name: 'Cố định đội' }).press('Enter');
    await draw.locator('#constraint-1').getByRole('combobox', { name: 'Bục' }).selectOption('A');
    await verdict(false);
    await draw
      .locator('#constraint-1')
      .getByText(/mâu thuẫn/)
      .waitFor();
    expect(await save.isDisabled()).toBe(true);
    await draw.getByRole('button', { name: 'Bỏ điều kiện 2' }).press('Enter');
    await verdict(true);
    await draw.locator('.draw-sample').waitFor();
    await save.click();
    await expect.poll(() => rig.hub.runner.committed.contest?.format.constraints?.length).toBe(1);
    expect(rig.hub.runner.committed.contest?.format.stages[0]?.name?.vi).toBe('Vòng Khởi động');

    await desk.page.bringToFront();
    await desk.page.keyboard.press('Space');
    await expect.poll(() => rig.hub.runner.committed.show.draw !== null).toBe(true);
    await page.reload();
    await page.getByText('thể thức không đổi được nữa').waitFor();
    expect(await save.isDisabled()).toBe(true);
    expect([...errors, ...desk.errors, ...rig.faults]).toEqual([]);
  });
});
