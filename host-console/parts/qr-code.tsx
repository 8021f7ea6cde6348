import { useMemo } from 'react';
import { encode } from 'uqr';

/** A QR code as one SVG path, dark on light with the quiet zone that cameras need. */
export function QrCode(props: { text: string; label: string }) {
  const { size, d } = useMemo(() => {
    const { data, size } = encode(props.text, { ecc: 'M', border: 3 });
    const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { size, d: squares.join('') };
  }, [props.text]);
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={props.label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={d} fill="#000" />
    </svg>
  );
}
