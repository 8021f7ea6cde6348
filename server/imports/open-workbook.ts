import { startThread } from '../spawn.ts';
import type { ReadTable } from './table.ts';

/** Longest that a workbook may take to open, ms; one of 3,000 lines takes a second or two, with the thread's own start. */
const PATIENCE = 15_000;
/** Memory of the thread, MB: beyond it the thread ends, and the hub lives. */
const MEMORY = 256;

/** The first sheet of an Excel workbook, opened beside the hub's own thread. @param base64 the file */
export function openWorkbook(base64: string): Promise<ReadTable> {
  return new Promise((resolve) => {
    const thread = startThread('imports/sheet-worker', {
      workerData: base64,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    });
    const end = (table: ReadTable): void => {
      clearTimeout(patience);
      resolve(table);
      void thread.terminate();
    };
    const patience = setTimeout(() => end(TOO_MUCH), PATIENCE);
    thread.once('message', (table: ReadTable) => end(table));
    thread.once('error', () => end(TOO_MUCH));
    thread.once('exit', () => end(TOO_MUCH));
  });
}

const TOO_MUCH: ReadTable = {
  fault: {
    line: null,
    field: null,
    vi: 'bảng tính quá lớn hoặc hỏng nên không mở được; hãy lưu lại từ Excel, hoặc lưu thành CSV',
    en: 'the workbook is too large or broken to open; save it anew, or as CSV',
  },
};
