import type { Podium } from '../engine/ids.ts';
import { PODIUM_LOOKS, type ShapeName } from './tokens/podiums.ts';

/** Outlines in a box of 100 × 100, weighed so that all look equally large; `y` and `size` seat the letter in them. */
const OUTLINES: Record<ShapeName, { d: string; y: number; size: number }> = {
  circle: { d: 'M50 4a46 46 0 1 1 0 92a46 46 0 1 1 0-92Z', y: 50, size: 58 },
  square: { d: 'M9 9H91V91H9Z', y: 50, size: 60 },
  triangle: { d: 'M50 3L99 90H1Z', y: 63, size: 46 },
  diamond: { d: 'M50 1L97 50L50 99L3 50Z', y: 50, size: 48 },
  star: { d: star(5, 50, 54, 54, 25), y: 55, size: 36 },
  cross: { d: 'M32 5H68V32H95V68H68V95H32V68H5V32H32Z', y: 50, size: 44 },
  hexagon: { d: polygon(6, 50, 50, 50), y: 50, size: 54 },
  pentagon: { d: polygon(5, 50, 54, 51), y: 55, size: 50 },
};

/** A podium's sign: its shape in its colour with its letter. Fills its box; `letter={false}` leaves the letter out. */
export function PodiumShape(props: { podium: Podium; letter?: boolean; className?: string; label?: string }) {
  const look = PODIUM_LOOKS[props.podium];
  const outline = OUTLINES[look.shape];
  return (
    <svg viewBox="0 0 100 100" className={props.className} role="img" aria-label={props.label ?? look.letter}>
      <path d={outline.d} fill={look.colour} />
      {props.letter !== false && (
        <text
          x="50"
          y={outline.y}
          dy="0.36em"
          textAnchor="middle"
          fill={look.ink}
          fontSize={outline.size}
          fontWeight="800"
          fontFamily="Archivo Variable, Archivo, sans-serif"
        >
          {look.letter}
        </text>
      )}
    </svg>
  );
}

/** A regular polygon standing on a side or, with an odd count, pointing up. */
function polygon(sides: number, cx: number, cy: number, radius: number): string {
  return path(Array.from({ length: sides }, (_, i) => spoke(cx, cy, radius, i / sides)));
}

function star(points: number, cx: number, cy: number, outer: number, inner: number): string {
  return path(
    Array.from({ length: points * 2 }, (_, i) => spoke(cx, cy, i % 2 === 0 ? outer : inner, i / (points * 2))),
  );
}

/** A point on a circle, `turn` of a full turn clockwise from the top. */
function spoke(cx: number, cy: number, radius: number, turn: number): [number, number] {
  const angle = turn * 2 * Math.PI - Math.PI / 2;
  return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)];
}

function path(points: [number, number][]): string {
  return `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;
}
