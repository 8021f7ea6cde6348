import { useWords } from '../../shared/ui/i18n/words.ts';
import type { PollDesk } from '../../shared/views/host.ts';
import { ActButton } from '../parts/act-button.tsx';
import { TeamTag } from '../parts/team-tag.tsx';
import { deskWords } from '../words/desk-words.ts';

/** The open poll with its live counts, which nobody else sees. */
export function PollPanel(props: { poll: PollDesk }) {
  const { poll } = props;
  const text = useWords(deskWords);
  const most = Math.max(1, ...poll.options.map((option) => option.count));
  return (
    <div className="poll">
      <p className="label">
        {text.poll[poll.kind]} · {text.pollPhase[poll.phase]} <span>{text.onlyHere}</span>
      </p>
      <p className="poll-total">{text.ballots(String(poll.entrants))}</p>
      <ol>
        {poll.options.map((option, index) => (
          <li key={option.label} className="tally">
            {option.podium === null ? (
              <span className="tally-label">
                <b>{String.fromCharCode(65 + index)}</b> {option.label}
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
