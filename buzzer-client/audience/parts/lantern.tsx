/** A silk lantern of Hội An; the page's one light. Decorative. */
export function Lantern({ className = '' }: { className?: string }) {
  return (
    <svg className={`lantern ${className}`} viewBox="0 0 120 210" aria-hidden="true" focusable="false">
      <defs>
        <radialGradient id="silk" cx="50%" cy="54%" r="62%">
          <stop offset="0" stopColor="#fff3d6" />
          <stop offset="0.34" stopColor="#ffc15a" />
          <stop offset="0.74" stopColor="#f08a24" />
          <stop offset="1" stopColor="#7a3410" />
        </radialGradient>
      </defs>
      <path d="M60 0V24" stroke="#30597c" strokeWidth="1.5" />
      <path d="M46 24H74L78 34H42Z" fill="#7a3410" />
      <path
        d="M42 34H78C108 46 116 78 104 104C96 122 84 132 76 136H44C36 132 24 122 16 104C4 78 12 46 42 34Z"
        fill="url(#silk)"
      />
      <g fill="none" stroke="#7a3410" strokeOpacity="0.55" strokeWidth="1.2">
        <path d="M50 34C22 52 20 108 50 136" />
        <path d="M56 34C42 54 42 112 56 136" />
        <path d="M64 34C78 54 78 112 64 136" />
        <path d="M70 34C98 52 100 108 70 136" />
        <path d="M17 64C44 72 76 72 103 64" />
        <path d="M15 100C44 108 76 108 105 100" />
      </g>
      <path d="M44 136H76L72 145H48Z" fill="#7a3410" />
      <path d="M60 145V156" stroke="#ffc15a" strokeWidth="2" />
      <path d="M54 156H66L68 200H52Z" fill="#f08a24" opacity="0.85" />
      <path d="M57 160V198M60 160V200M63 160V198" stroke="#7a3410" strokeOpacity="0.5" />
    </svg>
  );
}
