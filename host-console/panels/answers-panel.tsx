import { PODIUMS } from '../../shared/engine/ids.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import type { AskingDesk } from '../../shared/views/host.ts';
import { useHost } from '../desk/context.tsx';
import { pressText } from '../desk/time-text.ts';
import { ActButton } from '../parts/act-button.tsx';
import { TeamTag } from '../parts/team-tag.tsx';
import { deskWords } from '../words/desk-words.ts';

/** What the teams sent, in time order, with the proposal and the host's word on each (AC4). */
export function AnswersPanel(props: { asking: AskingDesk }) {
  const { asking } = props;
  const lang = useLang();
  const text = useWords(deskWords);
  const { program } = useHost();
  const sent = new Set(asking.answers.map(({ podium }) => podium));
  const missing = asking.mode === 'speed' ? program.podiums.filter(({ podium }) => !sent.has(podium)) : [];
  const judging = asking.mode === 'speed' && asking.phase === 'closed';
  return (
    <section className="answers">
      <h2 className="label">
        {text.answers} {judging && <span>{text.toggleHint}</span>}
      </h2>
      <ol>
        {asking.answers.map((answer) => {
          const right = answer.judged ?? answer.proposal;
          const word = right === null ? '' : right ? text.right : text.wrong;
          const overruled = answer.judged !== null && answer.judged !== answer.proposal;
          const verdict = (
            <>
              {right === null ? '' : right ? '✓ ' : '✕ '}
              {word} <small>{right !== null && (overruled ? text.byHost : text.proposed)}</small>
            </>
          );
          return (
            <li key={answer.podium} className="answer" data-right={right ?? 'open'}>
              <TeamTag podium={answer.podium} />
              <span className="answer-time">
                {answer.timeMs === null ? '–' : `${pressText(answer.timeMs, lang)} s`}
              </span>
              <b className="answer-text">{answer.text === '' ? text.noAnswer : answer.text}</b>
              {judging ? (
                <ActButton
                  action="pick"
                  n={PODIUMS.indexOf(answer.podium) + 1}
                  tone={right ? 'right' : 'wrong'}
                  className="answer-verdict"
                >
                  {verdict}
                </ActButton>
              ) : (
                <span className="answer-verdict">{verdict}</span>
              )}
            </li>
          );
        })}
        {missing.map(({ podium }) => (
          <li key={podium} className="answer answer-none">
            <TeamTag podium={podium} />
            <span className="answer-verdict">{text.noAnswer}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
