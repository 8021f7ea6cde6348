import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const BLOCK = 512;

/** Writes the plain files of a tar archive under a folder; all the format we need, on machines without `tar`. */
export function untar(archive: Buffer, folder: string): void {
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0; ) {
    const header = archive.subarray(at, at + BLOCK);
    const size = Number.parseInt(text(header, 124, 136), 8);
    const body = at + BLOCK;
    const isFile = header[156] === 0x30 || header[156] === 0;
    if (isFile) {
      const name = normalize(join(text(header, 345, 500), text(header, 0, 100)));
      if (name.startsWith('..')) throw new Error(`archive entry outside its folder: ${name}`);
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, archive.subarray(body, body + size), { mode: Number.parseInt(text(header, 100, 108), 8) });
    }
    at = body + Math.ceil(size / BLOCK) * BLOCK;
  }
}

function text(header: Buffer, from: number, to: number): string {
  const field = header.subarray(from, to).toString('latin1');
  const end = field.indexOf('\0');
  return (end < 0 ? field : field.slice(0, end)).trim();
}
