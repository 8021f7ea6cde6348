import readXlsx from 'read-excel-file/node';
import type { ContentFault } from '../../shared/protocol/content.ts';
import { type ReadTable, tableOf } from './table.ts';
import { inflatedSize } from './zip-size.ts';

/** What the files inside a workbook may hold together, bytes: 3,000 lines of questions are 4 MB of them. */
const MOST = 24_000_000;

/** The first sheet of an Excel workbook. Called in a thread of its own (`sheet-worker`). @param base64 the file */
export async function readXlsxTable(base64: string): Promise<ReadTable> {
  const zip = Buffer.from(base64, 'base64');
  if (inflatedSize(zip, MOST) === null) return { fault: NO_WORKBOOK };
  try {
    const [sheet] = await readXlsx(zip);
    const rows = sheet?.data ?? [];
    return tableOf(rows.map((cells, i) => ({ line: i + 1, cells: cells.map(textOf) })));
  } catch (error) {
    // Whatever the library stumbled over, it is not a workbook that can be read.
    const reason = error instanceof Error ? error.message : String(error);
    return {
      fault: {
        line: null,
        field: null,
        vi: `không đọc được bảng tính .xlsx (${reason}); hãy lưu lại từ Excel, hoặc lưu thành CSV`,
        en: `this is no .xlsx workbook that can be read (${reason}); save it anew, or as CSV`,
      },
    };
  }
}

const NO_WORKBOOK: ContentFault = {
  line: null,
  field: null,
  vi: 'không phải bảng tính .xlsx, hoặc bên trong quá lớn; hãy lưu lại từ Excel, hoặc lưu thành CSV',
  en: 'this is no .xlsx workbook, or too much is in it; save it anew, or as CSV',
};

const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
};
