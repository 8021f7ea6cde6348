import type { AttemptRow } from './online-database.ts';
import type { Round } from './round.ts';

const HEADINGS = [
  'Số',
  'Họ tên',
  'Điện thoại',
  'Địa phương',
  'Đồng ý lúc',
  'Xong lúc',
  'Đã qua',
  'Đúng',
  'Điểm',
  'Giây',
];

/** The players as a table for spreadsheets, line by line: one list can be longer than memory should hold. */
export function* playersCsv(rows: Iterable<AttemptRow>, round: Round): Generator<string> {
  const names = new Map(round.localities.map(({ id, name }) => [id, name]));
  // The mark tells spreadsheets that this is UTF-8; without it Vietnamese names come out broken.
  yield `\uFEFF${HEADINGS.map(cell).join(',')}\r\n`;
  for (const row of rows) {
    const cells = [
      row.id,
      row.name,
      // In groups, or a spreadsheet takes it for a number and eats the 0.
      row.phone.replace(/^(\d{4})(\d{3})/, '$1 $2 '),
      names.get(row.locality) ?? row.locality,
      new Date(row.consented).toISOString(),
      row.finished === null ? '' : new Date(row.finished).toISOString(),
      row.settled,
      row.right,
      row.right * round.points,
      row.time / 1000,
    ];
    yield `${cells.map(cell).join(',')}\r\n`;
  }
}

/** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
