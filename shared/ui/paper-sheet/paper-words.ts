import type { Criterion } from '../../engine/rules.ts';
import type { Lang } from '../i18n/lang.ts';
import { decimal, words } from '../i18n/words.ts';
import { type MarkTrouble, pointsOf } from './typed-marks.ts';

/** Words of a judge's paper sheet while it is typed in (JD5), at the host's desk and at the secretary's. */
export const paperWords = words({
  vi: {
    total: 'Tổng điểm',
    of: (max: string) => `/ ${max}`,
    noNumber: 'Chưa đọc được điểm này. Hãy gõ số, ví dụ 8,5.',
    below: 'Điểm không được nhỏ hơn 0.',
    above: (max: string) => `Tiêu chí này cao nhất ${max} điểm.`,
    noHalf: (less: string, more: string) => `Điểm đi theo bước 0,5: gõ ${less} hoặc ${more}.`,
  },
  en: {
    total: 'Total',
    of: (max) => `/ ${max}`,
    noNumber: 'This is no number. Type one, such as 8.5.',
    below: 'A mark can’t be below 0.',
    above: (max) => `This criterion goes up to ${max} points.`,
    noHalf: (less, more) => `Marks go in steps of 0.5: type ${less} or ${more}.`,
  },
});

/** Why a field is no mark, in a sentence that says what to do. */
export function troubleWords(trouble: MarkTrouble, typed: string, { max }: Criterion, lang: Lang): string {
  const text = paperWords[lang];
  switch (trouble) {
    case 'no-number':
      return text.noNumber;
    case 'below':
      return text.below;
    case 'above':
      return text.above(decimal(max, lang));
    case 'no-half': {
      const less = Math.floor(pointsOf(typed) * 2) / 2;
      return text.noHalf(decimal(less, lang), decimal(less + 0.5, lang));
    }
  }
}
