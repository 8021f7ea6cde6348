import type { ReactNode } from 'react';
import { mount } from '../../shared/ui/mount.tsx';
import '../../shared/ui/tokens/fonts.css';
import '../../shared/ui/tokens/tokens.css';
import './held.css';

/** Puts a tablet's page on the glass. */
export function mountTablet(page: ReactNode): void {
  // A long touch must not open a menu over the button.
  document.addEventListener('contextmenu', (event) => event.preventDefault());
  mount(() => page);
}
