import { useContext } from 'react';
import { LogoContext } from '../look.ts';
import './logo.css';

/** Where a logo stands: over a title, in the corner of a scene, in the corner of the overlay. */
export type LogoPlace = 'title' | 'corner' | 'beside-note' | 'overlay';

/** The contest's own logo; nothing at all where it has none, so that nothing moves. */
export function Logo({ place }: { place: LogoPlace }) {
  const logo = useContext(LogoContext);
  if (logo === null) return null;
  return (
    <div className={`logo logo-${place}`}>
      <img src={logo.url} alt={logo.alt} decoding="sync" />
    </div>
  );
}

/** Whether there is a logo to make room for. */
export const useHasLogo = (): boolean => useContext(LogoContext) !== null;
