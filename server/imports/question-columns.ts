import { extname } from 'node:path';
import { fold } from '../../shared/engine/answers.ts';
import type { MediaKind, Purpose, QuestionKind } from '../../shared/engine/question.ts';
import type { Column, KeyedRow } from './columns.ts';

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

/** A sheet of questions, one a line. Kinds with lists of their own (sắp xếp, ghép đôi) come as JSON. */
export const QUESTION_COLUMNS: readonly Column[] = [
  { key: 'id', headings: ['Mã', 'Mã câu hỏi'], required: true },
  { key: 'purpose', headings: ['Phần', 'Phần thi', 'Segment'], required: true },
  { key: 'kind', headings: ['Loại', 'Loại câu hỏi', 'Type'], required: true },
  { key: 'text', headings: ['Câu hỏi', 'Nội dung', 'Question'], required: true },
  ...LETTERS.map((letter): Column => ({ key: letter, headings: [letter, `Phương án ${letter}`, `Option ${letter}`] })),
  { key: 'answer', headings: ['Đáp án', 'Answer'], required: true },
  { key: 'accepted', headings: ['Đáp án khác', 'Also accepted'] },
  { key: 'unit', headings: ['Đơn vị'] },
  { key: 'tolerance', headings: ['Sai số'] },
  { key: 'difficulty', headings: ['Độ khó', 'Level'], required: true },
  { key: 'note', headings: ['Ghi chú', 'Lời dẫn thêm'] },
  { key: 'source', headings: ['Nguồn', 'Cite'], required: true },
  { key: 'media', headings: ['Tệp', 'Hình, tiếng', 'File'] },
  { key: 'alt', headings: ['Mô tả tệp', 'Alt'] },
];

const PURPOSE_NAMES: Record<Purpose, string[]> = {
  'skill-own': ['lượt riêng', 'own turn'],
  'skill-common': ['lượt chung', 'common turn'],
  speed: ['tăng tốc', 'tăng tốc số'],
  audience: ['khán giả'],
  'tie-break': ['câu hỏi phụ', 'phụ'],
};
const KIND_NAMES: Record<QuestionKind, string[]> = {
  choice: ['trắc nghiệm', 'chọn', 'multiple choice'],
  'true-false': ['đúng sai', 'đúng/sai', 'true/false'],
  'short-text': ['trả lời ngắn', 'gõ chữ'],
  number: ['số', 'con số'],
  spoken: ['trả lời miệng', 'nói'],
  ordering: ['sắp xếp'],
  matching: ['ghép đôi'],
};
const MEDIA: Record<string, MediaKind> = { '.mp3': 'audio', '.ogg': 'audio', '.wav': 'audio', '.mp4': 'video' };

const named = (names: Record<string, string[]>, cell: string | undefined): string | undefined =>
  Object.keys(names).find((key) => [key, ...(names[key] ?? [])].some((name) => fold(name) === fold(cell ?? ''))) ??
  cell;

/** A row as a bank file would say it, for `questionSchema` to judge; what can't be read stays as it stands, and is refused there. */
export function questionOfRow({ cells }: KeyedRow): Record<string, unknown> {
  const kind = named(KIND_NAMES, cells.kind);
  const options = LETTERS.map((letter) => cells[letter]);
  const filled = options.slice(0, options.findLastIndex((option) => option !== undefined) + 1);
  const worded = kind === 'short-text' || kind === 'spoken';
  return defined({
    id: cells.id,
    purpose: named(PURPOSE_NAMES, cells.purpose),
    kind,
    text: cells.text,
    difficulty: numberOf(cells.difficulty),
    note: cells.note,
    source: { cite: cells.source },
    media: cells.media === undefined ? undefined : mediaOf(cells.media, cells.alt),
    options: kind === 'choice' ? filled : undefined,
    answer: answerOf(kind, cells.answer, filled),
    accepted: worded ? listOf(cells.accepted) : undefined,
    unit: kind === 'number' ? cells.unit : undefined,
    tolerance: kind === 'number' ? numberOf(cells.tolerance) : undefined,
  });
}

/** Under which column a fault of the schema is told. */
export function columnOf(path: readonly PropertyKey[]): string {
  const [field, part] = path;
  if (field === 'options') return typeof part === 'number' ? (LETTERS[part] ?? 'A') : 'A';
  if (field === 'media') return part === 'alt' ? 'alt' : 'media';
  return typeof field === 'string' ? field : 'id';
}

const mediaOf = (file: string, alt: string | undefined): object => {
  const ending = extname(file).toLowerCase();
  return defined({ kind: MEDIA[ending] ?? (ending === '.webm' ? 'video' : 'picture'), file, alt });
};

const answerOf = (kind: string | undefined, cell: string | undefined, options: readonly (string | undefined)[]) => {
  if (cell === undefined) return undefined;
  if (kind === 'number') return numberOf(cell);
  if (kind === 'true-false') return TRUE.includes(fold(cell)) ? true : FALSE.includes(fold(cell)) ? false : cell;
  if (kind !== 'choice') return cell;
  const letter = (LETTERS as readonly string[]).indexOf(cell.toUpperCase());
  const index = letter === -1 ? options.indexOf(cell) : letter;
  return index === -1 ? cell : index;
};
const TRUE = ['dung', 'd', 'true', 't', '1'];
const FALSE = ['sai', 's', 'false', 'f', '0'];

/** `1.250,5` and `1,250.5` are too easily each other: a number has one comma or point, for its decimals. */
const numberOf = (cell: string | undefined): number | string | undefined =>
  cell !== undefined && /^-?\d+([.,]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : cell;

const listOf = (cell: string | undefined): string[] | undefined =>
  cell
    ?.split(/[|;]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');

/** Without the fields that say nothing: a schema tells a missing field from an empty one. */
const defined = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
