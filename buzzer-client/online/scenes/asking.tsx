import { useEffect, useRef } from 'react';
import { useRemaining } from '../../../shared/client/hooks.ts';
import type { OnlineCode, OnlineQuestion, OnlineRound } from '../../../shared/protocol/online.ts';
import { useWords } from '../../../shared/ui/i18n/words.ts';
import type { ClockView } from '../../../shared/views/parts.ts';
import { Band } from '../../audience/parts/band.tsx';
import { Seconds, TimeThread } from '../../audience/parts/time.tsx';
import type { OnlineLink, OnlineState } from '../online-link.ts';
import { onlineWords } from '../words.ts';

export interface AskingProps {
  question: OnlineQuestion;
  /** Counted from 0. */
  number: number;
  /** Null once the answer has been taken. */
  clock: ClockView | null;
  chosen: number | null;
  round: OnlineRound;
  state: OnlineState;
  link: OnlineLink;
}

/** One question and big answers: the hall's ballot paper, with a clock of the player's own. */
export function Asking({ question, number, clock, chosen, round, state, link }: AskingProps) {
  const say = useWords(onlineWords);
  const left = useRemaining(clock, 100);
  const over = left !== null && left <= 0;
  useEffect(() => {
    if (over) link.expire();
  }, [over, link]);
  const top = useTop(number);
  const sending = state.sending !== null;
  const taken = state.receipt !== null;
  const last = number + 1 === round.questions;
  return (
    <div className="paper" data-kind="quiz" data-phase="open" data-chosen={chosen !== null || undefined}>
      {clock && <TimeThread clock={clock} />}
      <div className="asked">
        <h1
          className="question"
          id="question"
          tabIndex={-1}
          ref={top}
          data-long={question.text.length > 80 || undefined}
        >
          {question.text}
        </h1>
        {clock && <Seconds clock={clock} />}
      </div>
      {question.picture && <img className="picture" src={question.picture.url} alt={question.picture.alt} />}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset does not stretch its children in the browsers of phones */}
      <div
        className="bands"
        data-many={question.options.length > 4 || undefined}
        role="group"
        aria-labelledby="question"
      >
        {question.options.map((option, index) => (
          <Band
            key={option}
            podium={null}
            letter={letterOf(index)}
            name={option}
            light={chosen === null ? 'plain' : chosen === index ? 'lit' : 'dim'}
            sending={state.sending === index}
            tag={taken && chosen === index ? say.yourAnswer : ''}
            share={null}
            count={null}
            countWords=""
            open={!sending && !taken && !over}
            choose={() => link.answer(index)}
          />
        ))}
      </div>
      <p className="receipt" role="status" data-sure={taken || undefined}>
        <span className="receipt-line">
          {taken
            ? say.taken(letterOf(chosen ?? 0))
            : sending
              ? say.sending
              : trouble(state.problem?.code, say) || say.tapOnce}
        </span>{' '}
        <span className="receipt-more">{taken ? (last ? say.resultComes : say.nextComes) : ''}</span>
      </p>
    </div>
  );
}

type Say = ReturnType<typeof useWords<(typeof onlineWords)['vi']>>;

function trouble(code: OnlineCode | undefined, say: Say): string {
  if (code === undefined) return '';
  if (code === 'locked') return say.locked;
  return code === 'too-late' || code === 'not-asked' ? say.tooLate : say.failed;
}

/** A new question starts at its top, for the eye and for a screen reader. */
function useTop(number: number) {
  const top = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each question
  useEffect(() => {
    window.scrollTo(0, 0);
    top.current?.focus({ preventScroll: true });
  }, [number]);
  return top;
}

const letterOf = (index: number): string => String.fromCharCode(65 + index);
