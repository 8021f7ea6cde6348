/** The star of hope (SK8): gold on night, in a ring, so that it is no podium's sign. Fills its box. */
export function HopeStar({ className, label }: { className?: string; label: string }) {
  return (
    <svg viewBox="0 0 100 100" className={className} role="img" aria-label={label}>
      <circle cx="50" cy="50" r="46" style={{ fill: 'var(--night-1)', stroke: 'var(--lantern)' }} strokeWidth="6" />
      <path
        d="M50 15L59.7 36.7L83.3 39.2L65.6 55L70.6 78.3L50 66.4L29.4 78.3L34.4 55L16.7 39.2L40.3 36.7Z"
        style={{ fill: 'var(--lantern)' }}
      />
    </svg>
  );
}
