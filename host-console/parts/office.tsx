import { type ComponentType, StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { applyLang, type Lang, readLang } from '../../shared/ui/i18n/lang.ts';

/** Opens a page of the office in the language of its address. */
export function openOffice(App: ComponentType<{ first: Lang }>): void {
  const first = readLang(location.search);
  applyLang(first);
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no #root');
  createRoot(root).render(
    <StrictMode>
      <App first={first} />
    </StrictMode>,
  );
}

/** The page's language, and how to change to the other one. */
export function useOfficeLang(first: Lang): [lang: Lang, change: () => void] {
  const [lang, setLang] = useState(first);
  const change = (): void => {
    const other = lang === 'vi' ? 'en' : 'vi';
    applyLang(other);
    setLang(other);
  };
  return [lang, change];
}
