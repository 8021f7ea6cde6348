import { Lantern } from './lantern.tsx';

const RIPPLES = [
  { y: 10, width: 46, light: 0.6 },
  { y: 22, width: 64, light: 0.46 },
  { y: 37, width: 50, light: 0.36 },
  { y: 54, width: 76, light: 0.26 },
  { y: 74, width: 52, light: 0.18 },
  { y: 98, width: 86, light: 0.11 },
];

/** The lantern over the Thu Bồn, and what the water makes of it. One light for the whole page. */
export function River({ state }: { state?: string }) {
  return (
    <div className="river" data-state={state} aria-hidden="true">
      <Lantern className="river-lantern" />
      <svg className="river-water" viewBox="0 0 200 120" aria-hidden="true" focusable="false">
        {RIPPLES.map(({ y, width, light }) => (
          <ellipse key={y} cx="100" cy={y} rx={width / 2} ry="2.6" style={{ fill: 'var(--lantern)' }} opacity={light} />
        ))}
      </svg>
    </div>
  );
}
