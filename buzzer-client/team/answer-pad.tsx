import type { AnswerValue } from '../../shared/engine/asking.ts';
import type { Stamp } from '../../shared/protocol/commands.ts';
import { contestWords } from '../../shared/ui/i18n/contest-words.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import type { QuestionView } from '../../shared/views/parts.ts';
import { Icon } from '../held/icons.tsx';
import { answerText } from './answer-text.ts';
import { ChoicePad, type Plane } from './choice-pad.tsx';
import { ListPad } from './list-pad.tsx';
import { NumberPad } from './number-pad.tsx';
import { TextPad } from './text-pad.tsx';
import { teamWords } from './words.ts';

interface Props {
  question: QuestionView;
  /** What the hub has. */
  sent: AnswerValue | null;
  /** What is on its way. */
  sending: AnswerValue | null;
  trouble: string | null;
  answer(value: AnswerValue, stamp: Stamp): void;
}

/** Where a team answers by hand. The last send in time counts, so sending again is always offered (AC2). */
export function AnswerPad({ question, sent, sending, trouble, answer }: Props) {
  const text = useWords(teamWords);
  const contest = useWords(contestWords);
  const lang = useLang();
  const truths: Plane[] = [
    { value: true, sign: <Icon name="right" />, text: contest.trueOption },
    { value: false, sign: <Icon name="wrong" />, text: contest.falseOption },
  ];
  const options = (): Plane[] =>
    question.options.map((option, nth) => ({ value: nth, sign: String.fromCharCode(65 + nth), text: option }));

  const say = (value: AnswerValue): string => answerText(value, question, lang);

  return (
    <div className="pad" data-kind={question.kind} data-pad>
      {question.kind === 'choice' && <ChoicePad planes={options()} sent={sent} sending={sending} answer={answer} />}
      {question.kind === 'true-false' && <ChoicePad planes={truths} sent={sent} sending={sending} answer={answer} />}
      {question.kind === 'short-text' && <TextPad answer={answer} />}
      {(question.kind === 'ordering' || question.kind === 'matching') && (
        <ListPad question={question} sent={sent} answer={answer} />
      )}
      {question.kind === 'number' && <NumberPad unit={question.unit} answer={answer} />}
      <p className="pad-receipt" role="status" data-sent={(sent !== null && sending === null) || undefined}>
        {trouble !== null ? (
          <b className="pad-trouble">{trouble}</b>
        ) : sending !== null && String(sending) !== String(sent) ? (
          <b>{text.sending(say(sending))}</b>
        ) : sent !== null ? (
          <>
            <b>
              <Icon name="right" />
              {text.sent(say(sent))}
            </b>
            <span>{text.mayChange}</span>
          </>
        ) : (
          <span>{text.notSent}</span>
        )}
      </p>
    </div>
  );
}
