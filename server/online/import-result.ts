import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Complaint } from '../supervisor/complaint.ts';
import { instantWords } from './instant.ts';
import { type ReadResult, readOnlineResult } from './result-file.ts';
import { readFingerprint } from './signing.ts';

/** Where an imported result lies in the show's data directory, exactly as it was signed. */
export const RESULT_FILE = 'online-result.json';

const FLAGS = {
  'import-online': { type: 'string' },
  fingerprint: { type: 'string' },
  data: { type: 'string', default: './data' },
} as const;

/**
 * `npm start -- --import-online FILE`: checks the signed result of the online round and lays it into the data
 * directory. @throws Complaint that says what is wrong and what is allowed
 * @returns what to print
 */
export function importOnline(args: string[]): string {
  const { 'import-online': file = '', fingerprint, data } = parse(args);
  const wanted = fingerprint === undefined ? undefined : readFingerprint(fingerprint);
  if (wanted === null) {
    throw new Complaint(
      `--fingerprint phải có 32 chữ số thập lục phân như máy chủ trực tuyến đã in, không phải «${fingerprint}».`,
      `--fingerprint must be the 32 hexadecimal digits that the online host printed, not "${fingerprint}".`,
    );
  }
  const text = textOf(resolve(file));
  const read = readOnlineResult(text, { fingerprint: wanted });
  if (!read.ok) {
    throw new Complaint(
      `Tệp kết quả «${file}» chưa dùng được:\n${read.problems.map((problem) => `  - ${problem}`).join('\n')}`,
      `The result file "${file}" can't be used; nothing was changed.`,
    );
  }
  const target = join(resolve(data), RESULT_FILE);
  mkdirSync(resolve(data), { recursive: true });
  // Whole or not at all: a show that starts meanwhile must not read half a file.
  writeFileSync(`${target}.tmp`, text);
  renameSync(`${target}.tmp`, target);
  return summary(read, join(data, RESULT_FILE));
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: FLAGS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new Complaint(
      `Không hiểu: ${(error as Error).message}. Cách dùng: npm start -- --import-online TỆP [--fingerprint VÂN_TAY] [--data THƯ_MỤC]`,
      'Usage: npm start -- --import-online FILE [--fingerprint FINGERPRINT] [--data DIR]',
    );
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Complaint(`Không đọc được tệp «${file}» (${code}).`, `The file "${file}" can't be read (${code}).`);
  }
}

function summary({ result, fingerprint, known }: Extract<ReadResult, { ok: true }>, target: string): string {
  const { contest, window, totals, localities } = result;
  const rows = localities
    .filter(({ players }) => players > 0)
    .slice(0, 8)
    .map(({ place, name, players, share }) => {
      const percent = `${(share * 100).toFixed(1).replace('.', ',')}%`;
      return `  ${String(place ?? '–').padStart(3)}. ${name.padEnd(34)} ${players.toLocaleString('vi').padStart(7)}  ${percent.padStart(6)}`;
    });
  return [
    '',
    `Đã nhập kết quả vòng thi trực tuyến. [Imported the online round's result.]`,
    `  ${contest.name}`,
    `  ${instantWords(window.opens)} – ${instantWords(window.closes)}: ${totals.players.toLocaleString('vi')} người dự thi [players]`,
    ...rows,
    '',
    `  Vân tay khoá ký [key fingerprint]: ${fingerprint}`,
    known
      ? '  Đúng vân tay đã cho. [This is the fingerprint that was given.]'
      : '  Hãy so vân tay này với vân tay máy chủ trực tuyến đã in. [Compare it with the one that the online host printed.]',
    `  ${target}`,
    '',
    '',
  ].join('\n');
}
