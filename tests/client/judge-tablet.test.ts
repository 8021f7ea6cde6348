import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftKey, parseDraft } from '../../buzzer-client/judge/draft.ts';
import { halvesOf, highestOf, markAt, stepped, totalOf, unmarked, withMark } from '../../buzzer-client/judge/sheet.ts';
import { judgeWords } from '../../buzzer-client/judge/words.ts';
import type { HeatId, ItemId, JudgeId } from '../../shared/engine/ids.ts';
import { decimal } from '../../shared/ui/i18n/words.ts';

const criterion = (id: string, max: number) => ({ id, name: { vi: id, en: id }, max });
const criteria = [criterion('content', 10), criterion('form', 10), criterion('style', 10)];
const [content] = criteria as [(typeof criteria)[0]];

describe('[JD1] marks', () => {
  test('move in steps of half a point and stay in the criterion’s range', () => {
    expect(stepped(content, 16, 1)).toBe(17);
    expect(stepped(content, 20, 1)).toBe(20);
    expect(stepped(content, 0, -1)).toBe(0);
    expect(stepped(content, undefined, 1)).toBe(10);
  });

  test('a place on the ruler is the nearest half-point', () => {
    expect(markAt(content, 0.85)).toBe(17);
    expect(markAt(content, 0.86)).toBe(17);
    expect(markAt(content, -3)).toBe(0);
    expect(markAt(content, 9)).toBe(20);
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (part) => {
        const half = markAt(content, part);
        expect(Number.isInteger(half) && half >= 0 && half <= 20).toBe(true);
      }),
    );
  });

  test('the total is in points, and a sheet says what it lacks', () => {
    const sheet = { content: 17, form: 18 };
    expect(totalOf(sheet, criteria)).toBe(17.5);
    expect(highestOf(criteria)).toBe(30);
    expect(unmarked(sheet, criteria).map(({ id }) => id)).toEqual(['style']);
    expect(unmarked(withMark(sheet, criterion('style', 10), 18), criteria)).toEqual([]);
  });

  test('exactly the criteria asked for are sent', () => {
    expect(halvesOf({ content: 17, form: 18, style: 18, other: 3 }, criteria)).toEqual({
      content: 17,
      form: 18,
      style: 18,
    });
  });

  test('the read-back says points, podium and team in a sentence', () => {
    const said = judgeWords.vi.readBack(decimal(26.5, 'vi'), 'B', 'Bắc Trà My');
    expect(said.replaceAll('\u00a0', ' ')).toBe('Gửi 26,5 điểm cho bục B – Bắc Trà My?');
  });
});

describe('a draft', () => {
  test('comes back after a reload as it was', () => {
    expect(parseDraft(JSON.stringify({ content: 17, form: 0 }), criteria)).toEqual({ content: 17, form: 0 });
  });

  test('of another shape is left aside, and a mark out of range is brought into it', () => {
    expect(parseDraft(null, criteria)).toEqual({});
    expect(parseDraft('[1,2', criteria)).toEqual({});
    expect(parseDraft('null', criteria)).toEqual({});
    expect(parseDraft(JSON.stringify({ content: 99, form: 'x', other: 4 }), criteria)).toEqual({ content: 20 });
  });

  test('[JD2] belongs to one judge, one heat and one presentation', () => {
    const keys = [
      draftKey('j1' as JudgeId, 'h1' as HeatId, 'i1' as ItemId),
      draftKey('j2' as JudgeId, 'h1' as HeatId, 'i1' as ItemId),
      draftKey('j1' as JudgeId, 'h2' as HeatId, 'i1' as ItemId),
      draftKey('j1' as JudgeId, 'h1' as HeatId, 'i2' as ItemId),
    ];
    expect(new Set(keys).size).toBe(4);
  });
});
