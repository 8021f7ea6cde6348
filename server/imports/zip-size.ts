import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/**
 * How many bytes the files of a zip really hold, counted by inflating each up to what is left of `cap`: what a zip says of
 * itself may be a lie. Null when it is more than that, or no zip at all.
 */
export function inflatedSize(zip: Buffer, cap: number): number | null {
  let total = 0;
  for (const entry of entriesOf(zip)) {
    if (entry === null) return null;
    const size = sizeOf(zip, entry, cap - total);
    if (size === null) return null;
    total += size;
  }
  return total === 0 ? null : total;
}

interface Entry {
  method: number;
  /** Bytes as they lie in the zip. */
  packed: number;
  /** Where its own header begins. */
  at: number;
}

/** The zip's table of contents; null stands for a place where it breaks off. */
function* entriesOf(zip: Buffer): Generator<Entry | null> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || end + 20 > zip.length || zip.readUInt32LE(end) !== END) return yield null;
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== ENTRY) return yield null;
    yield { method: zip.readUInt16LE(at + 10), packed: zip.readUInt32LE(at + 20), at: zip.readUInt32LE(at + 42) };
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}

function sizeOf(zip: Buffer, { method, packed, at }: Entry, most: number): number | null {
  if (at + 30 > zip.length) return null;
  const from = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  if (from + packed > zip.length) return null;
  if (method === 0) return packed <= most ? packed : null;
  if (method !== 8 || most <= 0) return null;
  try {
    return inflateRawSync(zip.subarray(from, from + packed), { maxOutputLength: most }).length;
  } catch (error) {
    // Too long, or no deflated data: either way nothing to open.
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
