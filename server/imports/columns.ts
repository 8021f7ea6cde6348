import { fold } from '../../shared/engine/answers.ts';
import type { ContentFault } from '../../shared/protocol/content.ts';
import type { Table } from './table.ts';

/** A column by its key: every heading it may stand under, folded (case and marks are nothing); the first is the template's. */
export interface Column {
  key: string;
  headings: readonly [string, ...string[]];
  required?: boolean;
}

/** A row by its columns' keys; a cell without text is absent. */
export interface KeyedRow {
  line: number;
  cells: Partial<Record<string, string>>;
}
export interface Keyed {
  rows: KeyedRow[];
  /** Key → heading as the file has it: faults speak the file's language. */
  headings: Map<string, string>;
  faults: ContentFault[];
}

/** Finds out which column is which; headings that nobody knows, that stand twice or are missing are faults. */
export function keyed({ header, rows }: Table, columns: readonly Column[]): Keyed {
  const keys = header.map((heading) => columns.find((column) => namesIt(column, heading))?.key ?? null);
  const headings = new Map(keys.flatMap((key, i) => (key === null ? [] : [[key, header[i] ?? key] as const])));
  const known = columns.map((column) => column.headings[0]).join(', ');
  const faults: ContentFault[] = [];
  header.forEach((heading, i) => {
    const key = keys[i] ?? null;
    const at = { line: 1, field: heading };
    if (heading === '') return;
    if (key === null)
      faults.push({
        ...at,
        vi: `không có cột này; các cột: ${known}`,
        en: `there is no such column; columns: ${known}`,
      });
    else if (keys.indexOf(key) !== i) faults.push({ ...at, vi: 'cột này có hai lần', en: 'this column stands twice' });
  });
  for (const { key, headings: names, required } of columns)
    if (required === true && !headings.has(key))
      faults.push({ line: 1, field: names[0], vi: 'thiếu cột này', en: 'this column is missing' });
  for (const { line, cells } of rows)
    if (cells.length > header.length && cells.slice(header.length).some((cell) => cell !== ''))
      faults.push({
        line,
        field: null,
        vi: `dòng có ${cells.length} ô, tiêu đề có ${header.length} cột`,
        en: `this line has ${cells.length} cells, the header ${header.length} columns`,
      });
  return {
    rows: rows.map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(
        keys.flatMap((key, i) => {
          const cell = cells[i] ?? '';
          return key === null || cell === '' ? [] : [[key, cell]];
        }),
      ),
    })),
    headings,
    faults,
  };
}

const namesIt = ({ key, headings }: Column, heading: string): boolean =>
  [key, ...headings].some((name) => fold(name) === fold(heading));
