import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useGeometry } from './geometry.ts';
import './fit.css';

interface FitProps {
  text: string;
  /** Largest and smallest size, tenths of the stage's height. */
  size: number;
  min?: number;
  /** Lines it may take. */
  lines?: 1 | 2 | 3;
  /** Widest and narrowest setting of the type's width axis, percent. */
  wide?: number;
  tight?: number;
  /** Highest the whole may be, tenths of the stage's height. */
  tall?: number;
  /** Squeeze a single line to the utmost before breaking it: where names stand in a table. */
  breakLate?: boolean;
  className?: string;
}

type Wish = Required<Omit<FitProps, 'className'>>;

/**
 * One name in one field: the width axis gives first, then the line breaks, then the size; last, whole words are left
 * out. So "Hội An" and "Sở Văn hoá, Thể thao và Du lịch" stand in the same field.
 */
export function Fit(props: FitProps) {
  const { text, size, min = 0.42, lines = 1, wide = 112, tight = 62, breakLate = false } = props;
  const { tall = Number.POSITIVE_INFINITY, className = '' } = props;
  const box = useRef<HTMLSpanElement>(null);
  const [cut, setCut] = useState<{ of: string; text: string } | null>(null);
  const geometry = useGeometry();
  const width = useWidth(box);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new size of the window or a late font fits anew
  useLayoutEffect(() => {
    const element = box.current;
    if (element)
      setCut({
        of: text,
        text: settleOnce(
          element,
          { text, size, min: Math.min(min, size), lines, wide, tight, breakLate, tall },
          geometry,
        ),
      });
  }, [text, size, min, lines, wide, tight, breakLate, tall, geometry, width]);
  return (
    <span ref={box} className={`fit ${className}`} style={{ fontSize: `${size}rem` }}>
      {cut?.of === text ? cut.text : text}
    </span>
  );
}

interface Settled {
  text: string;
  fontSize: string;
  fontStretch: string;
  whiteSpace: string;
}

/** Names come back scene after scene, in fields of the same make: what was found out once is not measured again. */
const found = new Map<string, Settled>();
const MOST = 400;

function settleOnce(element: HTMLElement, wish: Wish, geometry: number): string {
  const { style } = element;
  style.fontSize = `${wish.size}rem`;
  const { fontSize, fontWeight, letterSpacing, lineHeight } = getComputedStyle(element);
  const key = JSON.stringify([wish, geometry, element.clientWidth, fontSize, fontWeight, letterSpacing, lineHeight]);
  const known = found.get(key);
  if (known !== undefined) {
    Object.assign(style, { fontSize: known.fontSize, fontStretch: known.fontStretch, whiteSpace: known.whiteSpace });
    if (element.firstChild) element.firstChild.nodeValue = known.text;
    return known.text;
  }
  const text = settle(element, wish);
  if (found.size >= MOST) found.clear();
  found.set(key, { text, fontSize: style.fontSize, fontStretch: style.fontStretch, whiteSpace: style.whiteSpace });
  return text;
}

/** From one size to the next one tried. */
const SMALLER = 0.92;

/** Sets the element's width axis and size so that the text fits its box; returns the text, cut if nothing else helps. */
function settle(element: HTMLElement, wish: Wish): string {
  const { text, size, min, lines, tight, breakLate } = wish;
  const content = element.firstChild;
  if (content) content.nodeValue = text;
  for (let rows = 1; rows <= lines; rows++) {
    const last = rows === lines;
    // A line may shrink and narrow a little before it is worth breaking.
    const floor = last ? min : Math.max(min, size * (breakLate ? 0.75 : 0.92));
    const narrow = last || breakLate ? tight : Math.max(tight, 76);
    for (let at = size; ; ) {
      if (fits(element, at, rows, narrow, wish)) return text;
      // One line is as wide as its type is large: sizes at which it is still too wide need no trying.
      const part = rows === 1 ? element.clientWidth / element.scrollWidth : 1;
      if (at <= floor || at * part * 1.02 < floor) break;
      at = Math.max(floor, at * SMALLER ** Math.max(1, Math.floor(Math.log(part) / Math.log(SMALLER))));
    }
  }
  const words = text.split(' ');
  for (let kept = words.length - 1; kept > 0; kept--) {
    const shorter = `${words.slice(0, kept).join(' ').replace(/[,;]$/, '')}…`;
    if (content) content.nodeValue = shorter;
    if (fits(element, min, lines, tight, wish)) return shorter;
  }
  return text;
}

/** Sets the widest type that fits, if any does. */
function fits(element: HTMLElement, size: number, lines: number, tight: number, { wide, tall }: Wish): boolean {
  element.style.fontSize = `${size}rem`;
  const root = Number.parseFloat(getComputedStyle(element).fontSize) / size;
  element.style.whiteSpace = lines === 1 ? 'nowrap' : 'normal';
  const set = (stretch: number) => {
    element.style.fontStretch = `${stretch}%`;
    const high = Math.min(Number.parseFloat(getComputedStyle(element).lineHeight) * lines, tall * root) + 1;
    return element.scrollWidth <= element.clientWidth && element.scrollHeight <= high;
  };
  if (set(wide)) return true;
  if (lines === 1) {
    const part = element.clientWidth / element.scrollWidth;
    // Too high, then: no narrower type is any lower.
    if (part >= 1) return false;
    for (let stretch = narrowed(wide, part); stretch > tight; stretch -= 2) if (set(stretch)) return true;
    return set(tight);
  }
  if (!set(tight)) return false;
  let low = tight;
  let high = wide;
  // Four halvings find the widest setting within 3 percent.
  for (let step = 0; step < 4; step++) {
    const middle = (low + high) / 2;
    if (set(middle)) low = middle;
    else high = middle;
  }
  return set(low);
}

/** Archivo's advance by its width axis, measured on the teams' names: within 2 % of this for every weight. */
const ADVANCE = { below: 0.0087, above: 0.0113 };

/** The setting of the width axis, percent, at which a line is `part` as wide as at `stretch`. */
function narrowed(stretch: number, part: number): number {
  const slope = (at: number): number => (at < 100 ? ADVANCE.below : ADVANCE.above);
  const advance = part * (1 + (stretch - 100) * slope(stretch));
  return Math.floor(100 + (advance - 1) / (advance < 1 ? ADVANCE.below : ADVANCE.above));
}

/** Changes with the field's width: a neighbour comes or goes (a score beside a name). */
function useWidth(box: RefObject<HTMLElement | null>): number {
  const [changes, setChanges] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    // An observer speaks up at once; the width it then tells is the one that was just fitted to.
    let fitted = element.clientWidth;
    const observer = new ResizeObserver(() => {
      if (element.clientWidth === fitted) return;
      fitted = element.clientWidth;
      // Before this frame is painted, or it would be seen misfitted for one.
      flushSync(() => setChanges((before) => before + 1));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return changes;
}
