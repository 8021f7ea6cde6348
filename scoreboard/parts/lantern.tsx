import type { ReactNode } from 'react';
import './lantern.css';

/** The show's own object: what is revealed hangs in a lantern. Dark until `lit`. */
export function Lantern({ lit, className = '', children }: { lit: boolean; className?: string; children?: ReactNode }) {
  return (
    <div className={`lantern ${className}`} data-lit={lit ? 'yes' : 'no'}>
      <svg viewBox="0 0 100 112" aria-hidden="true">
        <g className="lantern-dark">
          <path d={BODY} />
          <path d={RIBS} className="lantern-ribs" />
          <path d={CAPS} className="lantern-caps" />
        </g>
        <g className="lantern-light">
          <path d={BODY} fill="url(#lantern-light)" />
          <path d={RIBS} className="lantern-ribs" />
          <path d={CAPS} className="lantern-caps" />
        </g>
      </svg>
      <div className="lantern-content">{children}</div>
    </div>
  );
}

const CAPS = 'M37 6h26v5H37ZM40 99h20v4H40ZM49.4 0h1.2v6h-1.2ZM49.2 103h1.6v9h-1.6Z';
const BODY = 'M38 11H62C88 20 98 38 98 55C98 72 88 90 62 99H38C12 90 2 72 2 55C2 38 12 20 38 11Z';
const RIBS = 'M42 11C28 24 22 38 22 55C22 72 28 86 42 99M58 11C72 24 78 38 78 55C78 72 72 86 58 99M50 11V99';

/** The light inside, defined once for the page. */
export function LanternLight() {
  return (
    <svg width="0" height="0" aria-hidden="true" style={{ position: 'absolute' }}>
      <radialGradient id="lantern-light" cx="0.5" cy="0.52" r="0.62">
        <stop offset="0" style={{ stopColor: 'var(--paper-0)' }} />
        <stop offset="0.42" style={{ stopColor: 'var(--paper-1)' }} />
        <stop offset="0.78" style={{ stopColor: 'var(--paper-2)' }} />
        <stop offset="1" style={{ stopColor: 'var(--paper-3)' }} />
      </radialGradient>
    </svg>
  );
}
