import { parentPort, workerData } from 'node:worker_threads';
import { readXlsxTable } from './xlsx-table.ts';

// A workbook is opened in a thread of its own: what it holds can be a hundred times what was sent, and the hub has buzzers to hear.
parentPort?.postMessage(await readXlsxTable(workerData as string));
