import type { ContentFault } from '../../shared/protocol/content.ts';

export interface TableRow {
  /** Line of the file on which it begins, or row of the sheet, from 1. */
  line: number;
  cells: string[];
}
/** A sheet as people fill it in: one line of headings, and what stands below them. */
export interface Table {
  header: string[];
  rows: TableRow[];
}
export type ReadTable = Table | { fault: ContentFault };

const MOST_ROWS = 3000;

/** Letters and marks put together, empty lines left out, the first that is not taken for the headings. */
export function tableOf(lines: readonly TableRow[]): ReadTable {
  const rows = lines
    .map(({ line, cells }) => ({ line, cells: cells.map((cell) => plain(cell.normalize('NFC').trim())) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [first, ...rest] = rows;
  if (first === undefined) return { fault: { line: null, field: null, vi: 'tệp trống', en: 'the file is empty' } };
  return rest.length > MOST_ROWS ? { fault: tooLong(rest[MOST_ROWS]!.line) } : { header: first.cells, rows: rest };
}

/** A sheet of ours marks text that a spreadsheet would run as a formula; the mark is no part of it. */
const plain = (cell: string): string => (/^'+[=+\-@]/.test(cell) ? cell.slice(1) : cell);

const tooLong = (line: number): ContentFault => ({
  line,
  field: null,
  vi: `tệp dài quá ${MOST_ROWS} dòng`,
  en: `the file has more than ${MOST_ROWS} lines`,
});
