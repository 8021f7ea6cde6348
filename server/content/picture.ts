/** A picture as its own bytes tell it; nobody's word for it is taken. */
export interface Picture {
  kind: 'png' | 'jpeg' | 'webp';
  /** Pixels. */
  width: number;
  height: number;
}

/** What a logo may weigh, bytes: it is fetched by every output before its first frame. */
export const LOGO_BYTES = 2_000_000;
/** And its sides, pixels: less would be blurred on a wall, more is only memory. */
export const LOGO_SIDE = { least: 64, most: 4096 } as const;

/** Reads kind and size from the head of a PNG, JPEG or WebP file; null for anything else. */
export function pictureOf(bytes: Uint8Array): Picture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const picture = png(view) ?? webp(view) ?? jpeg(view);
  return picture === null || picture.width === 0 || picture.height === 0 ? null : picture;
}

/** Why this can't be a logo, in both languages; null where it can. */
export function logoFault(bytes: Uint8Array): { vi: string; en: string } | null {
  if (bytes.length > LOGO_BYTES) {
    const has = Math.ceil(bytes.length / 100_000) / 10;
    const most = LOGO_BYTES / 1_000_000;
    return {
      vi: `tệp nặng ${String(has).replace('.', ',')} MB; nhiều nhất ${most} MB`,
      en: `the file has ${has} MB; ${most} MB at most`,
    };
  }
  const picture = pictureOf(bytes);
  if (picture === null) {
    return {
      vi: 'không phải ảnh PNG, JPEG hay WebP (SVG thì xuất ra PNG nền trong suốt)',
      en: 'is no PNG, JPEG or WebP picture (export an SVG as a PNG with a transparent ground)',
    };
  }
  const { width, height } = picture;
  if (Math.min(width, height) >= LOGO_SIDE.least && Math.max(width, height) <= LOGO_SIDE.most) return null;
  const { least, most } = LOGO_SIDE;
  return {
    vi: `ảnh ${width} × ${height} điểm; mỗi cạnh cần từ ${least} đến ${most}`,
    en: `the picture has ${width} × ${height} pixels; each side needs ${least} to ${most}`,
  };
}

const text = (view: DataView, at: number, length: number): string =>
  at + length > view.byteLength
    ? ''
    : String.fromCharCode(...Array.from({ length }, (_, nth) => view.getUint8(at + nth)));

/** Signature, then the IHDR chunk: width and height at bytes 16 and 20 (RFC 2083). */
function png(view: DataView): Picture | null {
  if (view.byteLength < 33 || text(view, 0, 8) !== '\x89PNG\r\n\x1a\n' || text(view, 12, 4) !== 'IHDR') return null;
  return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** RIFF with one of three heads: lossy, lossless, extended (RFC 9649). */
function webp(view: DataView): Picture | null {
  if (view.byteLength < 30 || text(view, 0, 4) !== 'RIFF' || text(view, 8, 4) !== 'WEBP') return null;
  switch (text(view, 12, 4)) {
    case 'VP8 ':
      return { kind: 'webp', width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const sides = view.getUint32(21, true);
      return { kind: 'webp', width: (sides & 0x3fff) + 1, height: ((sides >> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { kind: 'webp', width: three(view, 24) + 1, height: three(view, 27) + 1 };
    default:
      return null;
  }
}
const three = (view: DataView, at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);

/** Segments up to the frame's own, which has the size (ITU-T T.81). */
function jpeg(view: DataView): Picture | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    // A marker may be padded with any number of 0xff.
    if (marker === 0xff) at += 1;
    else if (FRAMES.has(marker)) return { kind: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}
/** SOF0–SOF15 without the tables DHT, JPG and DAC, which lie among them. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);
