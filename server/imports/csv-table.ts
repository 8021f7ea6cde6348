import { CsvError, type Info, parse } from 'csv-parse/sync';
import type { ContentFault } from '../../shared/protocol/content.ts';
import { type ReadTable, tableOf } from './table.ts';

const SEPARATORS = [',', ';', '\t'] as const;

/** Reads comma separated values as spreadsheets write them; semicolons or tabs where the first line has more of those. */
export function readCsv(text: string): ReadTable {
  try {
    const records = parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; info: Info }[];
    // The parser tells on which line a record ends.
    return tableOf(records.map(({ record, info }) => ({ line: info.lines - breaksIn(record), cells: record })));
  } catch (error) {
    if (error instanceof CsvError) return { fault: faultOf(error) };
    throw error;
  }
}

const breaksIn = (record: string[]): number => record.join('').split(/\r\n|\n|\r/).length - 1;

function separatorOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const count = (sign: string) => first.split(sign).length;
  return [...SEPARATORS].sort((a, b) => count(b) - count(a))[0] ?? ',';
}

function faultOf({ code, lines }: CsvError & { lines?: number }): ContentFault {
  const at = { line: lines ?? null, field: null };
  return code === 'CSV_QUOTE_NOT_CLOSED'
    ? { ...at, vi: 'dấu nháy kép mở ra mà không đóng lại', en: 'a quotation mark is opened and never closed' }
    : { ...at, vi: 'dấu nháy kép đặt sai chỗ', en: 'a quotation mark stands where it can’t' };
}
