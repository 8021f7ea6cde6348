import { extname } from 'node:path';
import type { MediaKind } from '../../shared/engine/question.ts';
import { pictureOf } from './picture.ts';

/** What a file is by its own first bytes. */
export type Sniffed = 'png' | 'jpeg' | 'webp' | 'mp3' | 'ogg' | 'wav' | 'mp4' | 'webm';

/** Endings that a file of this make may have: the browser is told the type by the ending, so both must say the same. */
const ENDINGS: Record<Sniffed, readonly string[]> = {
  png: ['.png'],
  jpeg: ['.jpg', '.jpeg'],
  webp: ['.webp'],
  mp3: ['.mp3'],
  ogg: ['.ogg'],
  wav: ['.wav'],
  mp4: ['.mp4'],
  webm: ['.webm'],
};
const KINDS: Record<Sniffed, MediaKind> = {
  png: 'picture',
  jpeg: 'picture',
  webp: 'picture',
  mp3: 'audio',
  ogg: 'audio',
  wav: 'audio',
  mp4: 'video',
  webm: 'video',
};

/** What one file may weigh, bytes: outputs fetch a picture before it is shown, clips as they play. */
export const MEDIA_BYTES: Record<MediaKind, number> = { picture: 8_000_000, audio: 20_000_000, video: 120_000_000 };
export const MOST_BYTES = Math.max(...Object.values(MEDIA_BYTES));
/** So many first bytes tell what a file is; a picture's size can stand behind its camera's notes. */
export const HEAD_BYTES = 262_144;

/** By the file's own bytes; null for whatever no screen would play, SVG among it: it can hold a program. */
export function sniffed(head: Buffer): Sniffed | null {
  const picture = pictureOf(head);
  if (picture !== null) return picture.kind;
  const text = (at: number, length: number): string => head.toString('latin1', at, at + length);
  if (text(0, 4) === 'RIFF') return text(8, 4) === 'WAVE' ? 'wav' : null;
  if (text(0, 4) === 'OggS') return 'ogg';
  if (text(4, 4) === 'ftyp') return 'mp4';
  if (text(0, 4) === '\x1aE\xdf\xa3') return text(0, 64).includes('webm') ? 'webm' : null;
  // A tag before the sound, or its first frame: eleven set bits and the layer (ISO 11172-3).
  if (text(0, 3) === 'ID3') return 'mp3';
  const [first = 0, second = 0] = head;
  return first === 0xff && (second & 0xe6) === 0xe2 ? 'mp3' : null;
}

export const kindOf = (make: Sniffed): MediaKind => KINDS[make];

/** What a file's ending says it is; null for endings that no medium has. */
export function endingKind(file: string): MediaKind | null {
  const ending = extname(file).toLowerCase();
  const make = (Object.keys(ENDINGS) as Sniffed[]).find((one) => ENDINGS[one].includes(ending));
  return make === undefined ? null : KINDS[make];
}

export const fitsEnding = (file: string, make: Sniffed): boolean => ENDINGS[make].includes(extname(file).toLowerCase());
