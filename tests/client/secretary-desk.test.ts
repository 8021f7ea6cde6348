import { describe, expect, test } from 'vitest';
import { draftKey, isEmpty, parseTyped, typedOf } from '../../buzzer-client/secretary/paper-draft.ts';
import { secretaryWords } from '../../buzzer-client/secretary/words.ts';
import type { HeatId, ItemId, JudgeId } from '../../shared/engine/ids.ts';
import { halvesOf } from '../../shared/ui/paper-sheet/typed-marks.ts';

const criteria = ['content', 'form'].map((id) => ({ id, name: { vi: id, en: id }, max: 10 }));

describe('a half-typed paper sheet', () => {
  test('[JD5] comes back after a reload as it was typed, right or wrong', () => {
    expect(parseTyped(JSON.stringify({ content: '8,', form: '12' }))).toEqual({ content: '8,', form: '12' });
  });

  test.each([null, '', 'no JSON', 'null', '"text"', '{"content":17}', '[1]'])(
    'that is %j is an empty one',
    (stored) => {
      expect(parseTyped(stored)).toEqual({});
      expect(isEmpty(parseTyped(stored))).toBe(true);
    },
  );

  test('[JD2] belongs to one judge, presentation and heat', () => {
    const key = (heat: string, item: string, judge: string) =>
      draftKey(heat as HeatId, item as ItemId, judge as JudgeId);
    const keys = [key('h1', 'i1', 'gk1'), key('h1', 'i1', 'gk2'), key('h1', 'i2', 'gk1'), key('h2', 'i1', 'gk1')];
    expect(new Set(keys).size).toBe(4);
  });

  test('[JD6] a paper that was given back is typed already, as its language writes it', () => {
    expect(typedOf({ content: 17, form: 20 }, 'vi')).toEqual({ content: '8,5', form: '10' });
    expect(typedOf({ content: 17, form: 20 }, 'en')).toEqual({ content: '8.5', form: '10' });
    expect(halvesOf(typedOf({ content: 17, form: 0 }, 'vi'), criteria)).toEqual({ content: 17, form: 0 });
  });
});

describe('the secretary’s words', () => {
  test('count in both languages, and are composed (NFC)', () => {
    expect([0, 1, 4].map(secretaryWords.vi.awaited)).toEqual(['Đã đủ phiếu', 'Còn chờ 1 phiếu', 'Còn chờ 4 phiếu']);
    expect([0, 1, 4].map(secretaryWords.en.awaited)).toEqual([
      'All sheets are in',
      'One sheet is awaited',
      '4 sheets are awaited',
    ]);
    const told = JSON.stringify(secretaryWords);
    expect(told.normalize('NFC')).toBe(told);
  });
});
