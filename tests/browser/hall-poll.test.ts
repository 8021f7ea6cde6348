import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seconds } from '../../shared/engine/ids.ts';
import type { ContestFile } from '../../shared/formats/contest-file.ts';
import { launchBrowser } from './chromium.ts';
import { Hall, Host } from './hall.ts';
import { hallContest } from './hall-contest.ts';

let browser: Browser;
let hall: Hall;
let host: Host;
let board: Page;
const phones: Page[] = [];

/** One common question that nobody has, and an audience whose quickest wins. */
const contest = (): ContestFile => {
  const file = hallContest();
  const { rules } = file;
  return {
    ...file,
    rundown: [{ segment: 'skill', turns: 'common' }, { segment: 'audience' }],
    rules: {
      ...rules,
      common: { ...rules.common, buzz: seconds(1) },
      audience: { ...rules.audience, hall: true, winner: 'speed', clock: seconds(60) },
    },
    bank: file.bank?.map((question) =>
      question.purpose === 'skill-common'
        ? {
            ...question,
            kind: 'choice',
            options: ['một', 'hai', 'ba', 'bốn'],
            answer: 1,
            text: 'Câu không đội nào có?',
          }
        : question,
    ) as ContestFile['bank'],
  };
};

const choose = async (phone: Page, nth: number): Promise<void> => {
  await phone.locator('.bands button, .bands label, .bands input').nth(nth).click();
  await phone.locator('.receipt[data-sure]').waitFor();
};

beforeAll(async () => {
  browser = await launchBrowser();
  hall = await Hall.open(browser, contest());
  host = new Host(await hall.device('console', 'console', `${hall.base}/console#key=${hall.key}`));
  await host.page.locator('[data-act="go"]').waitFor();
  board = await hall.device('scoreboard', 'scoreboard', `${hall.base}/scoreboard?motion=none`);
  for (const nth of [1, 2]) phones.push(await hall.device(`phone ${nth}`, 'phone', hall.audience));
  await host.go(/niêm phong số bí mật/);
  await host.page.keyboard.press('KeyE');
  await host.page.keyboard.type('2410');
  await host.page.keyboard.press('Enter');
  for (let ball = 1; ball <= 3; ball += 1) await host.go(new RegExp(`${ball}/3`));
  await host.go(/chiếu sơ đồ/);
  await host.go(/mở lượt thi Chung kết/);
  await host.go(/giới thiệu các đội/);
}, 120_000);

afterAll(async () => {
  await hall?.close();
  await browser?.close();
}, 30_000);

describe('the hall plays', () => {
  it('[SK6] a question nobody had is answered on the phones, and its tally comes with the answer', async () => {
    await host.go(/mở phần thi Kỹ năng số/);
    await host.go(/hiện câu bấm chuông/);
    await host.go(/mở chuông/);
    await host.page.locator('[data-act="give-question"]:not([aria-disabled="true"])').waitFor();
    await host.page.keyboard.press('KeyJ');
    await board.getByText('Câu không đội nào có?').first().waitFor();
    await choose(phones[0]!, 1);
    await choose(phones[1]!, 0);
    await host.go(/đóng/);
    await host.go(/công bố/);
    await phones[0]!.locator('.receipt[data-right="true"]').waitFor();
    await board.getByText('50%').first().waitFor();
  }, 90_000);

  it('[AU2] of those who were right the quickest wins; nothing is drawn', async () => {
    await host.go(/xếp hạng/);
    await host.go(/mở phần thi .*[Kk]hán giả/);
    await host.go(/mở bình chọn/);
    await host.go(/đóng bình chọn/);
    await host.go(/công bố kết quả bình chọn/);
    await host.go(/mở câu đố khán giả/);
    await choose(phones[1]!, 1);
    await choose(phones[0]!, 1);
    await host.go(/đóng/);
    await host.go(/công bố/);
    await host.go(/quay số|nhanh nhất/);
    await host.go(/quay số|nhanh nhất/);
    const code = await phones[1]!.locator('.draw[data-state="won"] .draw-code .unseen').textContent();
    await board
      .getByText((code ?? '').replace(/\s/g, ''))
      .first()
      .waitFor();
    expect(await phones[0]!.locator('.draw[data-state="won"]').count()).toBe(0);
    expect(hall.errors()).toEqual([]);
  }, 90_000);
});
