import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { troubleWords } from '../../shared/ui/paper-sheet/paper-words.ts';
import { firstOpen, halvesOf, highestOf, readMark, totalOf } from '../../shared/ui/paper-sheet/typed-marks.ts';

const criterion = (id: string, max = 10) => ({ id, name: { vi: id, en: id }, max });
const criteria = ['content', 'form', 'style'].map((id) => criterion(id));
const [content] = criteria as [(typeof criteria)[0]];

describe('marks typed in from paper', () => {
  test('[JD5] [JD1] are read as they are written, with comma or dot, in half-points', () => {
    expect(halvesOf({ content: '8,5', form: ' 9.5 ', style: '10' }, criteria)).toEqual({
      content: 17,
      form: 19,
      style: 20,
    });
    expect(halvesOf({ content: '0', form: ',5', style: '8,' }, criteria)).toEqual({ content: 0, form: 1, style: 16 });
  });

  test('[JD5] [JD1] what is empty, no number, out of range or between two halves is no mark, and it says why', () => {
    expect(readMark(' ', content)).toBeNull();
    const typed = {
      tám: 'no-number',
      '1e1': 'no-number',
      '8,,5': 'no-number',
      '-3': 'below',
      '10,5': 'above',
    } as const;
    for (const [text, trouble] of Object.entries(typed)) expect(readMark(text, content), text).toEqual({ trouble });
    expect(readMark('8,25', content)).toEqual({ trouble: 'no-half' });
    expect(halvesOf({ content: '', form: '85', style: '9' }, criteria)).toEqual({ style: 18 });
  });

  test('[JD1] whatever is typed, what is read is a whole half-point of the range', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 50 }), (text, max) => {
        const read = readMark(text, { max });
        if (read === null || !('half' in read)) return;
        expect(Number.isInteger(read.half) && read.half >= 0 && read.half <= max * 2).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.constantFrom(',', '.'), (half, sign) => {
        expect(readMark(String(half / 2).replace('.', sign), { max: 50 })).toEqual({ half });
      }),
    );
  });

  test('[JD5] a running total of what reads right, and where the hand is to go on', () => {
    const typed = { content: '8,5', form: '11', style: '' };
    expect(totalOf(halvesOf(typed, criteria))).toBe(8.5);
    expect(highestOf(criteria)).toBe(30);
    expect(firstOpen(typed, criteria)?.id).toBe('form');
    expect(firstOpen({ content: '1', form: '2', style: '3' }, criteria)).toBeUndefined();
  });

  test('[JD5] the sentence says what to type instead', () => {
    expect(troubleWords('above', '85', content, 'vi')).toBe('Tiêu chí này cao nhất 10 điểm.');
    expect(troubleWords('no-half', '8,25', content, 'vi')).toBe('Điểm đi theo bước 0,5: gõ 8 hoặc 8,5.');
    expect(troubleWords('no-half', '8.75', content, 'en')).toBe('Marks go in steps of 0.5: type 8.5 or 9.');
  });
});
