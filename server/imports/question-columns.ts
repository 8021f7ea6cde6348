import { fold } from '../../shared/engine/answers.ts';
import type { Purpose, QuestionKind } from '../../shared/engine/question.ts';
import { endingKind } from '../content/medium-kind.ts';
import type { Column, KeyedRow } from './columns.ts';
import { LETTERS, listOf, orderOf, pairsOf } from './list-cells.ts';
import type { Words } from './schema-faults.ts';

/** The left side of a matching; its right side stands under the letters. */
export const LEFTS = ['left1', 'left2', 'left3', 'left4'] as const;

/** A sheet of questions, one a line. */
export const QUESTION_COLUMNS: readonly Column[] = [
  { key: 'id', headings: ['Mã', 'Mã câu hỏi'], required: true },
  { key: 'purpose', headings: ['Phần', 'Phần thi', 'Segment'], required: true },
  { key: 'kind', headings: ['Loại', 'Loại câu hỏi', 'Type'], required: true },
  { key: 'text', headings: ['Câu hỏi', 'Nội dung', 'Question'], required: true },
  ...LETTERS.map((letter): Column => ({ key: letter, headings: [letter, `Phương án ${letter}`, `Option ${letter}`] })),
  ...LEFTS.map((key, nth): Column => ({ key, headings: [`${nth + 1}`, `Vế ${nth + 1}`, `Left ${nth + 1}`] })),
  { key: 'answer', headings: ['Đáp án', 'Answer'], required: true },
  { key: 'accepted', headings: ['Đáp án khác', 'Also accepted'] },
  { key: 'unit', headings: ['Đơn vị'] },
  { key: 'tolerance', headings: ['Sai số'] },
  { key: 'difficulty', headings: ['Độ khó', 'Level'], required: true },
  { key: 'note', headings: ['Ghi chú', 'Lời dẫn thêm'] },
  { key: 'source', headings: ['Nguồn', 'Cite'], required: true },
  { key: 'media', headings: ['Tệp', 'Hình, tiếng', 'File'] },
  { key: 'alt', headings: ['Mô tả tệp', 'Alt'] },
  { key: 'fact', headings: ['Mục tư liệu', 'Fact'] },
  { key: 'article', headings: ['Bài viết', 'Article'] },
];

export const PURPOSE_NAMES: Record<Purpose, string[]> = {
  'skill-own': ['lượt riêng', 'own turn'],
  'skill-common': ['lượt chung', 'common turn'],
  speed: ['tăng tốc', 'tăng tốc số'],
  audience: ['khán giả'],
  'tie-break': ['câu hỏi phụ', 'phụ'],
};
export const KIND_NAMES: Record<QuestionKind, string[]> = {
  choice: ['trắc nghiệm', 'chọn', 'multiple choice'],
  'true-false': ['đúng sai', 'đúng/sai', 'true/false'],
  'short-text': ['trả lời ngắn', 'gõ chữ'],
  number: ['số', 'con số'],
  spoken: ['trả lời miệng', 'nói'],
  ordering: ['sắp xếp'],
  matching: ['ghép đôi'],
};

const named = (names: Record<string, string[]>, cell: string | undefined): string | undefined =>
  Object.keys(names).find((key) => [key, ...(names[key] ?? [])].some((name) => fold(name) === fold(cell ?? ''))) ??
  cell;

/** A row as a bank file would say it, for `questionSchema` to judge; what can't be read stays as it stands, and is refused there. */
export function questionOfRow({ cells }: KeyedRow): Record<string, unknown> {
  const kind = named(KIND_NAMES, cells.kind);
  const options = LETTERS.map((letter) => cells[letter]);
  const filled = filledOf(options);
  const worded = kind === 'short-text' || kind === 'spoken';
  return defined({
    id: cells.id,
    purpose: named(PURPOSE_NAMES, cells.purpose),
    kind,
    text: cells.text,
    difficulty: numberOf(cells.difficulty),
    note: cells.note,
    source: defined({ fact: numberOf(cells.fact), article: cells.article, cite: cells.source }),
    media: cells.media === undefined ? undefined : mediaOf(cells.media, cells.alt),
    options: kind === 'choice' ? filled : undefined,
    items: kind === 'ordering' ? filled : undefined,
    left: kind === 'matching' ? filledOf(LEFTS.map((left) => cells[left])) : undefined,
    right: kind === 'matching' ? filled : undefined,
    answer: answerOf(kind, cells.answer, filled),
    accepted: worded && cells.accepted !== undefined ? listOf(cells.accepted) : undefined,
    unit: kind === 'number' ? cells.unit : undefined,
    tolerance: kind === 'number' ? numberOf(cells.tolerance) : undefined,
  });
}

/** Under which column a fault of the schema is told. */
export function columnOf(path: readonly PropertyKey[]): string {
  const [field, part] = path;
  if (field === 'options' || field === 'items' || field === 'right')
    return typeof part === 'number' ? (LETTERS[part] ?? 'A') : 'A';
  if (field === 'left') return typeof part === 'number' ? (LEFTS[part] ?? 'left1') : 'left1';
  if (field === 'source' && (part === 'fact' || part === 'article')) return part;
  if (field === 'media') return part === 'alt' ? 'alt' : 'media';
  return typeof field === 'string' ? field : 'id';
}

/** Up to the last that says something: a hole between is the schema's to tell. */
const filledOf = (cells: readonly (string | undefined)[]): (string | undefined)[] =>
  cells.slice(0, cells.findLastIndex((cell) => cell !== undefined) + 1);

/** How an answer of these kinds is written, where one is not. */
export function answerHint({ cells }: KeyedRow, path: readonly PropertyKey[]): Words | null {
  if (path[0] !== 'answer' || cells.answer === undefined) return null;
  const kind = named(KIND_NAMES, cells.kind);
  if (kind === 'ordering' && orderOf(cells.answer, []) === null) return ORDER;
  return kind === 'matching' && pairsOf(cells.answer) === null ? PAIRS : null;
}
const ORDER: Words = {
  vi: 'viết thứ tự đúng bằng chữ cái của các cột, ví dụ B-D-A-C',
  en: 'write the right order in the columns’ letters, such as B-D-A-C',
};
const PAIRS: Words = {
  vi: 'viết từng cặp số và chữ cái, ví dụ 1-B, 2-A, 3-C',
  en: 'write pairs of a number and a letter, such as 1-B, 2-A, 3-C',
};

const mediaOf = (file: string, alt: string | undefined): object =>
  defined({ kind: endingKind(file) ?? 'picture', file, alt });

const answerOf = (kind: string | undefined, cell: string | undefined, options: readonly (string | undefined)[]) => {
  if (cell === undefined) return undefined;
  if (kind === 'number') return numberOf(cell);
  if (kind === 'true-false') return TRUE.includes(fold(cell)) ? true : FALSE.includes(fold(cell)) ? false : cell;
  if (kind === 'ordering') return orderOf(cell, options) ?? cell;
  if (kind === 'matching') return pairsOf(cell) ?? cell;
  if (kind !== 'choice') return cell;
  const letter = (LETTERS as readonly string[]).indexOf(cell.toUpperCase());
  const index = letter === -1 ? options.indexOf(cell) : letter;
  return index === -1 ? cell : index;
};
const TRUE = ['dung', 'd', 'true', 't', '1'];
const FALSE = ['sai', 's', 'false', 'f', '0'];

/** `1.250,5` and `1,250.5` are too easily each other: a number has one comma or point, for its decimals. */
const numberOf = (cell: string | undefined): number | string | undefined =>
  cell !== undefined && /^-?\d+([.,]\d+)?(e[+-]?\d+)?$/i.test(cell) ? Number(cell.replace(',', '.')) : cell;

/** Without the fields that say nothing: a schema tells a missing field from an empty one. */
const defined = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
