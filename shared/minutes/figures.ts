import type { Lang } from './words.ts';

/** A number as the language writes it, two decimals at most: 26,5 and 26.5; the minus a real one. */
export const figure = (value: number, lang: Lang): string => {
  const text = String(Math.round(Math.abs(value) * 100) / 100);
  return (value < 0 && text !== '0' ? '−' : '') + (lang === 'vi' ? text.replace('.', ',') : text);
};

/** With its sign: +10, −5, 0. */
export const signed = (value: number, lang: Lang): string => (value > 0 ? '+' : '') + figure(value, lang);

/** Milliseconds as seconds to a hundredth, rounded half-up as the rules count them (AC3): 3,21. */
export const secondsOf = (milliseconds: number, lang: Lang): string => {
  const text = (Math.floor((Math.abs(milliseconds) + 5) / 10) / 100).toFixed(2);
  return lang === 'vi' ? text.replace('.', ',') : text;
};

/** Half-points as points: 17 is 8,5 (JD1). */
export const halves = (value: number, lang: Lang): string => figure(value / 2, lang);
