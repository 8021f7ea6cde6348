import { type RefObject, useContext, useLayoutEffect, useRef } from 'react';
import { EASING, TEMPO } from '../../shared/ui/tokens/motion.ts';
import { LiveContext } from '../live.tsx';

/** Where something stands and how large it is, px, by layout alone: what still moves is measured where it will be. */
interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Of its type: height, and how wide its longest line is. */
  size: number;
  text: number;
}

/**
 * Rows that change places: each child with a `data-flip` name travels from where it was to where it now is, and its
 * parts (`data-part`) grow or shrink on the way: nothing jumps in size. Measured once per change; only transforms move.
 */
export function useFlip(list: RefObject<HTMLElement | null>, order: string): void {
  const liveness = useContext(LiveContext);
  const places = useRef(new Map<string, Place>());
  // biome-ignore lint/correctness/useExhaustiveDependencies: measures again when the order changes
  useLayoutEffect(() => {
    const before = places.current;
    const now = new Map<string, Place>();
    const moves = liveness.live && liveness.motion === 'full';
    for (const row of list.current?.querySelectorAll<HTMLElement>('[data-flip]') ?? []) {
      const name = row.dataset.flip ?? '';
      const place = placeIn(row, row.offsetParent);
      const was = before.get(name);
      now.set(name, place);
      const jumps = moves && was && !sameAs(was, place);
      if (jumps) travel(row, `translate3d(${was.x - place.x}px, ${was.y - place.y}px, 0)`);
      for (const part of row.querySelectorAll<HTMLElement>('[data-part]')) {
        const key = `${name} ${part.dataset.part}`;
        const at = placeIn(part, row);
        const from = before.get(key);
        now.set(key, at);
        if (jumps && from && !sameAs(from, at)) travel(part, growth(part, from, at));
      }
    }
    places.current = now;
  }, [order]);
}

function placeIn(element: HTMLElement, frame: Element | null): Place {
  let [x, y] = [0, 0];
  for (let at: HTMLElement = element; at !== frame; at = at.offsetParent as HTMLElement) {
    x += at.offsetLeft;
    y += at.offsetTop;
    if (!(at.offsetParent instanceof HTMLElement)) break;
  }
  const field = element.querySelector<HTMLElement>('.fit') ?? element;
  const size = Number.parseFloat(getComputedStyle(field).fontSize);
  return { x, y, width: element.offsetWidth, height: element.offsetHeight, size, text: textWidth(field) };
}

/** By layout alone: whatever transform is on it is on its field too. */
function textWidth(field: HTMLElement): number {
  const line = document.createRange();
  line.selectNodeContents(field);
  const part = line.getBoundingClientRect().width / field.getBoundingClientRect().width;
  return Number.isFinite(part) ? part * field.offsetWidth : field.offsetWidth;
}

const sameAs = (one: Place, other: Place): boolean =>
  one.x === other.x && one.y === other.y && one.height === other.height && one.size === other.size;

/** A plane stretches from its upper left corner, a name along its width axis; signs and figures keep their shape. */
function growth(part: HTMLElement, from: Place, to: Place): string {
  const plane = part.dataset.part === 'plane';
  part.style.transformOrigin = plane ? '0 0' : '0 50%';
  const [fromY, toY] = plane ? [from.y, to.y] : [from.y + from.height / 2, to.y + to.height / 2];
  const [wide, high] = {
    plane: [from.width / to.width, from.height / to.height],
    sign: [from.height / to.height, from.height / to.height],
    foot: [1, 1],
    name: [from.text / to.text, from.size / to.size],
  }[part.dataset.part ?? ''] ?? [from.size / to.size, from.size / to.size];
  return `translate3d(${from.x - to.x}px, ${fromY - toY}px, 0) scale(${wide}, ${high})`;
}

function travel(element: HTMLElement, from: string): void {
  element.animate([{ transform: from }, { transform: 'none' }], { duration: TEMPO.move, easing: EASING.travel });
}
