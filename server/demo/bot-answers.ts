import { fold, propose } from '../../shared/engine/answers.ts';
import type { AnswerValue } from '../../shared/engine/asking.ts';
import type { Question } from '../../shared/engine/question.ts';

/** What a team sends when it knows. A spoken answer is said, not sent: null. */
export const rightValue = (question: Question): AnswerValue | null =>
  question.kind === 'spoken' ? null : question.answer;

/**
 * What a team sends when it does not know: a wrong answer that somebody might give.
 * @param bank where to borrow another question's answer from
 */
export function wrongValue(question: Question, bank: readonly Question[]): AnswerValue | null {
  switch (question.kind) {
    case 'choice':
      return (question.answer + 1) % question.options.length;
    case 'true-false':
      return !question.answer;
    case 'number':
      return (
        question.answer + Math.max(1, Math.ceil((question.tolerance ?? 0) * 1.5), Math.round(question.answer / 10))
      );
    case 'ordering':
    case 'matching':
      return [...question.answer.slice(1), ...question.answer.slice(0, 1)];
    case 'short-text': {
      const borrowed = bank.find((other) => isWrongText(other, question));
      return borrowed?.kind === 'short-text' ? borrowed.answer : 'Chưa rõ';
    }
    case 'spoken':
      return null;
  }
}

const isWrongText = (other: Question, question: Question): boolean =>
  other.kind === 'short-text' &&
  other.purpose === question.purpose &&
  fold(other.answer) !== fold(question.text) &&
  !propose(question, other.answer);

/** SK3: true/false is neither stolen nor reopened, unless the rules say so. */
export const isStealable = (question: Question | undefined, trueFalse: boolean): boolean =>
  question !== undefined && (question.kind !== 'true-false' || trueFalse);
