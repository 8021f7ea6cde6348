import type { OnlineAttempt, OnlineRound } from '../../../shared/protocol/online.ts';
import { useWords } from '../../../shared/ui/i18n/words.ts';
import { River } from '../../audience/parts/river.tsx';
import { givenName } from '../figures.ts';
import type { OnlineLink, OnlineState } from '../online-link.ts';
import { Act } from '../parts/act.tsx';
import { onlineWords } from '../words.ts';

export interface ReadyProps {
  attempt: OnlineAttempt;
  round: OnlineRound;
  state: OnlineState;
  link: OnlineLink;
}

/** Between two questions: at the start, after a lost line, after a clock that ran out. No clock runs here. */
export function Ready({ attempt, round, state, link }: ReadyProps) {
  const say = useWords(onlineWords);
  const { settled } = attempt;
  const left = round.questions - settled;
  const expired = state.expired !== null && state.expired + 1 === settled;
  return (
    <div className="ready">
      <div className="ready-words" role="status">
        {expired ? (
          <div className="ready-out" aria-hidden="true" />
        ) : (
          <River state={settled === 0 ? undefined : 'calm'} />
        )}
        <h1 className="ready-title">
          {expired
            ? say.timeUp
            : settled === 0
              ? say.readyTitle(givenName(attempt.name))
              : left === 0
                ? say.timeUpLast
                : say.goOnTitle(String(left))}
        </h1>
        <p className="ready-line">
          {expired
            ? left === 0
              ? say.timeUpLast
              : say.timeUpMore(String(settled))
            : settled === 0
              ? say.readyMore(String(round.clock / 1000))
              : left === 0
                ? ''
                : say.goOnMore}
        </p>
      </div>
      <div className="code" data-small={settled > 0 || undefined}>
        <p className="code-label">{say.yourCode}</p>
        <p className="code-letters">{attempt.recoveryCode}</p>
        {settled === 0 && <p className="code-hint">{say.keepCode}</p>}
      </div>
      <Act act={link.next} waiting={state.waiting}>
        {left === 0 ? say.seeResult : settled === 0 ? say.firstQuestion : say.nextQuestion(String(settled + 1))}
      </Act>
    </div>
  );
}
