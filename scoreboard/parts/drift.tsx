import { useMountedLive } from '../live.tsx';
import { Lantern } from './lantern.tsx';
import './drift.css';

interface Place {
  /** Across and down the stage, tenths of its height. */
  x: number;
  y: number;
  width: number;
  /** Where in its slow way it is, 0–1. */
  phase: number;
}

/** On the river: near ones at the sides, so that the words in the middle stand on dark water. */
const RIVER: Place[] = [
  { x: 0.7, y: 8.3, width: 0.52, phase: 0.1 },
  { x: 2.3, y: 7.5, width: 0.34, phase: 0.55 },
  { x: 3.2, y: 6.9, width: 0.2, phase: 0.3 },
  { x: 6.2, y: 6.75, width: 0.15, phase: 0.8 },
  { x: 11.2, y: 6.72, width: 0.14, phase: 0.2 },
  { x: 14.1, y: 6.95, width: 0.22, phase: 0.65 },
  { x: 15.2, y: 7.6, width: 0.38, phase: 0.45 },
  { x: 16.4, y: 8.5, width: 0.56, phase: 0.9 },
];

/** Over the river, for a champion: they have gone up. */
const SKY: Place[] = [
  { x: 0.9, y: 3.1, width: 0.56, phase: 0.2 },
  { x: 1.9, y: 4.9, width: 0.3, phase: 0.7 },
  { x: 3.7, y: 2.2, width: 0.26, phase: 0.4 },
  { x: 5.6, y: 2.9, width: 0.16, phase: 0.9 },
  { x: 6.6, y: 1.1, width: 0.2, phase: 0.1 },
  { x: 10.7, y: 2.6, width: 0.17, phase: 0.6 },
  { x: 12.1, y: 1.3, width: 0.24, phase: 0.35 },
  { x: 16.2, y: 3.4, width: 0.44, phase: 0.8 },
  { x: 15.1, y: 4.4, width: 0.22, phase: 0.5 },
];

/** Lanterns adrift by less than one notices. `rising`: they go up into the night for a champion. */
export function Drift({ rising = false }: { rising?: boolean }) {
  const live = useMountedLive();
  return (
    <div className={`drift ${rising ? 'drift-sky' : ''} ${rising && live ? 'drift-rising' : ''}`} aria-hidden="true">
      {(rising ? SKY : RIVER).map(({ x, y, width, phase }) => (
        <div key={x} className="drift-place" style={{ left: `${x}rem`, top: `${y}rem`, width: `${width}rem` }}>
          <div className="drift-lantern" style={{ animationDelay: `${-phase * 46}s` }}>
            <div className="drift-glow" />
            <Lantern lit />
          </div>
        </div>
      ))}
    </div>
  );
}
