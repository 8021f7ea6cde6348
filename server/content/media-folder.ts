import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, type Dirent } from 'node:fs';
import { link, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { nanoid } from 'nanoid';
import { mediaFileName } from '../../shared/formats/question-file.ts';
import type { MediaAnswer, MediaFile } from '../../shared/protocol/media.ts';
import { endingKind, fitsEnding, HEAD_BYTES, kindOf, MEDIA_BYTES, MOST_BYTES, sniffed } from './medium-kind.ts';

type Fault = NonNullable<MediaAnswer['fault']>;

/** All of them together, bytes, and in number: a laptop's disk also has the log to keep. */
const MOST_TOGETHER = 2_000_000_000;
const MOST_FILES = 2000;
/** What a file is called until it is whole; no question can name it. */
const PART = '.part-';
/** An upload that stood still for so long has lost its sender. */
const STALE_MS = 3_600_000;

/** The contest's own pictures and clips: a file comes in whole and as what it says it is, or not at all. */
export class MediaFolder {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @param uses how many questions name a file */
  async list(uses: (file: string) => number): Promise<MediaFile[]> {
    const files: MediaFile[] = [];
    for (const { name } of await this.#entries()) {
      const kind = endingKind(name);
      if (kind === null || !mediaFileName.test(name)) continue;
      files.push({ file: name, kind, bytes: (await stat(join(this.#folder, name))).size, used: uses(name) });
    }
    return files.sort((a, b) => (a.file < b.file ? -1 : 1));
  }

  /** Takes a file in. What is there already under its name stands: screens keep it for as long as they live. */
  async take(name: string, body: Readable): Promise<Fault | null> {
    const file = name.normalize('NFC');
    if (!mediaFileName.test(file) || file.length > 80 || endingKind(file) === null) return drained(body, NAME);
    await mkdir(this.#folder, { recursive: true });
    await this.#sweep();
    const entries = await this.list(() => 0);
    const weight = entries.reduce((sum, { bytes }) => sum + bytes, 0);
    if (entries.length >= MOST_FILES || weight >= MOST_TOGETHER) return drained(body, FULL);
    const part = join(this.#folder, `${PART}${nanoid()}`);
    try {
      const fault = await received(body, part);
      return fault ?? (await faultOf(file, part)) ?? (await this.#keep(part, file));
    } catch (error) {
      const fault = FAILURES[(error as NodeJS.ErrnoException).code ?? ''];
      if (fault === undefined) throw error;
      return fault;
    } finally {
      await rm(part, { force: true });
    }
  }

  /** @returns whether there was such a file */
  async remove(name: string): Promise<boolean> {
    const file = name.normalize('NFC');
    if (!mediaFileName.test(file) || endingKind(file) === null) return false;
    const known = (await this.#entries()).some((entry) => entry.name === file);
    if (known) await rm(join(this.#folder, file));
    return known;
  }

  /** What a power cut left half written, once nobody can still be sending it. */
  async #sweep(): Promise<void> {
    for (const { name } of await this.#entries()) {
      const path = join(this.#folder, name);
      if (name.startsWith(PART) && Date.now() - (await stat(path)).mtimeMs > STALE_MS) await rm(path, { force: true });
    }
  }

  async #entries(): Promise<Dirent[]> {
    try {
      return (await readdir(this.#folder, { withFileTypes: true })).filter((entry) => entry.isFile());
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  }

  /** A hard link takes a name only while it is free: two uploads of one name can't overwrite each other. */
  async #keep(part: string, file: string): Promise<Fault | null> {
    const path = join(this.#folder, file);
    try {
      await link(part, path);
      return null;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      return (await digest(part)) === (await digest(path)) ? null : taken(file);
    }
  }
}

/** Writes a body to a file, and no more of it than any medium may have; on disk before it is told of. */
async function received(body: Readable, path: string): Promise<Fault | null> {
  let bytes = 0;
  await pipeline(
    body,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        bytes += chunk.length;
        // The rest is read and forgotten: who sends is to hear why.
        if (bytes <= MOST_BYTES) yield chunk;
      }
    },
    createWriteStream(path, { flush: true }),
  );
  return bytes > MOST_BYTES ? heavy(MOST_BYTES) : null;
}

async function faultOf(file: string, path: string): Promise<Fault | null> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const make = sniffed(buffer.subarray(0, bytesRead));
    if (make === null) return UNKNOWN;
    if (!fitsEnding(file, make)) return ending(make);
    return size > MEDIA_BYTES[kindOf(make)] ? heavy(MEDIA_BYTES[kindOf(make)]) : null;
  } finally {
    await handle.close();
  }
}

async function digest(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Reads what is still coming, so that the answer can be heard. */
async function drained(body: Readable, fault: Fault): Promise<Fault> {
  body.resume();
  await new Promise((done) => body.once('close', done).once('end', done));
  return fault;
}

const BROKEN: Fault = { vi: 'đứt đường truyền giữa chừng', en: 'the line broke on the way' };
const DISK: Fault = { vi: 'ổ đĩa đã đầy', en: 'the disk is full' };
/** What the world does to an upload; all else is a fault of ours. */
const FAILURES: Partial<Record<string, Fault>> = {
  ECONNRESET: BROKEN,
  ERR_STREAM_PREMATURE_CLOSE: BROKEN,
  ENOSPC: DISK,
};
const NAME: Fault = {
  vi: 'tên tệp chỉ gồm chữ, số, dấu cách, dấu chấm và gạch, tối đa 80 ký tự, đuôi .png .jpg .webp .mp3 .ogg .wav .mp4 .webm',
  en: 'a name has letters, digits, spaces, dots and dashes, 80 at most, and ends in .png .jpg .webp .mp3 .ogg .wav .mp4 .webm',
};
const FULL: Fault = {
  vi: 'thư mục media đã đầy; hãy bỏ bớt tệp không dùng',
  en: 'the media folder is full; remove files that are not used',
};
const UNKNOWN: Fault = {
  vi: 'không phải hình PNG, JPEG, WebP, tiếng MP3, OGG, WAV hay phim MP4, WebM',
  en: 'is no PNG, JPEG or WebP picture, no MP3, OGG or WAV sound, no MP4 or WebM clip',
};
const ending = (make: string): Fault => ({
  vi: `bên trong là tệp ${make.toUpperCase()}, không đúng với đuôi tên tệp`,
  en: `is a ${make.toUpperCase()} file inside, which its name does not end in`,
});
const heavy = (most: number): Fault => ({
  vi: `nặng quá ${most / 1_000_000} MB`,
  en: `is larger than ${most / 1_000_000} MB`,
});
const taken = (file: string): Fault => ({
  vi: `đã có tệp khác tên «${file}»; hãy đổi tên rồi gửi lại`,
  en: `another file «${file}» is there already; rename this one and send it again`,
});
