import type { Lang } from '../../shared/ui/i18n/lang.ts';
import { decimal } from '../../shared/ui/i18n/words.ts';

/** Points as they were booked, with their sign: "+10", "−5", "0", "+26,5". */
export const signedPoints = (points: number, lang: Lang): string =>
  points > 0 ? `+${decimal(points, lang, 2)}` : decimal(points, lang, 2);
