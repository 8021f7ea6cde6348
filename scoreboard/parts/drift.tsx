import { Lantern } from './lantern.tsx';
import './drift.css';

/** Where the river lanterns float: across (stage tenths), nearness 0–1, and where in their slow way they are. */
const LANTERNS = [
  { x: 1.2, near: 0.5, phase: 0.1 },
  { x: 3.1, near: 0.12, phase: 0.55 },
  { x: 4.4, near: 0.86, phase: 0.3 },
  { x: 6.9, near: 0.2, phase: 0.8 },
  { x: 10.6, near: 0.3, phase: 0.2 },
  { x: 12.7, near: 0.08, phase: 0.65 },
  { x: 13.9, near: 0.95, phase: 0.45 },
  { x: 15.9, near: 0.4, phase: 0.9 },
];

/** Lanterns on the river, drifting by less than one notices. `rising`: they go up into the night for a champion. */
export function Drift({ rising = false }: { rising?: boolean }) {
  return (
    <div className={rising ? 'drift drift-rising' : 'drift'} aria-hidden="true">
      {LANTERNS.map(({ x, near, phase }) => {
        const width = 0.16 + near * 0.42;
        const style = {
          left: `${x}rem`,
          top: `${6.55 + near * 2.6 - width}rem`,
          width: `${width}rem`,
          animationDelay: `${-phase * 46}s`,
        };
        return (
          <div key={x} className="drift-lantern" style={style}>
            <div className="drift-glow" />
            <Lantern lit />
          </div>
        );
      })}
    </div>
  );
}
