import type { AnswerValue } from '../engine/asking.ts';
import type { Contest } from '../engine/contest.ts';
import type { QuestionId } from '../engine/ids.ts';
import type { Media, Question } from '../engine/question.ts';
import type { SecretQuestion } from './host.ts';
import { listText, optionLetter } from './list-text.ts';
import type { AnswerView, MediaView, QuestionView } from './parts.ts';

/** Views name media by file; the hub puts an opaque address in its place before anything leaves it. */
export const MEDIA_SCHEME = 'media:';

export const mediaAddress = ({ file }: Pick<Media, 'file'>): string => `${MEDIA_SCHEME}${file}`;

const mediaView = (media: Media | undefined): MediaView | null =>
  media === undefined ? null : { kind: media.kind, url: mediaAddress(media), alt: media.alt };

/** An answer in words, as it is shown and read out. */
export const answerText = (question: Question, value: AnswerValue): string => {
  if (question.kind === 'choice' && typeof value === 'number') {
    return `${optionLetter(value)}. ${question.options[value] ?? ''}`;
  }
  if (typeof value === 'object') return listText(question.kind, value);
  if (typeof value === 'boolean') return value ? 'Đúng' : 'Sai';
  if (question.kind === 'number')
    return `${numberText(Number(value))}${question.unit === undefined ? '' : ` ${question.unit}`}`;
  return String(value);
};

/** Vietnamese figures: a comma for decimals, points between thousands. */
const numberText = (value: number): string => {
  const [whole = '', decimals] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
};

export const rightAnswer = (question: Question): AnswerView => ({
  text: question.kind === 'choice' ? (question.options[question.answer] ?? '') : answerText(question, question.answer),
  option: question.kind === 'choice' ? question.answer : null,
  ...(typeof question.answer === 'object' && { order: question.answer }),
});

/** What stands to be chosen, ordered or matched. */
const listsOf = (question: Question): { options: string[]; matches?: string[] } => {
  switch (question.kind) {
    case 'choice':
      return { options: question.options };
    case 'ordering':
      return { options: question.items };
    case 'matching':
      return { options: question.left, matches: question.right };
    default:
      return { options: [] };
  }
};

/** What viewers and tablets see; the answer only once it may be seen. */
export const questionView = (question: Question, revealed: boolean): QuestionView => ({
  text: question.text,
  kind: question.kind,
  ...listsOf(question),
  unit: question.kind === 'number' ? (question.unit ?? null) : null,
  media: mediaView(question.media),
  answer: revealed ? rightAnswer(question) : null,
});

/** For desk and MC only. */
export const secretQuestion = (question: Question): SecretQuestion => ({
  id: question.id,
  text: question.text,
  kind: question.kind,
  ...listsOf(question),
  unit: question.kind === 'number' ? (question.unit ?? null) : null,
  media: mediaView(question.media),
  answer: answerText(question, question.answer),
  accepted: 'accepted' in question ? (question.accepted ?? []) : [],
  note: question.note ?? null,
  source: question.source.cite,
  difficulty: question.difficulty,
});

const byId = new WeakMap<Contest['bank'], Map<QuestionId, Question>>();

/** The bank by id, indexed once per bank. */
export const findQuestion = (contest: Contest | null, id: QuestionId): Question | undefined => {
  if (contest === null) return undefined;
  const known = byId.get(contest.bank);
  if (known !== undefined) return known.get(id);
  const index = new Map(contest.bank.map((question) => [question.id, question]));
  byId.set(contest.bank, index);
  return index.get(id);
};
