import { describe, expect, test } from 'vitest';
import { REFUSALS } from '../../shared/engine/refusal.ts';
import { DOOR_CODES } from '../../shared/protocol/messages.ts';
import { contestWords, heatTitle, teamTitle } from '../../shared/ui/i18n/contest-words.ts';
import { LANGS, readLang } from '../../shared/ui/i18n/lang.ts';
import { refusalWords } from '../../shared/ui/i18n/refusals.ts';
import { decimal } from '../../shared/ui/i18n/words.ts';

describe('words', () => {
  test('[Law 1] every refusal and every code of the door has a sentence in both languages, NFC', () => {
    for (const code of [...REFUSALS, ...DOOR_CODES])
      for (const lang of LANGS) {
        const sentence = refusalWords(code, lang);
        expect(sentence, `${code} ${lang}`).toMatch(/^\p{Lu}.+\.$/u);
        expect(sentence.normalize('NFC')).toBe(sentence);
      }
  });

  test('a refusal names what it can', () => {
    expect(refusalWords('not-enough-questions', 'vi', { need: 24, have: 18 })).toBe(
      'Ngân hàng không còn đủ câu hỏi chưa dùng (cần 24, còn 18).',
    );
    expect(refusalWords('mark-out-of-range', 'vi', { max: 7.5 })).toContain('cao nhất 7,5');
  });

  test('heats and teams are called as on television', () => {
    expect(heatTitle({ stage: 'qualifier', number: 3, heatsInStage: 6 }, 'vi')).toBe('Vòng loại – Số 3');
    expect(heatTitle({ stage: 'qualifier', number: 3, heatsInStage: 6 }, 'en')).toBe('Qualifier – Heat 3');
    expect(heatTitle({ stage: 'final', number: 1, heatsInStage: 1 }, 'vi')).toBe('Chung kết');
    expect(teamTitle({ name: 'Bắc Trà My', kind: 'district' }, 'vi')).toBe('huyện Bắc Trà My');
    expect(teamTitle({ name: 'Hội An', kind: 'city' }, 'en')).toBe('Hội An city');
    expect(teamTitle({ name: 'Sở Văn hoá, Thể thao và Du lịch', kind: 'team' }, 'vi')).toBe(
      'Sở Văn hoá, Thể thao và Du lịch',
    );
    expect(teamTitle({ name: 'Trường THPT Nguyễn Dục', kind: 'school' }, 'vi')).toBe('Trường THPT Nguyễn Dục');
  });

  test('English places are ordinals', () => {
    const { place } = contestWords.en;
    expect([1, 2, 3, 4, 11, 12, 13, 21].map(place).join(' ')).toBe('1st 2nd 3rd 4th 11th 12th 13th 21st');
  });

  test('[JD1] halves are written with a comma in Vietnamese', () => {
    expect(decimal(26.5, 'vi')).toBe('26,5');
    expect(decimal(26.5, 'en')).toBe('26.5');
    expect(decimal(27, 'vi')).toBe('27');
    expect(decimal(-5, 'vi')).toBe('−5');
  });

  test('the language is Vietnamese unless English is asked for', () => {
    expect(readLang('?lang=en')).toBe('en');
    expect(readLang('?lang=fr')).toBe('vi');
    expect(readLang('')).toBe('vi');
  });
});
