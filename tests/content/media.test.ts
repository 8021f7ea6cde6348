import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { MediaKind, Purpose } from '../../shared/engine/question.ts';
import { questionFileSchema } from '../../shared/formats/question-file.ts';

const format = fileURLToPath(new URL('../../shared/formats/quang-nam-2024/', import.meta.url));
const bank = readdirSync(`${format}bank`)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => questionFileSchema.parse(JSON.parse(readFileSync(`${format}bank/${name}`, 'utf8'))));
const withMedia = bank.flatMap((question) => (question.media ? [{ ...question, media: question.media }] : []));
const files = readdirSync(`${format}media`, { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => name);

interface Format {
  kind: MediaKind;
  /** Largest size in bytes that a venue's Wi-Fi carries to every output in time. */
  limit: number;
  starts: (head: Buffer) => boolean;
}
const FORMATS: Record<string, Format> = {
  webp: {
    kind: 'picture',
    limit: 120_000,
    starts: (head) => head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP',
  },
  png: { kind: 'picture', limit: 120_000, starts: (head) => head.readUInt32BE(0) === 0x89504e47 },
  mp3: { kind: 'audio', limit: 100_000, starts: (head) => head.readUInt16BE(0) >= 0xffe0 },
  webm: { kind: 'video', limit: 500_000, starts: (head) => head.readUInt32BE(0) === 0x1a45dfa3 },
};
const formatOf = (file: string): Format => {
  const found = FORMATS[file.split('.').at(-1)!];
  if (!found) throw new Error(`${file} is of no format that every screen plays`);
  return found;
};

/** Width and height of a lossy WebP, from its VP8 frame header. */
function webpSize(file: Buffer): [number, number] {
  const frame = file.indexOf(Buffer.from([0x9d, 0x01, 0x2a]));
  return [file.readUInt16LE(frame + 3) & 0x3fff, file.readUInt16LE(frame + 5) & 0x3fff];
}

describe('media questions of Quảng Nam 2024', () => {
  it('[SK2] pictures, sounds and clips are all in the bank', () => {
    const count = (kind: MediaKind) => withMedia.filter(({ media }) => media.kind === kind).length;
    expect(count('picture')).toBeGreaterThanOrEqual(18);
    expect(count('audio')).toBeGreaterThanOrEqual(4);
    expect(count('video')).toBeGreaterThanOrEqual(4);
  });

  it.each<[Purpose, number]>([
    ['skill-own', 10],
    ['skill-common', 6],
    ['speed', 12],
    ['audience', 2],
  ])('[SK2] %s holds at least %i questions with media', (purpose, least) => {
    expect(withMedia.filter((question) => question.purpose === purpose).length).toBeGreaterThanOrEqual(least);
  });

  it('[SK2] every named file exists and no file is unused', () => {
    expect([...new Set(withMedia.map(({ media }) => media.file))].sort()).toEqual([...files].sort());
  });

  it.each(files)('%s is what its name says, and small', (file) => {
    const { limit, starts } = formatOf(file);
    const bytes = readFileSync(`${format}media/${file}`);
    expect(starts(bytes)).toBe(true);
    expect(statSync(`${format}media/${file}`).size).toBeLessThanOrEqual(limit);
    if (file.endsWith('.webp')) expect(webpSize(bytes)).toEqual([1600, 900]);
  });

  it.each(withMedia)('[SK2] $id: the description fits the file and gives nothing away', (question) => {
    const { media } = question;
    expect(formatOf(media.file).kind).toBe(media.kind);
    const answer = question.kind === 'choice' ? question.options[question.answer]! : String(question.answer);
    expect(media.alt.toLocaleLowerCase('vi')).not.toContain(answer.toLocaleLowerCase('vi'));
    expect(media.file).not.toContain(answer.toLocaleLowerCase('vi'));
  });
});
