import { useLayoutEffect, useRef, useState } from 'react';
import { useGeometry } from './geometry.ts';
import './fit.css';

interface FitProps {
  text: string;
  /** Largest and smallest size, tenths of the stage's height. */
  size: number;
  min?: number;
  /** Lines it may take. */
  lines?: 1 | 2 | 3;
  /** Widest setting of the type's width axis, percent. */
  wide?: number;
  className?: string;
}

const TIGHTEST = 62;

/**
 * One name in one field: the width axis gives first, then the line breaks, then the size; last, whole words are left
 * out. So "Hội An" and "Sở Văn hoá, Thể thao và Du lịch" stand in the same field.
 */
export function Fit({ text, size, min = 0.42, lines = 1, wide = 112, className = '' }: FitProps) {
  const box = useRef<HTMLSpanElement>(null);
  const [cut, setCut] = useState<{ of: string; text: string } | null>(null);
  const geometry = useGeometry();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new size of the window or a late font fits anew
  useLayoutEffect(() => {
    const element = box.current;
    if (element) setCut({ of: text, text: settle(element, text, size, Math.min(min, size), lines, wide) });
  }, [text, size, min, lines, wide, geometry]);
  return (
    <span ref={box} className={`fit ${className}`} style={{ fontSize: `${size}rem` }}>
      {cut?.of === text ? cut.text : text}
    </span>
  );
}

/** Sets the element's width axis and size so that the text fits its box; returns the text, cut if nothing else helps. */
function settle(element: HTMLElement, text: string, size: number, min: number, lines: number, wide: number): string {
  const content = element.firstChild;
  if (content) content.nodeValue = text;
  for (const rows of lines === 1 ? [1] : [1, lines]) {
    // One line may shrink a quarter before the text is worth breaking.
    const floor = rows < lines ? Math.max(min, size * 0.75) : min;
    for (let at = size; ; at = Math.max(floor, at * 0.9)) {
      if (fits(element, at, rows, wide)) return text;
      if (at <= floor) break;
    }
  }
  const words = text.split(' ');
  for (let kept = words.length - 1; kept > 0; kept--) {
    const shorter = `${words.slice(0, kept).join(' ').replace(/[,;]$/, '')}…`;
    if (content) content.nodeValue = shorter;
    if (fits(element, min, lines, wide)) return shorter;
  }
  return text;
}

function fits(element: HTMLElement, size: number, lines: number, wide: number): boolean {
  element.style.fontSize = `${size}rem`;
  element.style.whiteSpace = lines === 1 ? 'nowrap' : 'normal';
  const set = (stretch: number) => {
    element.style.fontStretch = `${stretch}%`;
    const style = getComputedStyle(element);
    const tall = Number.parseFloat(style.lineHeight) * lines + 1;
    return element.scrollWidth <= element.clientWidth && element.scrollHeight <= tall;
  };
  if (set(wide)) return true;
  let low = TIGHTEST;
  let high = wide;
  if (!set(low)) return false;
  // Four halvings find the widest setting within 3 percent.
  for (let step = 0; step < 4; step++) {
    const middle = (low + high) / 2;
    if (set(middle)) low = middle;
    else high = middle;
  }
  return set(low);
}
