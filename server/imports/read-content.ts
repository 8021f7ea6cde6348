import type { z } from 'zod';
import type { Team } from '../../shared/engine/contest.ts';
import type { Question } from '../../shared/engine/question.ts';
import { teamSchema } from '../../shared/formats/contest-file.ts';
import { questionSchema } from '../../shared/formats/question-file.ts';
import type { ContentFault } from '../../shared/protocol/content.ts';
import { readJson } from '../content/json-text.ts';
import { type Column, type KeyedRow, keyed } from './columns.ts';
import { readCsv } from './csv-table.ts';
import { answerHint, columnOf, QUESTION_COLUMNS, questionOfRow } from './question-columns.ts';
import { judged, type Words } from './schema-faults.ts';
import type { ReadTable } from './table.ts';
import { TEAM_COLUMNS, teamOfRow } from './team-columns.ts';

/** What one line or entry of the file says, and where it stands. */
export interface Entry<T> {
  value: T;
  place: Pick<ContentFault, 'line' | 'field'>;
}
export interface Content<T> {
  entries: Entry<T>[];
  faults: ContentFault[];
}

/** One kind of list: how its sheet looks, and what an entry must be. */
interface Reading<T> {
  schema: z.ZodType<T>;
  columns: readonly Column[];
  ofRow: (row: KeyedRow) => unknown;
  columnOf: (path: readonly PropertyKey[]) => string;
  /** Better words for a fault, where the schema's would not help whoever fills in the sheet. */
  hint?: (row: KeyedRow, path: readonly PropertyKey[]) => Words | null;
}

const QUESTIONS: Reading<Question> = {
  schema: questionSchema,
  columns: QUESTION_COLUMNS,
  ofRow: questionOfRow,
  columnOf,
  hint: answerHint,
};
const TEAMS: Reading<Team> = {
  schema: teamSchema,
  columns: TEAM_COLUMNS,
  ofRow: teamOfRow,
  columnOf: ([field]) => (typeof field === 'string' ? field : 'name'),
};

/** A file as far as it could be opened. */
export type ContentFile =
  | { format: 'csv'; text: string }
  | { format: 'json'; text: string }
  | { format: 'xlsx'; table: ReadTable };

/** Every question of a file, and every mistake in it. */
export const readQuestions = (file: ContentFile): Content<Question> => read(file, QUESTIONS);
/** Every team of a file, and every mistake in it. */
export const readTeams = (file: ContentFile): Content<Team> => read(file, TEAMS);

function read<T extends { id: string }>(file: ContentFile, reading: Reading<T>): Content<T> {
  const content = file.format === 'json' ? fromJson(file.text, reading) : fromTable(opened(file), reading);
  return { ...content, faults: [...content.faults, ...doubles(content.entries)] };
}

const opened = (file: Exclude<ContentFile, { format: 'json' }>): ReadTable =>
  'table' in file ? file.table : readCsv(file.text);

function fromTable<T>(table: ReadTable, { schema, columns, ofRow, columnOf: columnAt, hint }: Reading<T>): Content<T> {
  if ('fault' in table) return { entries: [], faults: [table.fault] };
  const { rows, headings, faults } = keyed(table, columns);
  // Without its columns every line would be wrong in the same way.
  if (faults.some(({ line }) => line === 1)) return { entries: [], faults };
  const entries: Entry<T>[] = [];
  for (const row of rows) {
    const outcome = judged(schema, ofRow(row));
    if ('value' in outcome) entries.push({ value: outcome.value, place: { line: row.line, field: null } });
    else
      for (const { path, vi, en } of outcome.faults) {
        const key = columnAt(path);
        faults.push({
          line: row.line,
          field: headings.get(key) ?? headingOf(key, columns),
          ...(hint?.(row, path) ?? { vi, en }),
        });
      }
  }
  return { entries, faults };
}

const headingOf = (key: string, columns: readonly Column[]): string =>
  columns.find((column) => column.key === key)?.headings[0] ?? key;

function fromJson<T>(text: string, { schema }: Reading<T>): Content<T> {
  const json = readJson(text);
  if ('fault' in json) {
    const { line, column, found } = json.fault;
    const fault = {
      line,
      field: null,
      vi: found === '' ? `cột ${column}: hết tệp giữa chừng` : `cột ${column}: không hợp lệ ở «${found}»`,
      en: found === '' ? `column ${column}: the file ends too early` : `column ${column}: not JSON at «${found}»`,
    };
    return { entries: [], faults: [fault] };
  }
  if (!Array.isArray(json.value)) return { entries: [], faults: [NO_LIST] };
  const entries: Entry<T>[] = [];
  const faults: ContentFault[] = [];
  json.value.forEach((value: unknown, nth) => {
    const outcome = judged(schema, value);
    if ('value' in outcome) entries.push({ value: outcome.value, place: { line: null, field: `[${nth}]` } });
    else for (const { path, vi, en } of outcome.faults) faults.push({ line: null, field: pathOf(nth, path), vi, en });
  });
  return { entries, faults };
}

const NO_LIST: ContentFault = {
  line: null,
  field: null,
  vi: 'tệp JSON phải là một danh sách: [ … ]',
  en: 'a JSON file must be a list: [ … ]',
};

const pathOf = (nth: number, path: readonly PropertyKey[]): string =>
  `[${nth}]${path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')}`;

function doubles<T extends { id: string }>(entries: readonly Entry<T>[]): ContentFault[] {
  const seen = new Set<string>();
  return entries.flatMap(({ value: { id }, place }) => {
    const twice = seen.has(id);
    seen.add(id);
    return twice ? [{ ...place, vi: `mã «${id}» đã có ở trên`, en: `id «${id}» stands above already` }] : [];
  });
}
