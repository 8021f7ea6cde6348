import { useMemo } from 'react';
import { encode } from 'uqr';

/** A code on plain white, its quiet zone included: it must be read off a projector from the last row. */
export function QrCode({ text }: { text: string }) {
  const { path, size } = useMemo(() => {
    const { data } = encode(text, { ecc: 'M', border: 3 });
    const cells = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1Z` : '')));
    return { path: cells.join(''), size: data.length };
  }, [text]);
  return (
    <svg viewBox={`0 0 ${size} ${size}`} className="qr-code" role="img" aria-label={text} shapeRendering="crispEdges">
      <path d={`M0 0h${size}v${size}h-${size}Z`} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
