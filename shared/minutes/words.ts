import { en } from './words-en.ts';
import { vi } from './words-vi.ts';

export const LANGS = ['vi', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** The same keys with the same parameters, other words. */
type Likewise<T> = {
  [K in keyof T]: T[K] extends (...parameters: infer P) => infer R
    ? (...parameters: P) => R
    : T[K] extends string
      ? string
      : T[K] extends readonly string[]
        ? readonly string[]
        : Likewise<T[K]>;
};

export type MinutesWords = Likewise<typeof vi>;

export const minutesWords: Record<Lang, MinutesWords> = { vi, en: en satisfies MinutesWords };
