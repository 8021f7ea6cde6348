import type { ContentFault } from '../../shared/protocol/content.ts';

export interface CsvRow {
  /** Line of the file on which it begins, from 1. */
  line: number;
  cells: string[];
}
export interface CsvTable {
  header: string[];
  rows: CsvRow[];
}

const SEPARATORS = [',', ';', '\t'] as const;
const MOST_ROWS = 3000;

/**
 * Reads comma separated values as spreadsheets write them (RFC 4180): quotes, line breaks in a cell, a byte order mark;
 * semicolons or tabs where the first line has more of those. Empty lines are passed over.
 */
export function readCsv(text: string): CsvTable | { fault: ContentFault } {
  const source = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(source);
  const rows: CsvRow[] = [];
  let [at, line] = [0, 1];
  while (at < source.length) {
    const row: CsvRow = { line, cells: [] };
    for (let inRow = true; inRow; ) {
      const cell = readCell(source, at, separator);
      if (cell === null) return { fault: unclosed(line) };
      row.cells.push(cell.value.normalize('NFC').trim());
      line += cell.breaks;
      at = cell.end;
      inRow = source[at] === separator;
      if (inRow) at += 1;
    }
    if (source[at] === '\r') at += 1;
    if (source[at] === '\n') at += 1;
    line += 1;
    if (row.cells.some((value) => value !== '')) rows.push(row);
    if (rows.length > MOST_ROWS) return { fault: tooLong(line) };
  }
  const [first, ...rest] = rows;
  return first === undefined ? { fault: empty } : { header: first.cells, rows: rest };
}

function separatorOf(source: string): string {
  const first = /^[^\r\n]*/.exec(source)?.[0] ?? '';
  const count = (sign: string) => first.split(sign).length;
  return [...SEPARATORS].sort((a, b) => count(b) - count(a))[0] ?? ',';
}

interface Cell {
  value: string;
  /** Where the next separator, line break or the end of the text is. */
  end: number;
  /** How many lines it runs over. */
  breaks: number;
}

/** The cell from `at` on; null when a quote is never closed. */
function readCell(source: string, at: number, separator: string): Cell | null {
  if (source[at] !== '"') return readPlain(source, at, separator);
  let [value, end] = ['', at + 1];
  for (;;) {
    const quote = source.indexOf('"', end);
    if (quote === -1) return null;
    value += source.slice(end, quote);
    end = quote + 1;
    if (source[end] !== '"') break;
    value += '"';
    end += 1;
  }
  // A spreadsheet writes nothing behind a closing quote; a hand might, and means it.
  const rest = readPlain(source, end, separator);
  return { value: value + rest.value, end: rest.end, breaks: value.split('\n').length - 1 };
}

function readPlain(source: string, at: number, separator: string): Cell {
  let end = at;
  while (end < source.length && source[end] !== separator && source[end] !== '\n' && source[end] !== '\r') end += 1;
  return { value: source.slice(at, end), end, breaks: 0 };
}

const unclosed = (line: number): ContentFault => ({
  line,
  field: null,
  vi: 'dấu nháy kép mở ra mà không đóng lại',
  en: 'a quotation mark is opened and never closed',
});
const tooLong = (line: number): ContentFault => ({
  line,
  field: null,
  vi: `tệp dài quá ${MOST_ROWS} dòng`,
  en: `the file has more than ${MOST_ROWS} lines`,
});
const empty: ContentFault = { line: null, field: null, vi: 'tệp trống', en: 'the file is empty' };
