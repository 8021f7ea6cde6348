import { contestWords } from '../../shared/ui/i18n/contest-words.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import type { SecretQuestion } from '../../shared/views/host.ts';
import { deskWords } from '../words/desk-words.ts';

/** Characters from which a question is set smaller, so that its answer stays in sight. */
const LONG = 110;

/** A question with its answer and what the MC may say: for the desk only. */
export function QuestionCard(props: { question: SecretQuestion; head: string[] }) {
  const { question } = props;
  const text = useWords(deskWords);
  const { questionKind } = useWords(contestWords);
  const head = [
    ...props.head,
    questionKind[question.kind],
    text.difficulty[question.difficulty],
    ...(question.media === null ? [] : [text.media[question.media.kind]]),
  ];
  return (
    <article className="question">
      <p className="label">{head.join(' · ')}</p>
      <p className="question-text" data-long={question.text.length > LONG}>
        {question.text}
      </p>
      {question.matches !== undefined && <Sides left={question.options} right={question.matches} />}
      {question.matches === undefined && question.options.length > 0 && (
        <ol className="question-options">
          {question.options.map((option, index) => {
            const letter = String.fromCharCode(65 + index);
            return (
              <li key={option} data-right={question.answer.startsWith(`${letter}. `)}>
                <b>{letter}</b> {option}
              </li>
            );
          })}
        </ol>
      )}
      <p className="question-answer">
        <span>{text.answer}</span>
        <b>
          {question.answer}
          {question.unit !== null && !question.answer.includes(question.unit) ? ` ${question.unit}` : ''}
        </b>
      </p>
      {question.accepted.length > 0 && (
        <p className="question-more">
          <span>{text.accepted}</span> {question.accepted.join(' / ')}
        </p>
      )}
      {question.note !== null && (
        <p className="question-more">
          <span>{text.note}</span> {question.note}
        </p>
      )}
      <p className="question-source">
        <span>{text.source}</span> {question.source}
      </p>
    </article>
  );
}

/** The two sides of a matching as they stand on the screens. */
function Sides({ left, right }: { left: string[]; right: string[] }) {
  return (
    <ol className="question-options">
      {left.map((text, index) => [
        <li key={text}>
          <b>{index + 1}</b> {text}
        </li>,
        <li key={`${text} ${right[index]}`}>
          <b>{String.fromCharCode(65 + index)}</b> {right[index]}
        </li>,
      ])}
    </ol>
  );
}
