import { describe, expect, test } from 'vitest';
import { textOf } from '../../host-console/content/file-text.ts';
import { CONTENT_MAX } from '../../shared/protocol/content.ts';

const file = (name: string, bytes: Uint8Array) => ({ name, arrayBuffer: async () => bytes.slice().buffer });
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('a file that the desk chose', () => {
  test('is read as UTF-8, with or without its mark', async () => {
    expect(await textOf(file('a.csv', utf8('Mã,Câu hỏi')))).toEqual({ text: 'Mã,Câu hỏi', format: 'csv' });
    expect(await textOf(file('A.JSON', utf8('\uFEFF[]')))).toMatchObject({ format: 'json' });
  });

  test('or as UTF-16, which spreadsheets call Unicode text', async () => {
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array([...'Mã'].map((c) => c.charCodeAt(0))).buffer),
    ]);
    expect(await textOf(file('a.txt', wide))).toEqual({ text: 'Mã', format: 'csv' });
  });

  test('a workbook goes as it is', async () => {
    expect(await textOf(file('a.xlsx', utf8('PK')))).toEqual({ text: 'UEs=', format: 'xlsx' });
  });

  test.each([
    ['a.xls', utf8('PK'), 'workbook'],
    ['a.xlsx', new Uint8Array((CONTENT_MAX / 4) * 3), 'size'],
    ['a.docx', utf8('PK'), 'ending'],
    ['nothing', utf8(''), 'ending'],
    ['a.csv', new Uint8Array([0xcd, 0xe3, 0x2c]), 'encoding'],
    ['a.csv', new Uint8Array(CONTENT_MAX + 1).fill(0x61), 'size'],
  ])('%s is refused with what to do: %#', async (name, bytes, unreadable) => {
    expect(await textOf(file(name, bytes))).toEqual({ unreadable });
  });
});
