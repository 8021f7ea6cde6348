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
        return;
      }
    }
  }, [text, max, min, geometry]);
  return (
    <div ref={box} className={`paragraph running ${className}`}>
      {text}
    </div>
  );
}
