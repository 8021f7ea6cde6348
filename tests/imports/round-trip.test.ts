import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listCell, listOf, orderOf, pairsOf } from '../../server/imports/list-cells.ts';
import { questionSheet } from '../../server/imports/question-sheet.ts';
import { readQuestions } from '../../server/imports/read-content.ts';
import { formatsDir } from '../../server/paths.ts';
import { PURPOSES, type Question } from '../../shared/engine/question.ts';
import { questionFileSchema } from '../../shared/formats/question-file.ts';

const HEAD = 'Mã,Phần,Loại,Câu hỏi,A,B,C,D,1,2,3,4,Đáp án,Độ khó,Nguồn';
const read = (text: string) => readQuestions({ format: 'csv', text });
const ordering = (answer: string, items = 'nộp,đăng nhập,trả phí,nhận') =>
  read(`${HEAD}\nq1,tăng tốc,sắp xếp,Hỏi?,${items},,,,,"${answer}",2,nguồn`);
const matching = (answer: string, left = 'một,hai,ba,', right = 'ba ba,một một,hai hai,') =>
  read(`${HEAD}\nq1,tăng tốc,ghép đôi,Hỏi?,${right},${left},"${answer}",2,nguồn`);

describe('an ordering in a sheet', () => {
  test.each([
    'B-A-C-D',
    'B, A, C, D',
    'b a c d',
    'BACD',
    'B > A > C > D',
    'B → A → C → D',
    'đăng nhập > nộp > trả phí > nhận',
  ])('[AC1] «%s» is its answer', (answer) => {
    const { entries, faults } = ordering(answer);
    expect(faults).toEqual([]);
    expect(entries[0]?.value).toMatchObject({
      kind: 'ordering',
      items: ['nộp', 'đăng nhập', 'trả phí', 'nhận'],
      answer: [1, 0, 2, 3],
    });
  });

  test.each([
    ['đầu rồi cuối', 'viết thứ tự đúng bằng chữ cái của các cột, ví dụ B-D-A-C'],
    ['B-A-C', 'cần mỗi mục đúng một lần'],
    ['B-A-C-C', 'cần mỗi mục đúng một lần'],
    ['B-A-C-E', 'cần mỗi mục đúng một lần'],
    ['A-B-C-D', 'các mục đang đứng sẵn theo đáp án'],
  ])('[AC1] «%s» is told beside its line and column', (answer, vi) => {
    expect(ordering(answer).faults).toMatchObject([{ line: 2, field: 'Đáp án', vi }]);
  });

  test('[AC1] too few items, and one left empty, are told by their columns', () => {
    expect(ordering('B-A', 'một,hai,,').faults.map(({ field }) => field)).toContain('A');
    expect(ordering('B-A-C-D', 'một,,ba,bốn').faults).toMatchObject([{ field: 'B', vi: 'còn trống; cần điền' }]);
  });
});

describe('a matching in a sheet', () => {
  test.each(['1-B, 2-C, 3-A', '1B 2C 3A', '3A 1B 2C', '1=B; 2=C; 3=A', '1: b, 2: c, 3: a', 'B-C-A'])(
    '[AC1] «%s» is its answer',
    (answer) => {
      const { entries, faults } = matching(answer);
      expect(faults).toEqual([]);
      expect(entries[0]?.value).toMatchObject({
        left: ['một', 'hai', 'ba'],
        right: ['ba ba', 'một một', 'hai hai'],
        answer: [1, 2, 0],
      });
    },
  );

  test.each([
    ['một với hai', 'viết từng cặp số và chữ cái, ví dụ 1-B, 2-A, 3-C'],
    ['1-B, 2-C', 'cần mỗi mục đúng một lần'],
    ['1-B, 1-C, 3-A', 'cần mỗi mục đúng một lần'],
    ['1-A, 2-B, 3-C', 'các mục đang đứng sẵn theo đáp án'],
  ])('[AC1] «%s» is told beside its line and column', (answer, vi) => {
    expect(matching(answer).faults).toMatchObject([{ line: 2, field: 'Đáp án', vi }]);
  });

  test('[AC1] sides of different length are told by the right one', () => {
    const { faults } = matching('1-B, 2-C, 3-A', 'một,hai,ba,bốn');
    expect(faults.map(({ field }) => field)).toContain('A');
    expect(matching('1-B, 2-C, 3-A', 'một,,ba,').faults).toMatchObject([{ field: '2' }]);
  });
});

describe('a bank that goes out as a sheet and comes back', () => {
  const back = (bank: readonly Question[]) => {
    const { entries, faults } = read(questionSheet(bank));
    expect(faults).toEqual([]);
    return entries.map(({ value }) => value);
  };

  test('is the preset’s own', () => {
    const folder = join(formatsDir(), 'quang-nam-2024');
    const { banks } = JSON.parse(readFileSync(join(folder, 'contest.json'), 'utf8')) as { banks: string[] };
    const bank = banks.flatMap((file) =>
      questionFileSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
    );
    expect(bank.length).toBeGreaterThan(400);
    expect(back(bank)).toEqual(bank);
  });

  test('is the same, whatever is in it', () => {
    fc.assert(
      fc.property(bank, (questions) => {
        expect(back(questions)).toEqual(questions);
      }),
      { numRuns: 300, seed: 20241010 },
    );
  });

  test('lists in one cell come back as they were', () => {
    fc.assert(
      fc.property(fc.array(line(40), { minLength: 1, maxLength: 4 }), (entries) => {
        expect(listOf(listCell(entries))).toEqual(entries);
      }),
      { numRuns: 500, seed: 7 },
    );
    expect(orderOf('', [])).toBeNull();
    expect(pairsOf('')).toBeNull();
  });
});

/** Words as people write them, and what spreadsheets stumble over. */
function line(max: number): fc.Arbitrary<string> {
  const sign = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...'aăâđêôơưẵệỹAĐ 0159') },
    { weight: 2, arbitrary: fc.constantFrom(...`,;|"'=+-@<>&\n\t–…“”`) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
  );
  return fc
    .array(sign, { minLength: 1, maxLength: max })
    .map((signs) => signs.join('').normalize('NFC').trim().slice(0, max).trim())
    .filter((text) => text !== '' && text === text.normalize('NFC').trim() && !/[\uD800-\uDFFF]/u.test(text));
}

const distinct = (min: number, max: number, length: number) =>
  fc.uniqueArray(line(length), { minLength: min, maxLength: max });
const shuffled = (length: number) =>
  fc
    .shuffledSubarray([...Array(length).keys()], { minLength: length, maxLength: length })
    .filter((order) => order.some((at, i) => at !== i));
const maybe = <T>(arbitrary: fc.Arbitrary<T>, key: string) =>
  fc.option(arbitrary, { nil: undefined }).map((value) => (value === undefined ? {} : { [key]: value }));
const media = fc
  .tuple(
    fc.constantFrom(['picture', '.png'], ['picture', '.jpg'], ['audio', '.mp3'], ['video', '.mp4']),
    fc.nat(99),
    line(60),
  )
  .map(([[kind, ending], nth, alt]) => ({ kind, file: `tệp ${nth}${ending}`, alt }));

const base = fc
  .tuple(
    fc.constantFrom(...PURPOSES),
    line(120),
    fc.constantFrom(1, 2, 3),
    maybe(line(80), 'note'),
    maybe(fc.integer({ min: 1, max: 999 }), 'fact'),
    maybe(line(40), 'article'),
    line(60),
  )
  .map(([purpose, text, difficulty, note, fact, article, cite]) => ({
    purpose,
    text,
    difficulty,
    ...note,
    source: { ...fact, ...article, cite },
  }));
const worded = fc
  .tuple(line(50), maybe(fc.array(line(40), { minLength: 1, maxLength: 3 }), 'accepted'))
  .map(([answer, accepted]) => ({ answer, ...accepted }));
const figure = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value));
const kinds = fc.oneof(
  distinct(2, 6, 60).chain((options) =>
    fc.nat(options.length - 1).map((answer) => ({ kind: 'choice', options, answer })),
  ),
  fc.boolean().map((answer) => ({ kind: 'true-false', answer })),
  worded.map((words) => ({ kind: 'short-text', ...words })),
  worded.map((words) => ({ kind: 'spoken', ...words })),
  fc
    .tuple(figure, maybe(line(15), 'unit'), maybe(figure.map(Math.abs), 'tolerance'))
    .map(([answer, unit, tolerance]) => ({ kind: 'number', answer, ...unit, ...tolerance })),
  distinct(3, 4, 35).chain((items) => shuffled(items.length).map((answer) => ({ kind: 'ordering', items, answer }))),
  distinct(3, 4, 35).chain((left) =>
    fc
      .tuple(distinct(left.length, left.length, 35), shuffled(left.length))
      .map(([right, answer]) => ({ kind: 'matching', left, right, answer })),
  ),
);
const question = fc
  .tuple(base, kinds, maybe(media, 'media'))
  .map(([common, own, file]) => ({ ...common, ...own, ...(own.kind === 'matching' ? {} : file) }));
const bank = fc
  .array(question, { minLength: 1, maxLength: 6 })
  .map((questions) => questions.map((one, nth) => ({ id: `q-${nth}`, ...one })) as unknown as Question[]);
