import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readContestFile } from '../../server/content/contest-file.ts';
import { MediaLibrary } from '../../server/content/media-library.ts';
import { logoFault, pictureOf } from '../../server/content/picture.ts';
import { aJpeg, aPng, aWebp } from './pictures.ts';
import { problemsIn, writeTestContest } from './test-contest.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'look-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function problemsOf(look: unknown, logo: Uint8Array | null = aPng(400, 300)): string[] {
  const file = writeTestContest(folder, { look });
  if (logo !== null) writeFileSync(join(folder, 'media', 'logo.png'), logo);
  return problemsIn(file);
}

describe('the look in a contest file', () => {
  test('is read with its logo, which the library serves under an opaque name', () => {
    const logo = { file: 'logo.png', alt: 'Biểu trưng' };
    expect(problemsOf({ accent: '#FFD54A', ground: '#7a0c12', logo })).toEqual([]);
    const { contest, media } = readContestFile(join(folder, 'contest.json'));
    expect(contest.look).toEqual({ accent: '#ffd54a', ground: '#7a0c12', logo });
    const library = new MediaLibrary('secret', [join(folder, 'media')]);
    library.index(contest);
    expect(library.nameOf('logo.png')).toMatch(/^[\w-]{24}\.png$/);
    expect(library.find(library.nameOf('logo.png'))).toMatchObject({ kind: 'picture', path: media.get('logo.png') });
  });

  test('is nobody’s duty: without it the contest has the program’s own identity', () => {
    expect(problemsOf(undefined)).toEqual([]);
    expect(readContestFile(join(folder, 'contest.json')).contest.look).toBeUndefined();
  });

  test('every mistake is named at once, by field, with what is allowed', () => {
    const problems = problemsOf({
      accent: 'đỏ',
      ground: '#12',
      second: 7,
      logo: { file: '../x.svg', alt: '' },
      font: 'x',
    });
    expect(problems).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^look\.accent: màu viết dạng #rrggbb/),
        expect.stringMatching(/^look\.ground: màu viết dạng #rrggbb/),
        expect.stringMatching(/^look\.second: /),
        expect.stringMatching(/^look\.logo\.file: tên một tệp PNG, JPEG hoặc WebP/),
        expect.stringMatching(/^look\.logo\.alt: /),
        expect.stringMatching(/^look: không có mục «font»/),
      ]),
    );
    expect(problems).toHaveLength(6);
  });

  test('light that would be too dark is refused with the figure and what would pass', () => {
    const problems = problemsOf({ accent: '#001f5b', second: '#101010' });
    expect(problems).toEqual([
      expect.stringMatching(
        /^look\.accent: #001f5b quá tối: .* là 1,2, cần từ 2; cùng sắc, #[0-9a-f]{6} đạt 5,\d \[.*\] – dòng/,
      ),
      expect.stringMatching(/^look\.second: #101010 quá tối/),
    ]);
  });

  test('a logo that is missing, something else, or too small is named', () => {
    const logo = { file: 'logo.png', alt: 'Logo' };
    expect(problemsOf({ logo }, null)).toEqual([expect.stringContaining('không có tệp «logo.png»')]);
    expect(problemsOf({ logo }, Buffer.from('<svg xmlns="x"/>'))).toEqual([
      expect.stringMatching(/^look\.logo\.file: «logo\.png» không phải ảnh PNG, JPEG hay WebP/),
    ]);
    expect(problemsOf({ logo }, aPng(20, 300))).toEqual([expect.stringContaining('ảnh 20 × 300 điểm')]);
  });
});

describe('a picture by its own bytes', () => {
  test.each([
    ['png', aPng(640, 480)],
    ['jpeg', aJpeg(640, 480)],
    ['webp', aWebp('VP8 ', 640, 480)],
    ['webp', aWebp('VP8L', 640, 480)],
    ['webp', aWebp('VP8X', 640, 480)],
  ])('%s tells its size', (kind, bytes) => {
    expect(pictureOf(bytes)).toEqual({ kind, width: 640, height: 480 });
    expect(logoFault(bytes)).toBeNull();
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a page', Buffer.from('<html><script>alert(1)</script></html>')],
    ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00')],
    ['a head without a body', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['a JPEG without a frame', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x02, 0xff, 0xd9, 0, 0, 0, 0, 0, 0, 0, 0])],
    ['a JPEG whose segments lead nowhere', Buffer.from([0xff, 0xd8, ...Array<number>(40).fill(0xff)])],
  ])('[threats] %s is none', (_what, bytes) => {
    expect(pictureOf(bytes)).toBeNull();
    expect(logoFault(bytes)?.en).toContain('no PNG, JPEG or WebP');
  });

  test('[threats] too many bytes or pixels are refused with the figure', () => {
    expect(logoFault(Buffer.concat([aPng(100, 100), Buffer.alloc(2_000_000)]))?.vi).toBe(
      'tệp nặng 2,1 MB; nhiều nhất 2 MB',
    );
    expect(logoFault(aPng(30_000, 30_000))?.vi).toBe('ảnh 30000 × 30000 điểm; mỗi cạnh cần từ 64 đến 4096');
  });
});
