import type { AnswerValue } from '../../shared/engine/asking.ts';
import { contestWords } from '../../shared/ui/i18n/contest-words.ts';
import type { Lang } from '../../shared/ui/i18n/lang.ts';
import { listText } from '../../shared/views/list-text.ts';
import type { QuestionView } from '../../shared/views/parts.ts';
import { entryText } from './number-entry.ts';

/** An answer as its team may read it back: "B. Smart Quảng Nam", "1 234,5 triệu đồng". */
export function answerText(value: AnswerValue, question: QuestionView, lang: Lang): string {
  if (typeof value === 'boolean') return value ? contestWords[lang].trueOption : contestWords[lang].falseOption;
  if (typeof value === 'string') return value;
  if (typeof value === 'object') return listText(question.kind, value);
  if (question.kind === 'choice') return `${String.fromCharCode(65 + value)}. ${question.options[value] ?? ''}`;
  return `${entryText(String(value), lang)}${question.unit ? ` ${question.unit}` : ''}`;
}
