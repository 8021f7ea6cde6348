import { expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { readQuestions } from '../../server/imports/read-content.ts';
import { readXlsxTable } from '../../server/imports/xlsx-table.ts';

const HEAD = ['Mã', 'Phần', 'Loại', 'Câu hỏi', 'A', 'B', 'Đáp án', 'Độ khó', 'Nguồn'];

async function workbook(rows: (string | number | boolean | null)[][]): Promise<string> {
  const cells = rows.map((row) => row.map((value) => (value === null ? null : { value })));
  return (await writeXlsx(cells as never).toBuffer()).toString('base64');
}

test('a workbook as Excel writes it: numbers are numbers, empty rows count in the row numbers', async () => {
  const file = await workbook([
    HEAD,
    ['c1', 'lượt riêng', 'trắc nghiệm', 'Hỏi?', 'một', 'hai', 'B', 1, 'nguồn'],
    [null, null, null, null, null, null, null, null, null],
    ['c2', 'tăng tốc', 'số', 'Bao nhiêu?', null, null, 2.5, 3, 'nguồn'],
    ['c3', 'tăng tốc', 'số', 'Bao nhiêu?', null, null, 'nhiều', 3, 'nguồn'],
  ]);
  const { entries, faults } = readQuestions({ format: 'xlsx', table: await readXlsxTable(file) });
  expect(entries.map(({ value }) => [value.id, value.kind, value.answer])).toEqual([
    ['c1', 'choice', 1],
    ['c2', 'number', 2.5],
  ]);
  expect(faults.map(({ line, field }) => [line, field])).toEqual([[5, 'Đáp án']]);
});

test.each([
  ['no zip at all', Buffer.from('không phải bảng tính').toString('base64')],
  ['an empty file', ''],
  ['a zip cut short', Buffer.from('UEsDBBQAAAAI', 'base64').toString('base64')],
])('%s is told as such', async (_, base64) => {
  const read = await readXlsxTable(base64);
  expect('fault' in read && read.fault.vi).toContain('không đọc được bảng tính .xlsx');
});
