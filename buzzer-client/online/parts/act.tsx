import type { ReactNode } from 'react';

export interface ActProps {
  children: ReactNode;
  act: () => void;
  waiting?: boolean;
  /** Something else comes first; a tap says what. */
  dark?: boolean;
}

/** The one thing to do next: the lit band at the foot of the glass. */
export function Act({ children, act, waiting = false, dark = false }: ActProps) {
  return (
    <button
      type="button"
      className="act"
      onClick={() => !waiting && act()}
      aria-disabled={waiting}
      data-waiting={waiting || undefined}
      data-dark={dark || undefined}
    >
      {children}
    </button>
  );
}

/** Another way, in words only. */
export const Aside = ({ children, act }: { children: ReactNode; act: () => void }) => (
  <button type="button" className="aside" onClick={act}>
    {children}
  </button>
);
