import { describe, expect, test } from 'vitest';
import { buzzLedger } from '../../server/ledger/buzz-ledger.ts';
import { csv } from '../../server/ledger/csv.ts';
import { ledgerCsv } from '../../server/ledger/ledger-csv.ts';
import { html } from '../../server/ledger/markup.ts';
import { reportOf } from '../../server/ledger/report.ts';
import { reportPage } from '../../server/ledger/report-page.ts';
import { spreadOf } from '../../server/ledger/spread.ts';
import { Tickets } from '../../server/ledger/tickets.ts';
import { vietnamTime } from '../../server/ledger/vietnam-time.ts';
import { at } from '../../shared/engine/ids.ts';
import { armed } from '../engine/moments.ts';
import type { Verb } from '../engine/scene.ts';
import { closeRace, giveWord, press, proved, rule } from '../engine/verbs.ts';
import { logLines } from './log-lines.ts';

const clamped =
  (verb: Verb): Verb =>
  (scene) => {
    const asked = verb(scene);
    if (asked.command.type !== 'press') throw new Error('not a press');
    const { evidence } = asked.command;
    return { ...asked, command: { ...asked.command, evidence: { ...evidence, doubts: ['clamped'] } } };
  };

/** Two openings: too close with the word given on, then over at the cap with a silent tablet; a late and an early press. */
const show = () =>
  armed()
    .wait(1000)
    .do(press('B', 20, 8), clamped(press('C', 14, 3)), proved)
    .wait(400)
    .do(press('A', 500, 12), giveWord('C'), rule('C', 'wrong'))
    .wait(100)
    .do(press('B'))
    .wait(1000)
    .do(press('A', 6, 1))
    .wait(250)
    .do(closeRace(['B'], ['B']));
const ledger = buzzLedger(logLines(show().log));
const report = reportOf(ledger);

describe('the report after the show', () => {
  test('[BZ4] counts races within the uncertainty, as a part of the contested ones', () => {
    expect(report).toMatchObject({ openings: 2, races: 2, contested: 1, tooClose: 1, tooCloseShare: 1, given: 1 });
    expect(report.remarkable).toEqual([1, 2]);
    expect(report.ends).toEqual({ 'all-in': 0, proof: 1, cap: 1, arrival: 0 });
  });

  test('[BZ3] counts late, early and clamped presses', () => {
    expect(report).toMatchObject({ presses: 5, late: 1, early: 1, clamped: 1 });
  });

  test('tells the uncertainty of each tablet over the show, and where it was silent', () => {
    expect(report.tablets.map(({ podium }) => podium)).toEqual(['A', 'B', 'C']);
    const [a, b, c] = report.tablets;
    expect(a?.uncertainty).toEqual({ count: 2, median: 1, p95: 12, worst: 12 });
    expect(a?.points.map(({ race, uncertainty }) => [race, uncertainty])).toEqual([
      [1, 12],
      [2, 1],
    ]);
    expect(b).toMatchObject({ silent: 1, unaware: 1, early: 1, teams: ['Team 2'] });
    expect(c?.doubts.clamped).toBe(1);
  });

  test('measures the time to the name from the arrival and from the press', () => {
    expect(report.nameAfterArrival).toEqual({ count: 2, median: 0, p95: 250, worst: 250 });
    expect(report.nameAfterPress).toEqual({ count: 2, median: 20, p95: 256, worst: 256 });
  });

  test('a show without buzzers has a report too', () => {
    const none = reportOf(buzzLedger([]));
    expect(none).toMatchObject({ races: 0, tooCloseShare: null, nameAfterPress: null, tablets: [], from: null });
    expect(reportPage(buzzLedger([]), none, 'vi')).toContain('Chưa có lần mở chuông nào.');
  });

  test('stands on a page of its own: no script, nothing from elsewhere', () => {
    const page = reportPage(ledger, report, 'vi');
    expect(page).not.toMatch(/<script|<link|src=|href=|@import|url\(/i);
    expect(page).toContain('QUÁ SÍT');
    expect(page).toContain('máy im lặng: B');
    expect(page).toContain('MC trao quyền cho C');
  });
});

describe('on its way to paper and spreadsheet', () => {
  test('a name can’t become a tag', () => {
    expect(html`<td title="${'"'}">${'<b>Đội & bạn</b>'}</td>${[html`<i>${1}</i>`, null]}`.text).toBe(
      '<td title="&quot;">&lt;b&gt;Đội &amp; bạn&lt;/b&gt;</td><i>1</i>',
    );
  });

  test('text can’t become a formula; figures stay figures', () => {
    expect(csv([['=1+1', '+84', '-x', '@SUM', -4, 'a,b', 'c"d', null, '\t=1']])).toBe(
      `\uFEFF'=1+1,'+84,'-x,'@SUM,-4,"a,b","c""d",,'\t=1\r\n`,
    );
  });

  test('the table has its head in Vietnamese or English, and one line a press', () => {
    const [head, ...rows] = ledgerCsv(ledger, 'vi').slice(1).trimEnd().split('\r\n');
    expect(head).toMatch(/^Lần mở chuông,Lượt thi,Mục,Mã câu hỏi/);
    expect(rows).toHaveLength(5);
    for (const row of rows)
      expect(row.match(/(?:^|,)(?:"(?:[^"]|"")*"|[^",]*)/g)).toHaveLength(head!.split(',').length);
    expect(ledgerCsv(ledger, 'en').slice(1)).toMatch(/^Race,Heat,Item,Question/);
  });

  test('spreads by nearest rank', () => {
    expect(spreadOf([])).toBeNull();
    expect(spreadOf([3, 1, 2])).toEqual({ count: 3, median: 2, p95: 3, worst: 3 });
  });

  test('time is told as in Vietnam', () => {
    expect(vietnamTime(at(Date.UTC(2024, 9, 10, 13, 41, 7, 5)))).toBe('20:41:07.005');
  });

  test('a ticket opens once, and not for long', () => {
    let now = 0;
    const tickets = new Tickets(() => now);
    const [once, late] = [tickets.issue(), tickets.issue()];
    expect(tickets.redeem(once)).toBe(true);
    expect(tickets.redeem(once)).toBe(false);
    expect(tickets.redeem('made up')).toBe(false);
    now = 30_001;
    expect(tickets.redeem(late)).toBe(false);
  });
});
