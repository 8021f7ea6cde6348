import { describe, expect, test } from 'vitest';
import { readCsv } from '../../server/imports/csv-table.ts';
import { readQuestions, readTeams } from '../../server/imports/read-content.ts';
import { template } from '../../server/imports/template.ts';

const table = (text: string): unknown[] => {
  const read = readCsv(text);
  return 'fault' in read ? [read.fault.en, read.fault.line] : [read.header, ...read.rows.map(({ cells }) => cells)];
};
const questions = (text: string) => readQuestions({ format: 'csv', text });

const HEAD = 'Mã;Phần;Loại;Câu hỏi;A;B;Đáp án;Độ khó;Nguồn';

describe('a sheet of comma separated values', () => {
  test.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      '\uFEFFa;b\r\n1;"2;3"\r\n',
      [
        ['a', 'b'],
        ['1', '2;3'],
      ],
    ],
    [
      'a\tb\n"x ""y"" z"\t',
      [
        ['a', 'b'],
        ['x "y" z', ''],
      ],
    ],
    [
      'a,b\n"two\nlines",2\n\n , \n3,4',
      [
        ['a', 'b'],
        ['two\nlines', '2'],
        ['3', '4'],
      ],
    ],
    ['a,b\n1,"open\n', ['a quotation mark is opened and never closed', 2]],
    ['', ['the file is empty', null]],
  ])('%j', (text, wanted) => {
    expect(table(text)).toEqual(wanted);
  });

  test('a line knows its number, after cells of several lines too', () => {
    const read = readCsv('a\n"1\n2\n3"\n4');
    expect('rows' in read && read.rows.map(({ line }) => line)).toEqual([2, 5]);
  });

  test('letters and marks that came apart are put together again', () => {
    expect(table('Ma\u0303\n')).toEqual([['M\u00e3']]);
  });
});

describe('a sheet of questions', () => {
  test('the template is read without a fault, by every kind of question in it', () => {
    const { entries, faults } = questions(template('questions'));
    expect(faults).toEqual([]);
    expect(entries.map(({ value }) => [value.kind, value.purpose, value.answer])).toEqual([
      ['choice', 'skill-own', 0],
      ['spoken', 'skill-common', 'một lần'],
      ['number', 'speed', 1024],
      ['ordering', 'speed', [1, 2, 3, 0]],
      ['matching', 'speed', [1, 2, 0]],
    ]);
    expect(entries[1]?.value).toMatchObject({ accepted: ['1 lần', 'chỉ một lần'] });
  });

  test.each([
    ['c1;luot rieng;TRẮC NGHIỆM;Hỏi?;một;hai;b;1;nguồn', { purpose: 'skill-own', kind: 'choice', answer: 1 }],
    ['c1;lượt chung;choice;Hỏi?;một;hai;hai;1;nguồn', { purpose: 'skill-common', answer: 1 }],
    ['c1;câu hỏi phụ;đúng sai;Hỏi?;;;Sai;1;nguồn', { purpose: 'tie-break', answer: false }],
    ['c1;tăng tốc;số;Hỏi?;;;2,5;3;nguồn', { kind: 'number', answer: 2.5, difficulty: 3 }],
    ['c1;speed;short-text;Hỏi?;;;Hà Nội;2;nguồn', { kind: 'short-text', answer: 'Hà Nội' }],
  ])('%s', (row, wanted) => {
    const { entries, faults } = questions(`${HEAD}\n${row}`);
    expect(faults).toEqual([]);
    expect(entries[0]?.value).toMatchObject(wanted);
  });

  test('every mistake at once: line, column, what is allowed', () => {
    const { entries, faults } = questions(
      [
        HEAD,
        'c1;lượt riêng;trắc nghiệm;Hỏi?;một;hai;C;1;nguồn',
        'c2;lượt trung;trắc nghiệm;;một;hai;A;9;',
        'C 3;lượt riêng;số;Hỏi?;;;nhiều;1;nguồn',
        'c4;lượt riêng;trả lời miệng;Hỏi?;;;đúng;1;nguồn',
        'c4;lượt riêng;trả lời miệng;Hỏi?;;;đúng;1;nguồn',
      ].join('\n'),
    );
    expect(faults.map(({ line, field }) => [line, field])).toEqual([
      [2, 'Đáp án'],
      [3, 'Phần'],
      [3, 'Câu hỏi'],
      [3, 'Độ khó'],
      [3, 'Nguồn'],
      [4, 'Mã'],
      [4, 'Đáp án'],
      [6, null],
    ]);
    expect(faults[1]?.vi).toBe('chỉ được là «skill-own», «skill-common», «speed», «audience», «tie-break»');
    expect(faults[2]).toMatchObject({ vi: 'còn trống; cần điền', en: 'is empty; it is needed' });
    // A letter beyond the options, and words where a figure belongs.
    expect(faults[0]).toMatchObject({ vi: 'không phải một trong các phương án', en: 'not one of the options' });
    expect(faults[6]?.vi).toBe('cần một con số, ví dụ 12 hoặc 2,5');
    expect(faults.every(({ vi, en }) => vi !== '' && en !== '' && vi !== en)).toBe(true);
    expect(entries.map(({ value }) => value.id)).toEqual(['c4', 'c4']);
  });

  test('columns that are missing, unknown or twice are told once, not in every line', () => {
    const { faults } = questions('Mã;Phần;Phần;Màu\nc1;a;b;c\nc2;a;b;c');
    expect(faults.map(({ line, field }) => [line, field])).toEqual([
      [1, 'Phần'],
      [1, 'Màu'],
      [1, 'Loại'],
      [1, 'Câu hỏi'],
      [1, 'Đáp án'],
      [1, 'Độ khó'],
      [1, 'Nguồn'],
    ]);
  });

  test('a line with more cells than the header is no guess of ours', () => {
    const { faults } = questions(`${HEAD}\nc1;lượt riêng;trả lời miệng;Hỏi?;;;đúng;1;nguồn;một ô nữa`);
    expect(faults).toMatchObject([{ line: 2, field: null }]);
  });
});

describe('a sheet of teams', () => {
  test('the template is read; a name makes an id of its own', () => {
    expect(readTeams({ format: 'csv', text: template('teams') })).toMatchObject({
      faults: [],
      entries: [
        { value: { id: 'doi-mot', kind: 'district', members: ['Nguyễn Văn A', 'Trần Thị B'] } },
        { value: { id: 'doi-du-bi', kind: 'team', substitute: true } },
      ],
    });
    const { entries } = readTeams({ format: 'csv', text: 'Tên đội,Loại\nĐại Lộc,huyện\nHội An,thành phố' });
    expect(entries.map(({ value }) => [value.id, value.kind])).toEqual([
      ['dai-loc', 'district'],
      ['hoi-an', 'city'],
    ]);
  });
});

describe('JSON', () => {
  const json = (text: string) => readQuestions({ format: 'json', text });

  test('a mistake of the syntax is found by line and column', () => {
    expect(json('[\n {"id": }\n]').faults).toMatchObject([{ line: 2, en: 'column 9: not JSON at «}»' }]);
    expect(json('{}').faults).toMatchObject([{ en: 'a JSON file must be a list: [ … ]' }]);
  });

  test('mistakes of entries by their path; other entries are judged as well', () => {
    const good = {
      id: 'a',
      purpose: 'speed',
      kind: 'number',
      text: 'x',
      answer: 1,
      difficulty: 1,
      source: { cite: 'y' },
    };
    const { entries, faults } = json(JSON.stringify([good, { ...good, id: 'b', answer: 'x', colour: 'red' }, good]));
    expect(entries).toHaveLength(2);
    expect(faults.map(({ field }) => field)).toEqual(['[1].answer', '[1]', '[2]']);
  });
});
