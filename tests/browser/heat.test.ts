import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Podium } from '../../shared/engine/ids.ts';
import { launchBrowser } from './chromium.ts';
import { Hall, Host } from './hall.ts';
import { hallContest } from './hall-contest.ts';

const TABLE: Podium[] = ['A', 'B', 'C'];

let browser: Browser;
let hall: Hall;
let host: Host;
let board: Page;
let judge: Page;
const tablets = {} as Record<Podium, Page>;
const phones: Page[] = [];

/** What viewers read. */
const onAir = (text: string | RegExp): Promise<void> => board.getByText(text).first().waitFor();

const face = (podium: Podium, name: string): Promise<void> =>
  tablets[podium].locator(`.seat[data-face="${name}"]`).waitFor();

/** A finger on the glass: the tablet acts when it comes down. */
const strike = (podium: Podium): Promise<void> => tablets[podium].touchscreen.tap(512, 600);

/** Strikes until the lamp says so: a press on the very edge of the opening is early, and costs 250 ms (SK7). */
const win = async (podium: Podium): Promise<void> => {
  const won = tablets[podium].locator('.seat[data-face="answering"]');
  for (let strikes = 0; strikes < 8; strikes += 1) {
    await strike(podium);
    const seen = await won.waitFor({ timeout: 2000 }).then(
      () => true,
      () => false,
    );
    if (seen) return;
  }
  throw new Error(`${podium} never got the word`);
};

const presented = async (): Promise<void> => {
  await host.go(/mời bục .*Chào hỏi/);
  await host.go(/bấm giờ/);
  await judge.locator('.scale').first().waitFor();
  for (const scale of await judge.locator('.scale').all()) {
    await scale.focus();
    await scale.press('End');
    await scale.press('ArrowLeft');
  }
  await judge.locator('.sheet .submit').click();
  await judge.locator('.read-back .submit:enabled').click();
  await host.go(/dừng đồng hồ/);
  // Two judges are not here: the host closes their seats, and the marks can be shown.
  await host.page.keyboard.press('Digit2');
  await host.page.locator('.juror').nth(1).locator('button').waitFor({ state: 'detached' });
  await host.page.keyboard.press('Digit3');
  await host.go(/công bố điểm BGK/);
};

beforeAll(async () => {
  browser = await launchBrowser();
  hall = await Hall.open(browser, hallContest());
  host = new Host(await hall.device('console', 'console', `${hall.base}/console#key=${hall.key}`));
  await host.page.locator('[data-act="go"]').waitFor();
  board = await hall.device('scoreboard', 'scoreboard', `${hall.base}/scoreboard?motion=none`);
  for (const podium of TABLE) {
    tablets[podium] = await hall.device(`tablet ${podium}`, 'tablet', await host.pairTeam(podium));
    await tablets[podium].locator('.setup').tap();
    await tablets[podium].locator('.setup-report').waitFor();
    await tablets[podium].locator('.setup').tap();
  }
  judge = await hall.device('judge', 'tablet', await host.pairJudge('Giám khảo 1'));
  for (const nth of [1, 2]) phones.push(await hall.device(`phone ${nth}`, 'phone', hall.audience));
}, 120_000);

afterAll(async () => {
  await hall?.close();
  await browser?.close();
}, 30_000);

describe('one heat, played by hand', () => {
  it('[BR3] draws the podiums ball by ball from a committed number and a called one', async () => {
    await host.go(/niêm phong số bí mật/);
    await host.page.keyboard.press('KeyE');
    await host.page.keyboard.type('2410');
    await host.page.keyboard.press('Enter');
    for (let ball = 1; ball <= 3; ball += 1) await host.go(new RegExp(`${ball}/3`));
    await onAir('Quế Sơn');
    await host.go(/chiếu sơ đồ/);
  }, 60_000);

  it('[GR1] [JD2] a judge marks each team on a tablet; closed seats let the marks be shown', async () => {
    await host.go(/mở lượt thi Chung kết/);
    await host.go(/giới thiệu các đội/);
    await host.go(/mở phần thi Chào hỏi/);
    for (const _ of TABLE) await presented();
    // 9.5 of 10 three times: 28.5, and half-up 29 (JD3).
    await onAir('29');
    await host.go(/xếp hạng/);
  }, 120_000);

  it('[SK3] [SK4] an owner fails, GO opens the steal, and a tablet wins it', async () => {
    await host.go(/mở phần thi Kỹ năng số/);
    await host.go(/mời bục B .* nhận gói/);
    await host.go(/bốc gói/);
    await host.go(/hiện câu 1 của bục B/);
    await onAir(/Câu hỏi own-/);
    await host.go(/bấm giờ, 15 giây/);
    await host.press('KeyS', /giành quyền/);
    await host.go(/mở giành quyền trả lời, 1:00/);
    await face('A', 'armed');
    await win('A');
    await host.waits(/phán quyết/);
    await host.press('KeyD', /công bố đáp án/);
    await host.go(/công bố đáp án/);
    await onAir(/đáp án riêng/i);
  }, 60_000);

  it('[SK1] the other two answer their own questions', async () => {
    for (const podium of ['C', 'A']) {
      await host.go(new RegExp(`mời bục ${podium} .* nhận gói`));
      await host.go(/bốc gói/);
      await host.go(/hiện câu 1/);
      await host.go(/bấm giờ/);
      await host.press('KeyD', /công bố đáp án/);
      await host.go(/công bố đáp án/);
    }
  }, 60_000);

  it('[SK5] B buzzes and is wrong, cannot buzz again, and C takes it', async () => {
    await host.go(/hiện câu bấm chuông 1/);
    await onAir('Câu hỏi common-1?');
    await host.go(/mở chuông, 1:00/);
    await face('B', 'armed');
    await win('B');
    await host.waits(/phán quyết/);
    await host.page.keyboard.press('KeyS');
    await face('C', 'armed');
    await strike('B');
    await expect.poll(() => tablets.B.locator('.seat').getAttribute('data-face')).not.toBe('answering');
    await win('C');
    await host.waits(/phán quyết/);
    await host.press('KeyD', /công bố đáp án/);
    await host.go(/công bố đáp án/);
    await onAir(/đáp án chung/i);
    await host.go(/xếp hạng/);
  }, 60_000);

  it('[AU3] [AU2] [AU5] phones vote, are counted, and one wins the draw with its own code', async () => {
    await host.go(/mở phần thi .*[Kk]hán giả/);
    await host.go(/mở bình chọn/);
    for (const phone of phones) {
      await phone.locator('.bands button, .bands label, .bands input').first().click();
      await phone.locator('.receipt[data-sure]').waitFor();
    }
    await host.go(/đóng bình chọn/);
    await host.go(/công bố kết quả bình chọn/);
    await host.go(/mở câu đố khán giả/);
    for (const phone of phones) {
      await phone.locator('.bands button, .bands label, .bands input').nth(1).click();
      await phone.locator('.receipt[data-sure]').waitFor();
    }
    await host.go(/đóng bình chọn/);
    await host.go(/công bố kết quả bình chọn/);
    await phones[0]?.locator('.receipt[data-right="true"]').waitFor();
    await host.go(/sang quay số/);
    await host.go(/quay số trúng thưởng/);
    const winner = await Promise.any(
      phones.map((phone) => phone.locator('.draw[data-state="won"] .draw-code .unseen').textContent()),
    );
    const code = (winner ?? '').replace(/\s/g, '');
    expect(code).toMatch(/^\w{4}$/);
    await onAir(code);
  }, 90_000);

  it('[AC3] [AC5] all teams answer at once; the first right answer takes 40', async () => {
    await host.go(/mở phần thi Tăng tốc số/);
    await host.go(/hiện câu tăng tốc 1/);
    await onAir('Chọn đáp án của speed-1');
    await host.go(/bấm giờ, 4 giây/);
    await tablets.A.locator('.plane').nth(1).tap();
    await tablets.A.locator('.plane[aria-pressed="true"]').waitFor();
    await tablets.B.locator('.plane').nth(1).tap();
    await tablets.C.locator('.plane').nth(0).tap();
    await host.go(/hiện câu trả lời/);
    await onAir(/Phương án hai/);
    await host.go(/hiện đúng, sai/);
    await host.go(/cộng điểm/);
    await onAir(/40/);
  }, 60_000);

  it('[BR5] the result is confirmed by keeping the key down, and there is a champion', async () => {
    await host.go(/chiếu kết quả lượt thi/);
    await host.waits(/xác nhận/i);
    await host.page.keyboard.down('KeyK');
    await board
      .getByText(/vô địch|quán quân|giải nhất/i)
      .first()
      .waitFor();
    await host.page.keyboard.up('KeyK');
    await host.waits(/kết thúc|xong|hết/i);
    expect(hall.errors()).toEqual([]);
  }, 60_000);
});
