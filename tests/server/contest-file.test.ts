import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { presetFile, readContestFile } from '../../server/content/contest-file.ts';
import { lineOf } from '../../server/content/json-line.ts';
import { readJson } from '../../server/content/json-text.ts';
import { MediaLibrary } from '../../server/content/media-library.ts';
import { problemsIn, testContest, writeTestContest } from './test-contest.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'contest-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function problemsOf(text: string): string[] {
  const file = join(folder, 'contest.json');
  writeTestContest(folder);
  writeFileSync(file, text);
  return problemsIn(file);
}

describe('a contest file', () => {
  test('the preset is whole, with every medium of its bank', () => {
    const { contest, media } = readContestFile(presetFile());
    expect(contest.teams).toHaveLength(17);
    const files = new Set(contest.bank.flatMap((question) => (question.media ? [question.media.file] : [])));
    expect(media.size).toBe(files.size);
  });

  test('[BR1] a field that is wrong is named with its line and what is allowed there', () => {
    const contest = testContest();
    const text = JSON.stringify({ ...contest, year: 1999 }, null, 2);
    const line = text.split('\n').findIndex((one) => one.includes('"year"')) + 1;
    expect(problemsOf(text)).toEqual([
      expect.stringMatching(new RegExp(`^year: .* – dòng ${line} \\[line ${line}\\]$`)),
    ]);
  });

  test.each([
    [['a'], 2],
    [['b', 1, 'c'], 6],
    [['b', 1, 'gone'], 5],
    [['b', 7], 3],
    [[], 1],
  ])('the line of %j is %i', (path, line) => {
    const text = '{\n "a": "}[,\\"",\n "b": [\n  [1, {"c": 2}],\n  {\n   "c": true}]}';
    expect(lineOf(text, path)).toBe(line);
  });

  test('a comma too many is found by line and column', () => {
    expect(problemsOf('{\n  "id": "x",\n}')).toEqual([expect.stringContaining('dòng 3, cột 1 [line 3, column 1]')]);
  });

  test('all mistakes are named at once, by field, with what is allowed', () => {
    const contest = testContest({ year: 'nay', sponsors: undefined, colour: 'red' } as never);
    (contest.teams as { kind: string }[])[1]!.kind = 'village';
    const problems = problemsOf(JSON.stringify(contest));
    expect(problems).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^year: /),
        expect.stringMatching(/^sponsors: thiếu/),
        expect.stringMatching(/^teams\[1\]\.kind: chỉ được là «city», «town»/),
        expect.stringMatching(/^tệp \[file\]: không có mục «colour»/),
      ]),
    );
    expect(problems).toHaveLength(4);
  });

  test('[SC2] a floor above the first point is refused: nobody could have earned it', () => {
    const contest = testContest();
    (contest.rules as { floor: number }).floor = 20;
    expect(problemsOf(JSON.stringify(contest))).toEqual([expect.stringMatching(/^rules\.floor: /)]);
  });

  test('seats that don’t add up and missing media are named too', () => {
    const contest = testContest();
    (contest.teams as object[]).push({ id: 'them', name: 'Thêm', kind: 'team' });
    (contest.bank as { media: { file: string } }[])[0]!.media.file = 'gone.png';
    const problems = problemsOf(JSON.stringify(contest));
    expect(problems.some((problem) => problem.startsWith('format: '))).toBe(true);
    expect(problems).toContainEqual(expect.stringContaining('«gone.png»'));
  });

  test.each([
    ['{"a": 1,}', 1, 9, '}'],
    ['{"a" 1}', 1, 6, '1'],
    ['[1, 2', 1, 6, ''],
    ['{\n "a": tru\n}', 2, 7, 'tru'],
    ['{"a":1} x', 1, 9, 'x'],
    ['[01]', 1, 2, '01'],
    ['', 1, 1, ''],
  ])('the place of the mistake in %j', (text, line, column, found) => {
    expect(readJson(text)).toEqual({ fault: { line, column, found } });
  });

  test('a byte order mark is no mistake', () => {
    expect(readJson('\uFEFF{"a":1}')).toEqual({ value: { a: 1 } });
  });
});

describe('[threats] media names', () => {
  test('are opaque, the same for one installation, other for another, and lead to indexed files only', () => {
    const { contest, media } = readContestFile(writeTestContest(folder));
    const library = new MediaLibrary('secret', [join(folder, 'media')]);
    library.index(contest);
    for (const [file, path] of media) {
      const name = library.nameOf(file);
      expect(name).toMatch(/^[\w-]{24}\.png$/);
      expect(new MediaLibrary('other', []).nameOf(file)).not.toBe(name);
      expect(library.find(name)?.path).toBe(path);
      expect(library.find(file)).toBeNull();
    }
  });
});
