import readXlsx from 'read-excel-file/node';
import { type ReadTable, tableOf } from './table.ts';

/** The first sheet of an Excel workbook. @param base64 the file */
export async function readXlsxTable(base64: string): Promise<ReadTable> {
  try {
    const [sheet] = await readXlsx(Buffer.from(base64, 'base64'));
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

const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
};
