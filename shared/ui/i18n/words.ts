import { type Lang, useLang } from './lang.ts';

type Entry = string | ((...parameters: never[]) => string) | { readonly [key: string]: Entry };
export type Dictionary = { readonly [key: string]: Entry };

/** The same keys with the same parameters, other words. */
export type Likewise<T> = {
  readonly [K in keyof T]: T[K] extends (...parameters: infer P) => string
    ? (...parameters: P) => string
    : T[K] extends string
      ? string
      : Likewise<T[K]>;
};

export interface Words<T> {
  vi: Likewise<T>;
  en: Likewise<T>;
}

/**
 * A dictionary in both languages. English must have exactly the keys of the Vietnamese, and functions of the same
 * parameters; the compiler checks it, so nothing is looked up by a string and nothing can be missing on air.
 */
export function words<T extends Dictionary>(both: { vi: T; en: Likewise<NoInfer<T>> }): Words<T> {
  // What extends T has T's likeness; the compiler can't follow that through a generic T.
  return both as unknown as Words<T>;
}

export const useWords = <T>(dictionary: Words<T>): Likewise<T> => dictionary[useLang()];

/** A number as the language writes it: 26,5 and 26.5. `digits` are the most after the sign. */
export const decimal = (value: number, lang: Lang, digits = 1): string => {
  const text = String(Math.round(Math.abs(value) * 10 ** digits) / 10 ** digits);
  return (value < 0 && text !== '0' ? '−' : '') + (lang === 'vi' ? text.replace('.', ',') : text);
};
