import { describe, expect, test } from 'vitest';
import type { HeatId, ItemId } from '../../shared/engine/ids.ts';
import { paperOf } from '../../shared/minutes/papers/paper-of.ts';
import type { LogRow } from '../../shared/minutes/row.ts';
import { chronicleFor, draft, goldenLog } from './golden-log.ts';
import { playOn, playOnBy, takenBack } from './play-on.ts';
import { rowsOf, tablesOf, textOf, under } from './text-of.ts';

const rows = goldenLog();
const final = 's3h1' as HeatId;
/** The final's last presentation, marked by all and not yet revealed. */
const marked = rows.slice(
  0,
  rows.findLastIndex(({ event }) => event.type === 'action-began' && isReveal(event)),
);
function isReveal(event: LogRow['event']): boolean {
  return event.type === 'action-began' && event.label.do === 'go' && event.label.go.go === 'reveal-marks';
}
const last = marked.findLast(({ event }) => event.type === 'marks-submitted')!.event;
if (last.type !== 'marks-submitted') throw new Error('no sheet in the final');
const { item, marks } = last;
const judge = chronicleFor(rows).state.contest!.judges.find(({ id }) => id === marks.judge)!;
const reopen = { type: 'reopen-marks', item: item as ItemId, judge: marks.judge, reason: 'Ghi nhầm tiêu chí' } as const;
const enter = { type: 'enter-marks', item: item as ItemId, judge: marks.judge, halves: marks.halves } as const;
const minutes = (log: readonly LogRow[]) => paperOf(chronicleFor(log), { kind: 'heat', id: final }, draft(log), [])!;

const revealed = (log: LogRow[]): LogRow[] =>
  playOn(log, { type: 'take', takeRevision: chronicleFor(log).state.takeRevision });
const again = revealed(playOn(marked, reopen, enter));

describe('sheets that came by hand', () => {
  test('[JD5] [JD6] the minutes tell both sheets, why one was reopened, and that the other was paper', () => {
    const said = textOf(minutes(again));
    expect(said).toContain(`Mở lại phiếu chấm của ${judge.name}; lý do: Ghi nhầm tiêu chí`);
    expect(said).toContain(`Bàn điều khiển nhập phiếu giấy của ${judge.name} chấm`);
    const cells = rowsOf(tablesOf(under(minutes(again), '2. Sáng tạo số'))[0]!).at(-1)!;
    expect(cells.filter((cell) => cell.includes('(phiếu giấy)'))).toHaveLength(1);
  });

  test('[JD5] the minutes say whether the secretary or the host typed a paper sheet in', () => {
    const typed = revealed(playOnBy({ role: 'secretary' }, playOn(marked, reopen), enter));
    expect(textOf(minutes(typed))).toContain(`Thư ký nhập phiếu giấy của ${judge.name} chấm`);
    expect(textOf(minutes(typed))).not.toContain('Bàn điều khiển nhập phiếu giấy');
    const english = paperOf(chronicleFor(typed), { kind: 'journal', id: final }, draft(typed, { lang: 'en' }), [])!;
    expect(textOf(english)).toMatch(new RegExp(`paper sheet of ${judge.name} for .+ was entered by the secretary`));
  });

  test('[JD6] the judge’s own sheet has the one that was given back above the one that counts', () => {
    const wanted = { kind: 'sheet', id: final, judge: marks.judge } as const;
    const sheet = paperOf(chronicleFor(again), wanted, draft(again), [])!;
    const [before, counts] = rowsOf(tablesOf(under(sheet, 'Sáng tạo số'))[0]!).slice(-2);
    expect(before?.[0]).toBe('phiếu trước, đã mở lại: Ghi nhầm tiêu chí');
    expect(before?.slice(1, -1)).toEqual(counts?.slice(1, -1));
    expect(counts?.at(-1)).toContain('(phiếu giấy)');
  });

  test('[JD5] [UN1] a paper sheet that is taken back is void in the log, one from a tablet is not', () => {
    const back = takenBack(playOn(marked, reopen, enter));
    const { entries } = chronicleFor(back);
    const sheets = entries.filter(({ event }) => event.type === 'marks-submitted').slice(-2);
    expect(sheets.map(({ voidedBy }) => voidedBy === null)).toEqual([true, false]);
  });

  test('a season in which nothing came by hand says nothing of it', () => {
    expect(textOf(minutes(rows))).not.toContain('Phiếu giấy');
  });
});
