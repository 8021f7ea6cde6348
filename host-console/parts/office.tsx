import { type ComponentType, StrictMode, useState } from 'react';
import { applyLang, type Lang } from '../../shared/ui/i18n/lang.ts';
import { mount } from '../../shared/ui/mount.tsx';

/** Opens a page of the office in the language of its address. */
export function openOffice(App: ComponentType<{ first: Lang }>): void {
  mount((first) => (
    <StrictMode>
      <App first={first} />
    </StrictMode>
  ));
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
