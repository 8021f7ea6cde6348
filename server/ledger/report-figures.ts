import type { LedgerLang } from './ledger-words.ts';

/** A figure as the language writes it: 26,5 and 26.5; `digits` after the sign at most. */
export const figureText = (value: number, lang: LedgerLang, digits: number): string => {
  const text = String(Math.round(Math.abs(value) * 10 ** digits) / 10 ** digits);
  return (value < 0 && text !== '0' ? '−' : '') + (lang === 'vi' ? text.replace('.', ',') : text);
};

/** Milliseconds as seconds to the thousandth: "1,234". */
export const secondsText = (value: number, lang: LedgerLang): string => {
  const text = (Math.abs(value) / 1000).toFixed(3);
  return (value < 0 ? '−' : '') + (lang === 'vi' ? text.replace('.', ',') : text);
};
