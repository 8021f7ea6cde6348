/** A silk lantern of Hội An; the page's one light. Decorative. */
export function Lantern({ className = '' }: { className?: string }) {
  return (
    <svg className={`lantern ${className}`} viewBox="0 0 120 210" aria-hidden="true" focusable="false">
      <defs>
        <radialGradient id="silk" cx="50%" cy="54%" r="62%">
          <stop offset="0" style={{ stopColor: 'var(--lantern-core)' }} />
          <stop offset="0.34" style={{ stopColor: 'var(--lantern)' }} />
          <stop offset="0.74" style={{ stopColor: 'var(--lantern-glow)' }} />
          <stop offset="1" style={{ stopColor: 'var(--lantern-ember)' }} />
        </radialGradient>
      </defs>
      <path d="M60 0V24" stroke="#30597c" strokeWidth="1.5" />
      <path d="M46 24H74L78 34H42Z" style={{ fill: 'var(--lantern-ember)' }} />
      <path
        d="M42 34H78C108 46 116 78 104 104C96 122 84 132 76 136H44C36 132 24 122 16 104C4 78 12 46 42 34Z"
        fill="url(#silk)"
      />
      <g fill="none" style={{ stroke: 'var(--lantern-ember)' }} strokeOpacity="0.55" strokeWidth="1.2">
        <path d="M50 34C22 52 20 108 50 136" />
        <path d="M56 34C42 54 42 112 56 136" />
        <path d="M64 34C78 54 78 112 64 136" />
        <path d="M70 34C98 52 100 108 70 136" />
        <path d="M17 64C44 72 76 72 103 64" />
        <path d="M15 100C44 108 76 108 105 100" />
      </g>
      <path d="M44 136H76L72 145H48Z" style={{ fill: 'var(--lantern-ember)' }} />
      <path d="M60 145V156" style={{ stroke: 'var(--lantern)' }} strokeWidth="2" />
      <path d="M54 156H66L68 200H52Z" style={{ fill: 'var(--lantern-glow)' }} opacity="0.85" />
      <path d="M57 160V198M60 160V200M63 160V198" style={{ stroke: 'var(--lantern-ember)' }} strokeOpacity="0.5" />
    </svg>
  );
}
