import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { openWorkbook } from '../../server/imports/open-workbook.ts';
import { readQuestions } from '../../server/imports/read-content.ts';
import { readXlsxTable } from '../../server/imports/xlsx-table.ts';
import { inflatedSize } from '../../server/imports/zip-size.ts';

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
  expect('fault' in read && read.fault.vi).toContain('không phải bảng tính .xlsx');
});

describe('[threats] a hostile workbook', () => {
  /** A zip of one file: `bytes` of the same letter, and what the zip says its length is. */
  const zipOf = (bytes: number, says = bytes): Buffer => {
    const name = Buffer.from('xl/worksheets/sheet1.xml');
    const packed = deflateRawSync(Buffer.alloc(bytes, 0x61));
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(says, 22);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(says, 24);
    central.writeUInt16LE(name.length, 28);
    const at = local.length + name.length + packed.length;
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 8);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(central.length + name.length, 12);
    end.writeUInt32LE(at, 16);
    return Buffer.concat([local, name, packed, central, name, end]);
  };

  test('what it holds is counted, not believed', () => {
    expect(inflatedSize(zipOf(1000), 1000)).toBe(1000);
    expect(inflatedSize(zipOf(1001), 1000)).toBeNull();
    expect(inflatedSize(zipOf(1_000_000, 10), 1000)).toBeNull();
    expect(inflatedSize(Buffer.from('PK and nothing else'), 1000)).toBeNull();
    expect(inflatedSize(zipOf(500).subarray(0, 60), 1000)).toBeNull();
  });

  test('a bomb of 200 MB is refused in its own thread, in words', async () => {
    const table = await openWorkbook(zipOf(200_000_000, 100).toString('base64'));
    expect(table).toMatchObject({ fault: { en: expect.stringContaining('no .xlsx workbook') } });
  });

  test('a real one is opened there', async () => {
    expect(await openWorkbook(await workbook([['Mã'], ['c1']]))).toMatchObject({ header: ['Mã'] });
  });
});
