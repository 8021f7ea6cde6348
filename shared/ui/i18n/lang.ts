import { createContext, useContext } from 'react';

export const LANGS = ['vi', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** The language of `?lang=…`; Vietnamese unless English is asked for. */
export const readLang = (search: string): Lang => {
  const asked = new URLSearchParams(search).get('lang');
  return LANGS.find((lang) => lang === asked) ?? 'vi';
};

/** Tells the document too, for screen readers and hyphenation. */
export function applyLang(lang: Lang): void {
  document.documentElement.lang = lang;
}

export const LangContext = createContext<Lang>(typeof location === 'undefined' ? 'vi' : readLang(location.search));
export const useLang = (): Lang => useContext(LangContext);
