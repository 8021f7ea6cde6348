import { useLayoutEffect, useRef, useState } from 'react';
import { useMountedLive } from '../live.tsx';
import { useGeometry } from '../parts/geometry.ts';
import { RUN_EVERY, RUN_FROM, type Way } from './bracket-plan.ts';

interface Line {
  key: string;
  lit: boolean;
  left: number;
  right: number;
  fromY: number;
  toY: number;
  /** When the light sets out, ms. */
  delay: number;
  /** Winners of the right wing go left. */
  leftwards: boolean;
}

/**
 * The winners' ways, measured once per layout, in px. Each is three strokes, so that it can be drawn by scaling.
 * @param shape whatever of the board may move a heat or a slot: another one is measured anew, the ways the same or not
 */
export function Ways({ ways, shape }: { ways: Way[]; shape: string }) {
  const canvas = useRef<HTMLDivElement>(null);
  const [lines, setLines] = useState<Line[]>([]);
  const geometry = useGeometry();
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew for another board and another size
  useLayoutEffect(() => {
    // The board itself: a parent's own ref is not yet set while its children are laid out.
    const root = canvas.current?.parentElement;
    if (root) setLines(ways.flatMap((way) => measure(root, way)));
  }, [shape, geometry]);
  return (
    <div ref={canvas} className="ways" aria-hidden="true">
      {lines.map((line) => (
        <Stroke key={`${line.key} ${line.lit}`} line={line} />
      ))}
    </div>
  );
}

function Stroke({ line }: { line: Line }) {
  const live = useMountedLive();
  const middle = (line.left + line.right) / 2;
  const top = Math.min(line.fromY, line.toY);
  const name = `way ${line.lit ? 'way-lit' : ''} ${live && line.lit ? 'way-drawn' : ''} ${line.leftwards ? 'way-leftwards' : ''}`;
  const when = (after: number) => (live && line.lit ? { animationDelay: `${line.delay + after}ms` } : {});
  const first = { ...when(0), left: line.leftwards ? middle : line.left, width: middle - line.left, top: line.fromY };
  const second = { ...when(580), left: line.leftwards ? line.left : middle, width: middle - line.left, top: line.toY };
  return (
    <>
      <div className={`${name} way-across`} style={first} />
      <div
        className={`${name} way-down ${line.toY < line.fromY ? 'way-up' : ''}`}
        style={{ ...when(260), left: middle, top, height: Math.abs(line.toY - line.fromY) }}
      />
      <div className={`${name} way-across way-last`} style={second} />
    </>
  );
}

/** Where a way begins (the middle of a heat) and ends (the middle of a slot), relative to the board. */
function measure(root: HTMLElement, way: Way): Line[] {
  const from = root.querySelector<HTMLElement>(`[data-heat="${way.from}"]`);
  const to = root.querySelector<HTMLElement>(`[data-heat="${way.to}"] [data-slot="${way.slot}"]`);
  if (!from || !to) return [];
  const origin = root.getBoundingClientRect();
  const a = from.getBoundingClientRect();
  const b = to.getBoundingClientRect();
  const box = to.closest('[data-heat]')?.getBoundingClientRect() ?? b;
  const leftwards = b.left < a.left;
  return [
    {
      key: `${way.from} ${way.to}`,
      lit: way.lit,
      delay: RUN_FROM + (way.stage - 1) * RUN_EVERY,
      left: (leftwards ? box.right : a.right) - origin.left,
      right: (leftwards ? a.left : box.left) - origin.left,
      fromY: a.top + a.height / 2 - origin.top,
      toY: b.top + b.height / 2 - origin.top,
      leftwards,
    },
  ];
}
