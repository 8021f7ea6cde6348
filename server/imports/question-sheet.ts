import type { Question } from '../../shared/engine/question.ts';
import { type Cell, csv } from '../ledger/csv.ts';
import { LETTERS, listCell, orderCell, pairsCell } from './list-cells.ts';
import { KIND_NAMES, LEFTS, PURPOSE_NAMES, QUESTION_COLUMNS } from './question-columns.ts';

/** The bank as a sheet of the same columns as are read: what comes back from it is the same bank. */
export const questionSheet = (bank: readonly Question[]): string =>
  csv([
    QUESTION_COLUMNS.map(({ headings }) => headings[0]),
    ...bank.map((question) => {
      const cells = cellsOf(question);
      return QUESTION_COLUMNS.map(({ key }) => guarded(cells[key] ?? null));
    }),
  ]);

const cellsOf = (question: Question): Partial<Record<string, Cell>> => ({
  id: question.id,
  purpose: PURPOSE_NAMES[question.purpose][0] ?? question.purpose,
  kind: KIND_NAMES[question.kind][0] ?? question.kind,
  text: question.text,
  difficulty: question.difficulty,
  note: question.note ?? null,
  source: question.source.cite,
  fact: question.source.fact ?? null,
  article: question.source.article ?? null,
  media: question.media?.file ?? null,
  alt: question.media?.alt ?? null,
  ...answered(question),
});

const columns = (keys: readonly string[], entries: readonly string[]): Record<string, string> =>
  Object.fromEntries(entries.flatMap((entry, nth) => (keys[nth] === undefined ? [] : [[keys[nth], entry]])));

const answered = (question: Question): Partial<Record<string, Cell>> => {
  switch (question.kind) {
    case 'choice':
      return { ...columns(LETTERS, question.options), answer: LETTERS[question.answer] ?? null };
    case 'true-false':
      return { answer: question.answer ? 'đúng' : 'sai' };
    case 'number':
      return { answer: question.answer, unit: question.unit ?? null, tolerance: question.tolerance ?? null };
    case 'ordering':
      return { ...columns(LETTERS, question.items), answer: orderCell(question.answer) };
    case 'matching':
      return {
        ...columns(LEFTS, question.left),
        ...columns(LETTERS, question.right),
        answer: pairsCell(question.answer),
      };
    default:
      return { answer: question.answer, accepted: question.accepted ? listCell(question.accepted) : null };
  }
};

/** Text is made safe from spreadsheets by a mark before it, which is taken off again as it is read: so one that has such a mark of its own gets another. */
const guarded = (cell: Cell): Cell => (typeof cell === 'string' && /^'+[=+\-@]/.test(cell) ? `'${cell}` : cell);
