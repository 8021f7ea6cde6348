import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { applyLang, type Lang, LangContext, readLang } from './i18n/lang.ts';

/** Puts a page on its `#root`, in the language of its address. */
export function mount(page: (lang: Lang) => ReactNode): void {
  const lang = readLang(location.search);
  applyLang(lang);
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no #root');
  // Preact, which the phones' pages run on, wants its provider by name.
  createRoot(root).render(<LangContext.Provider value={lang}>{page(lang)}</LangContext.Provider>);
}
