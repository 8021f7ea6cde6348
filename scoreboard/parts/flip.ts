import { type RefObject, useContext, useLayoutEffect, useRef } from 'react';
import { EASING, TEMPO } from '../../shared/ui/tokens/motion.ts';
import { LiveContext } from '../live.tsx';

/**
 * Rows that change places: each child with a `data-flip` name travels from where it was to where it now is. Measured
 * once per change; only transforms move.
 */
export function useFlip(list: RefObject<HTMLElement | null>, order: string): void {
  const liveness = useContext(LiveContext);
  const places = useRef(new Map<string, { x: number; y: number }>());
  // biome-ignore lint/correctness/useExhaustiveDependencies: measures again when the order changes
  useLayoutEffect(() => {
    const before = places.current;
    const now = new Map<string, { x: number; y: number }>();
    for (const child of list.current?.querySelectorAll<HTMLElement>('[data-flip]') ?? []) {
      const name = child.dataset.flip ?? '';
      const place = { x: child.offsetLeft, y: child.offsetTop };
      now.set(name, place);
      const was = before.get(name);
      if (!was || !liveness.live || liveness.motion !== 'full') continue;
      if (was.x === place.x && was.y === place.y) continue;
      child.animate(
        [{ transform: `translate3d(${was.x - place.x}px, ${was.y - place.y}px, 0)` }, { transform: 'none' }],
        { duration: TEMPO.move, easing: EASING.travel },
      );
    }
    places.current = now;
  }, [order]);
}
