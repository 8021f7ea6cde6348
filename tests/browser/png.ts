import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A picture in memory: rows from the top, four bytes a pixel (red, green, blue, opacity; not premultiplied). */
export interface Picture {
  width: number;
  height: number;
  data: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Reads what browsers write: eight bits, with or without opacity, not interlaced. */
export function readPng(png: Buffer): Picture {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('not a PNG');
  let width = 0;
  let height = 0;
  let channels = 0;
  const packed: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      width = body.readUInt32BE(0);
      height = body.readUInt32BE(4);
      channels = { 2: 3, 6: 4 }[body[9] ?? 0] ?? 0;
      if (body[8] !== 8 || channels === 0 || body[12] !== 0) throw new Error('a PNG of another kind');
    }
    if (type === 'IDAT') packed.push(body);
    at += length + 12;
  }
  const rows = inflateSync(Buffer.concat(packed));
  unfilter(rows, width * channels, height, channels);
  const data = new Uint8Array(width * height * 4);
  for (let y = 0, to = 0; y < height; y++) {
    let from = y * (width * channels + 1) + 1;
    if (channels === 4) {
      data.set(rows.subarray(from, from + width * 4), to);
      to += width * 4;
      continue;
    }
    for (let x = 0; x < width; x++, to += 4, from += 3) {
      data[to] = rows[from]!;
      data[to + 1] = rows[from + 1]!;
      data[to + 2] = rows[from + 2]!;
      data[to + 3] = 255;
    }
  }
  return { width, height, data };
}

/** Every row carries how it differs from its neighbours; this makes it whole again, in place. */
function unfilter(rows: Buffer, stride: number, height: number, step: number): void {
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1) + 1;
    const row = rows.subarray(start, start + stride);
    const above = y > 0 ? rows.subarray(start - stride - 1, start - 1) : new Uint8Array(stride);
    // A loop for each: two million pixels go through here for every scene.
    switch (rows[start - 1]) {
      case 1:
        for (let i = step; i < stride; i++) row[i] = row[i]! + row[i - step]!;
        break;
      case 2:
        for (let i = 0; i < stride; i++) row[i] = row[i]! + above[i]!;
        break;
      case 3:
        for (let i = 0; i < stride; i++) row[i] = row[i]! + (((i >= step ? row[i - step]! : 0) + above[i]!) >> 1);
        break;
      case 4:
        for (let i = 0; i < stride; i++) {
          const [left, corner] = i >= step ? [row[i - step]!, above[i - step]!] : [0, 0];
          row[i] = row[i]! + paeth(left, above[i]!, corner);
        }
    }
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** Writes a picture without its opacity, as small as zlib makes it. */
export function writePng({ width, height, data }: Picture): Buffer {
  const rows = Buffer.alloc(height * (width * 3 + 1));
  for (let y = 0, at = 0; y < height; y++) {
    // "Up" suits flat planes and slow gradients.
    rows[at++] = 2;
    for (let x = 0; x < width; x++) {
      for (let c = 0; c < 3; c++) {
        const from = (y * width + x) * 4 + c;
        rows[at++] = data[from]! - (y > 0 ? data[from - width * 4]! : 0);
      }
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const packed = deflateSync(rows, { level: 9 });
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const sized = Buffer.alloc(8 + named.length);
  sized.writeUInt32BE(body.length, 0);
  sized.set(named, 4);
  sized.writeUInt32BE(crc32(named), 4 + named.length);
  return sized;
}
