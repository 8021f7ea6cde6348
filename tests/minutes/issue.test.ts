import { describe, expect, test } from 'vitest';
import type { EpochMs, HeatId, Podium } from '../../shared/engine/ids.ts';
import { type Issue, issueOf, type Read, replacedBy } from '../../shared/minutes/issue.ts';
import { overviewOf } from '../../shared/minutes/overview.ts';
import { paperOf } from '../../shared/minutes/papers/paper-of.ts';
import type { LogRow } from '../../shared/minutes/row.ts';
import type { Subject } from '../../shared/minutes/subject.ts';
import { chronicleFor, DETAILS, draft, goldenLog } from './golden-log.ts';
import { playOn, takenBack } from './play-on.ts';
import { rowsOf, tablesOf, textOf, under } from './text-of.ts';

const FINAL: Subject = { kind: 'heat', id: 's3h1' as HeatId };
const CONTEST: Subject = { kind: 'contest' };
const NOW = Date.UTC(2026, 10, 22, 2) as EpochMs;

const rows = goldenLog();

const readAt = (log: readonly LogRow[], subject: Subject): Read => {
  const { seq, hash } = log.at(-1)!;
  return { subject, seq, hash };
};
const decide = (log: readonly LogRow[], subject: Subject, issues: readonly Issue[], details = DETAILS) =>
  issueOf(readAt(log, subject), chronicleFor(log), issues, details, NOW);
const issued = (log: readonly LogRow[], subject: Subject, issues: readonly Issue[]): Issue => {
  const decided = decide(log, subject, issues);
  if (!('issue' in decided)) throw new Error(JSON.stringify(decided));
  return decided.issue;
};

/** The final, corrected after its result had been confirmed: 10 points from Đại Lộc, which then is second. */
const corrected = playOn(
  takenBack(rows),
  { type: 'adjust-score', podium: 'B' as Podium, points: -10, reason: 'Ban Giám khảo xét lại phần Chào hỏi' },
  { type: 'confirm-result', heat: 's3h1' as HeatId },
);

describe('issuing minutes', () => {
  const first = issued(rows, FINAL, []);

  test('the first paper is number 1, and knows the last line of the log by its hash', () => {
    expect(first).toEqual({
      subject: FINAL,
      number: 1,
      version: 1,
      seq: rows.length,
      hash: rows.at(-1)!.hash,
      issuedAt: NOW,
      details: DETAILS,
    });
  });

  test('another paper takes the next number', () => {
    expect(issued(rows, CONTEST, [first])).toMatchObject({ number: 2, version: 1 });
  });

  test('the same paper is never issued twice', () => {
    expect(decide(rows, FINAL, [first])).toEqual({ unchanged: first });
  });

  test('nothing is issued of a heat without a confirmed result', () => {
    const early = rows.slice(
      0,
      rows.findLastIndex(({ event }) => event.type === 'result-confirmed'),
    );
    expect(decide(early, FINAL, [])).toEqual({ refused: 'not-finished' });
    expect(decide(early, CONTEST, [])).toEqual({ refused: 'not-finished' });
    expect(decide(takenBack(rows), FINAL, [first])).toEqual({ refused: 'not-finished' });
  });

  test('nobody signs what they have not seen: a paper read before the correction is refused', () => {
    expect(issueOf(readAt(rows, FINAL), chronicleFor(corrected), [first], DETAILS, NOW)).toEqual({
      refused: 'out-of-date',
    });
  });

  test('[BR7] a correction yields the next version of the same number', () => {
    const second = issued(corrected, FINAL, [first]);
    expect(second).toMatchObject({ number: 1, version: 2, seq: corrected.length });
    expect(replacedBy([first, second], second)).toBe(first);
    expect(decide(corrected, FINAL, [first, second])).toEqual({ unchanged: second });
  });

  test('a show that merely goes on changes no paper; a heat’s correction changes the contest’s too', () => {
    const semifinal: Subject = { kind: 'heat', id: 's2h1' as HeatId };
    const one = issued(rows, semifinal, []);
    const whole = issued(rows, CONTEST, [one]);
    expect(decide(corrected, semifinal, [one, whole])).toEqual({ unchanged: one });
    expect(issued(corrected, CONTEST, [one, whole])).toMatchObject({ number: 2, version: 2 });
    const slide = playOn(rows, { type: 'show-slide', slide: 'sponsors' });
    expect(decide(slide, CONTEST, [one, whole])).toEqual({ unchanged: whole });
  });

  test('a corrected name yields the next version, with nothing else changed', () => {
    const details = { ...DETAILS, secretary: 'Trần Thị Bưởi' };
    expect(decide(rows, FINAL, [first], details)).toMatchObject({ issue: { number: 1, version: 2 } });
  });

  test('the list says which papers are out of date', () => {
    const state = (log: readonly LogRow[]) =>
      overviewOf(chronicleFor(log), [first], DETAILS, 'vi')!.papers.find(
        ({ subject }) => 'id' in subject && subject.id === 's3h1',
      )!;
    expect(state(rows)).toMatchObject({ finished: true, outdated: false, issues: [first], title: 'Chung kết' });
    expect(state(corrected)).toMatchObject({ finished: true, outdated: true });
  });
});

describe('the paper of a later version', () => {
  const first = issued(rows, FINAL, []);
  const second = issued(corrected, FINAL, [first]);
  const making = draft(corrected, { issue: second, replaced: first });
  const paper = paperOf(chronicleFor(corrected), FINAL, making, [first, second])!;
  const text = textOf(paper);

  test('says what it replaces', () => {
    expect(paper.notices).toEqual([
      `Lần 2, thay thế lần 1 (phát hành lúc 09 giờ 00 phút, ngày 22 tháng 11 năm 2026, đến sự kiện số ${rows.length})`,
    ]);
    expect(paper.head.number).toBe('Số: 01/BB-BTC');
    expect(paper.foot.left).toBe('Biên bản số 01/BB-BTC, lần 2');
    expect(paper.title).toContain('lần 2');
  });

  test('[SC3] begins with what has changed, and tells the adjustment with its reason', () => {
    const changes = textOf({ ...paper, blocks: under(paper, 'NỘI DUNG THAY ĐỔI') });
    expect(changes).toContain('Điều chỉnh −10 điểm cho huyện Đại Lộc');
    expect(changes).toContain('Hoàn tác một thao tác của bàn điều khiển');
    const [adjustments] = tablesOf(under(paper, '1. Điều chỉnh điểm'));
    expect(rowsOf(adjustments!)[0]?.slice(1, 4)).toEqual([
      'huyện Đại Lộc (bục\u00a0B)',
      '−10',
      'Ban Giám khảo xét lại phần Chào hỏi',
    ]);
    const [result] = tablesOf(under(paper, 'KẾT QUẢ'));
    expect(rowsOf(result!).map((cells) => [cells[1], cells.at(-3), cells.at(-2)])).toEqual([
      ['huyện Nam Trà My (bục\u00a0A)', '', '273'],
      ['huyện Đại Lộc (bục\u00a0B)', '−10', '267'],
      ['huyện Quế Sơn (bục\u00a0C)', '', '212'],
    ]);
  });

  test('[UN1] keeps the result that was taken back, struck', () => {
    expect(text).toMatch(/không còn hiệu lực: .*Xác nhận kết quả: 1\. huyện Đại Lộc \(bục\u00a0B\) 277 điểm/);
  });

  test('the first one can still be printed as it was', () => {
    const before = paperOf(chronicleFor(corrected.slice(0, first.seq)), FINAL, draft(rows, { issue: first }), [first])!;
    expect(before.foot.seal).toContain(first.hash);
    expect(textOf(before)).toContain('277');
    expect(textOf(before)).not.toContain('267');
  });
});
