import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { applyLang, LangContext, readLang } from '../../shared/ui/i18n/lang.ts';
import '../../shared/ui/tokens/fonts.css';
import '../../shared/ui/tokens/tokens.css';
import './held.css';

/** Puts a tablet's page on the glass in the language of its address. */
export function mount(page: ReactNode): void {
  const lang = readLang(location.search);
  applyLang(lang);
  // A long touch must not open a menu over the button.
  document.addEventListener('contextmenu', (event) => event.preventDefault());
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  createRoot(root).render(<LangContext value={lang}>{page}</LangContext>);
}
