import { useWords } from '../../shared/ui/i18n/words.ts';
import type { PollDesk } from '../../shared/views/host.ts';
import { useHost } from '../desk/context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { TeamTag } from '../parts/team-tag.tsx';
import { deskWords } from '../words/desk-words.ts';

/** The open poll with its live counts, which nobody else sees. */
export function PollPanel(props: { poll: PollDesk }) {
  const { poll } = props;
  const { heat } = useHost();
  const text = useWords(deskWords);
  const question = heat?.rundown.find((row) => row.state === 'now')?.question;
  const most = Math.max(1, ...poll.options.map((option) => option.count));
  return (
    <div className="poll">
      <p className="label">
        {text.poll[poll.kind]} · {text.pollPhase[poll.phase]} <span>{text.onlyHere}</span>
      </p>
      <p className="poll-total">{text.ballots(String(poll.entrants))}</p>
      {question && <p className="poll-question">{question.text}</p>}
      <ol>
        {poll.options.map((option, index) => (
          <li key={option.label} className="tally" data-right={poll.right === index || undefined}>
            {option.podium === null ? (
              <span className="tally-label">
                {String.fromCharCode(65 + index)}. {option.label} {poll.right === index && '✓'}
              </span>
            ) : (
              <TeamTag podium={option.podium} />
            )}
            <span className="tally-bar">
              <i style={{ transform: `scaleX(${option.count / most})` }} />
            </span>
            <output>{option.count}</output>
          </li>
        ))}
      </ol>
      {poll.phase === 'open' && <ActButton action="close-poll" className="wide" />}
    </div>
  );
}
