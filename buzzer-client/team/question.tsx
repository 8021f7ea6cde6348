import { contestWords } from '../../shared/ui/i18n/contest-words.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import type { TeamView } from '../../shared/views/held.ts';
import type { QuestionView } from '../../shared/views/parts.ts';
import { Icon } from '../held/icons.tsx';
import { teamWords } from './words.ts';

type Asking = NonNullable<TeamView['asking']>;

/** Long questions step down in size, so that four options stay on the glass with them. */
const sizeOf = (text: string): string =>
  text.length <= 70 ? 'xl' : text.length <= 130 ? 'l' : text.length <= 210 ? 'm' : 's';

/** The question as viewers see it; absent during a hold. Its options stand with it until they can be answered. */
export function Question({ asking }: { asking: Asking }) {
  const text = useWords(contestWords);
  const { question } = asking;
  return (
    <section className="question">
      <p className="question-place">
        {asking.mode === 'tie-break' ? text.tieBreak : text.question(asking.nth, asking.of)}
      </p>
      {question && (
        <div className="question-body">
          <h1 data-size={sizeOf(question.text)}>{question.text}</h1>
          <Media question={question} />
        </div>
      )}
    </section>
  );
}

/** A picture stands beside its question. Sound and film belong to the hall's screen. */
function Media({ question: { media } }: { question: QuestionView }) {
  const text = useWords(teamWords);
  if (media === null) return null;
  if (media.kind === 'picture') return <img className="question-picture" src={media.url} alt={media.alt} />;
  return (
    <p className="question-elsewhere">
      <Icon name="play" />
      {text.watchScreen}
    </p>
  );
}

/** Options to read while they can't be touched; once revealed, the right one has the light. */
export function Options({ question }: { question: QuestionView }) {
  const words = useWords(teamWords);
  const answer = question.answer;
  if (question.options.length === 0) {
    if (answer === null) return null;
    return (
      <p className="right-answer">
        <span>{words.answerLead}</span> <b>{answer.text}</b>
      </p>
    );
  }
  if (question.matches !== undefined) return <Matches question={question} matches={question.matches} />;
  if (question.kind === 'ordering' && answer?.order) return <Ordered question={question} order={answer.order} />;
  return (
    <ol className="options" data-revealed={answer !== null || undefined}>
      {question.options.map((option, nth) => (
        <li key={option} data-right={answer?.option === nth || undefined}>
          <b>{String.fromCharCode(65 + nth)}</b>
          <span>{option}</span>
        </li>
      ))}
    </ol>
  );
}

/** Both sides of a matching; once revealed, each on the left with what belongs to it. */
function Matches({ question, matches }: { question: QuestionView; matches: string[] }) {
  const order = question.answer?.order;
  return (
    <ol className="options" data-revealed={order !== undefined || undefined}>
      {question.options.map((option, nth) => {
        const index = order?.[nth] ?? nth;
        return [
          <li key={option} data-right={order !== undefined || undefined}>
            <b>{nth + 1}</b>
            <span>{option}</span>
          </li>,
          <li key={`${option} ${matches[index]}`} data-right={order !== undefined || undefined}>
            <b>{String.fromCharCode(65 + index)}</b>
            <span>{matches[index]}</span>
          </li>,
        ];
      })}
    </ol>
  );
}

/** The items in their right order. */
function Ordered({ question, order }: { question: QuestionView; order: number[] }) {
  return (
    <ol className="options" data-revealed>
      {order.map((index, nth) => (
        <li key={question.options[index]} data-right>
          <b>{nth + 1}</b>
          <span>{`${String.fromCharCode(65 + index)}. ${question.options[index] ?? ''}`}</span>
        </li>
      ))}
    </ol>
  );
}
