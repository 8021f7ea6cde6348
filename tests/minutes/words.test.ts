import { describe, expect, test } from 'vitest';
import { at } from '../../shared/engine/ids.ts';
import { figure, secondsOf, signed } from '../../shared/minutes/figures.ts';
import { hourMinute, longDate, shortDate } from '../../shared/minutes/vietnam-time.ts';
import { minutesWords } from '../../shared/minutes/words.ts';
import { contestWords } from '../../shared/ui/i18n/contest-words.ts';

const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
};

describe('the words of the minutes', () => {
  // The office's layer can't see the screens' words; what both name must be one word all the same.
  test.each(['vi', 'en'] as const)('are the screens’ own for segments, stages and kinds of teams (%s)', (lang) => {
    const { segment, stage, teamKind } = minutesWords[lang];
    expect(segment).toEqual(contestWords[lang].segment);
    expect(stage).toEqual(contestWords[lang].stage);
    expect(teamKind).toEqual(contestWords[lang].teamKind);
  });

  test.each(['vi', 'en'] as const)('are composed, not decomposed (%s)', (lang) => {
    for (const text of textsOf(minutesWords[lang])) expect(text.normalize('NFC')).toBe(text);
  });
});

describe('figures and dates', () => {
  test('days below ten and the months one and two have a zero, as Nghị định 30 wants', () => {
    expect(longDate(at(Date.UTC(2024, 1, 4, 17)), 'vi')).toBe('ngày 05 tháng 02 năm 2024');
    expect(longDate(at(Date.UTC(2024, 9, 10, 13)), 'vi')).toBe('ngày 10 tháng 10 năm 2024');
    expect(longDate(at(Date.UTC(2024, 2, 1, 13)), 'vi')).toBe('ngày 01 tháng 3 năm 2024');
    expect(longDate(at(Date.UTC(2024, 2, 1, 13)), 'en')).toBe('1 March 2024');
  });

  test('an evening in Hà Nội is that evening’s date, whatever day it is elsewhere', () => {
    const evening = at(Date.UTC(2024, 11, 31, 17, 5));
    expect(hourMinute(evening, 'vi')).toBe('00 giờ 05 phút');
    expect(shortDate(evening)).toBe('01/01/2025');
  });

  test('[AC3] seconds are rounded half-up to hundredths', () => {
    expect(secondsOf(3214, 'vi')).toBe('3,21');
    expect(secondsOf(3215, 'vi')).toBe('3,22');
    expect(secondsOf(100, 'en')).toBe('0.10');
  });

  test('numbers have a comma, a sign and a real minus', () => {
    expect(figure(27.17, 'vi')).toBe('27,17');
    expect(signed(-5, 'vi')).toBe('−5');
    expect(signed(10, 'en')).toBe('+10');
    expect(signed(0, 'vi')).toBe('0');
  });
});
