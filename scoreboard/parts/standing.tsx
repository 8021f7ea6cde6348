import { Fit } from './fit.tsx';

interface StandingProps {
  text: string;
  size: number;
  min?: number;
  lines?: 1 | 2 | 3;
  /** Narrowest setting of the width axis, percent. */
  tight?: number;
  /** Highest the whole may be, tenths of the stage's height. */
  tall?: number;
  className?: string;
}

/** Display type that stands on the water and is mirrored in it. The mirror is light, not text. */
export function Standing({ className = '', ...fit }: StandingProps) {
  return (
    <div className={`standing ${className}`}>
      <Fit {...fit} wide={118} />
      <div className="standing-mirror" aria-hidden="true">
        <Fit {...fit} wide={118} />
      </div>
    </div>
  );
}
