import { useContext, useEffect, useRef } from 'react';
import { PaletteContext } from '../look.ts';
import { HORIZON, paintNight } from './night.ts';

/** The night behind everything, painted once per size and look. It covers the window, the stage stands in the middle of it. */
export function Backdrop() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const palette = useContext(PaletteContext);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const paint = () => {
      const { clientWidth = 0, clientHeight = 0 } = element.parentElement ?? {};
      if (clientWidth === 0 || clientHeight === 0) return;
      // The horizon belongs to the stage, so the picture is as tall as the stage and as wide as the window needs.
      const height = Math.min(clientHeight, (clientWidth * 9) / 16);
      const scale = Math.min(1, 1080 / height);
      paintNight(element, Math.round(clientWidth * scale), Math.round(height * scale), palette);
    };
    paint();
    const observer = new ResizeObserver(paint);
    if (element.parentElement) observer.observe(element.parentElement);
    return () => observer.disconnect();
  }, [palette]);
  return (
    <div className="backdrop" style={{ '--horizon': HORIZON * 10 } as React.CSSProperties}>
      <canvas ref={canvas} />
    </div>
  );
}
