import { useLang } from '../../shared/ui/i18n/lang.ts';
import { decimal, type Likewise, useWords } from '../../shared/ui/i18n/words.ts';
import type { JurorDesk, TurnDesk } from '../../shared/views/host.ts';
import { minutes } from '../desk/time-text.ts';
import { ActButton } from '../parts/act-button.tsx';
import { TeamTag } from '../parts/team-tag.tsx';
import { deskWords } from '../words/desk-words.ts';

/** Whose sheet is in, and how it came; given back, it is missed again (JD6). */
function stateOf(judge: JurorDesk, text: Likewise<typeof deskWords.vi>): string {
  if (judge.in) return `✓ ${judge.paper ? text.judgePaper : text.judgeIn}`;
  if (judge.closed) return text.judgeClosed;
  return judge.reopened === null ? text.judgeOut : text.judgeReopened;
}

/** A presentation before the jury: who has marked, what it comes to, and what the clock says of overtime. */
export function TurnPanel(props: { turn: TurnDesk }) {
  const { turn } = props;
  const lang = useLang();
  const text = useWords(deskWords);
  const { overtime } = turn;
  const gone = turn.judges.filter((judge) => judge.in || judge.closed).length;
  return (
    <div className="turn">
      <div className="turn-team">
        <p className="label">{text.turnPhase[turn.phase]}</p>
        <TeamTag podium={turn.podium} className="big" />
        <dl className="figures">
          <div>
            <dt>{text.mean}</dt>
            <dd>{turn.mean === null ? '–' : decimal(turn.mean, lang, 2)}</dd>
          </div>
          {overtime !== null && (
            <div data-warn={overtime.ruling === 'proposed'}>
              <dt>{text.overtimeBy(minutes(overtime.by), String(overtime.penalty))}</dt>
              <dd>{overtime.ruling === 'proposed' ? `−${overtime.penalty}` : text.overtimeDone[overtime.ruling]}</dd>
            </div>
          )}
        </dl>
      </div>
      <section className="jury">
        <h2 className="label">
          {text.judges} <span>{text.marksIn(String(gone), String(turn.judges.length))}</span>
          <ActButton action="sheets" className="small" />
        </h2>
        <ol>
          {turn.judges.map((judge, index) => (
            <li key={judge.id} className="juror" data-in={judge.in}>
              <span className="juror-name">{judge.name}</span>
              <span className="juror-state" data-warn={judge.reopened !== null}>
                {stateOf(judge, text)}
              </span>
              <b className="juror-total">{judge.total === null ? '' : decimal(judge.total, lang)}</b>
              {turn.phase === 'marking' && !judge.in && !judge.closed ? (
                <ActButton action="pick" n={index + 1} className="small">
                  {text.closeSeat}
                </ActButton>
              ) : (
                <span />
              )}
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
