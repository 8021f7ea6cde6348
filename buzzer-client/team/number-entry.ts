/** What has been keyed in so far: digits with at most one point, perhaps a minus in front. */
export type Entry = string;

export const NUMBER_KEYS = ['7', '8', '9', '4', '5', '6', '1', '2', '3', 'sign', '0', 'point'] as const;
export type NumberKey = (typeof NUMBER_KEYS)[number] | 'erase';

const MOST_DIGITS = 12;

/** The entry after one more key. */
export function keyed(entry: Entry, key: NumberKey): Entry {
  switch (key) {
    case 'erase':
      return entry.slice(0, -1);
    case 'sign':
      return entry.startsWith('-') ? entry.slice(1) : `-${entry}`;
    case 'point':
      if (entry.includes('.')) return entry;
      return /\d$/.test(entry) ? `${entry}.` : `${entry}0.`;
    default:
      if (entry.replace(/\D/g, '').length >= MOST_DIGITS) return entry;
      return entry.replace(/^(-?)0$/, '$1') + key;
  }
}

/** A hardware key as one of ours; both marks are taken for the decimal one. */
export function numberKey(key: string): NumberKey | null {
  if (/^\d$/.test(key)) return key as NumberKey;
  if (key === ',' || key === '.') return 'point';
  if (key === '-') return 'sign';
  return key === 'Backspace' ? 'erase' : null;
}

/** The number meant, or null while there is none yet. */
export const entryValue = (entry: Entry): number | null => (/\d/.test(entry) ? Number(entry) : null);

/** For reading: groups of three apart by a narrow space, the mark of the language. */
export function entryText(entry: Entry, lang: 'vi' | 'en'): string {
  const [whole = '', part] = entry.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ' ');
  const mark = lang === 'vi' ? ',' : '.';
  return (entry.startsWith('-') ? '−' : '') + grouped + (part === undefined ? '' : mark + part);
}
