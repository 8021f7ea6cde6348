import { useLayoutEffect, useRef } from 'react';
import { useGeometry } from './geometry.ts';
import './fit.css';

/** Running text in a box of fixed height: as large as fits, never smaller than `min` (tenths of the stage's height). */
export function Paragraph(props: { text: string; max: number; min?: number; className?: string }) {
  const { text, max, min = 0.42, className = '' } = props;
  const box = useRef<HTMLDivElement>(null);
  const geometry = useGeometry();
  // biome-ignore lint/correctness/useExhaustiveDependencies: other text, a resize or a late font fits anew
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    for (let size = max; ; size = Math.max(min, size * 0.94)) {
      element.style.fontSize = `${size}rem`;
      if (size <= min || (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth)) {
        break;
      }
    }
    balance(element);
  }, [text, max, min, geometry]);
  return (
    <div ref={box} className={`paragraph running ${className}`}>
      <div>{text}</div>
    </div>
  );
}

/** Lines of like length: the narrowest width that takes no further line. No word is left alone on the last one. */
function balance(box: HTMLElement): void {
  const text = box.firstElementChild;
  if (!(text instanceof HTMLElement)) return;
  text.style.maxWidth = '100%';
  const height = text.offsetHeight;
  let low = box.clientWidth * 0.5;
  let high = box.clientWidth;
  for (let step = 0; step < 6; step++) {
    const middle = (low + high) / 2;
    text.style.maxWidth = `${middle}px`;
    if (text.offsetHeight > height || text.scrollWidth > middle + 1) low = middle;
    else high = middle;
  }
  text.style.maxWidth = `${Math.ceil(high)}px`;
}
