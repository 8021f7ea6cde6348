import { useState } from 'react';
import { ELSEWHERE, type OnlineCode, type OnlineRound } from '../../../shared/protocol/online.ts';
import { useWords } from '../../../shared/ui/i18n/words.ts';
import type { Declared } from '../declared.ts';
import { spacedPhone } from '../figures.ts';
import { Act } from '../parts/act.tsx';
import { onlineWords } from '../words.ts';
import { Step } from './step.tsx';

export interface ConsentProps {
  round: OnlineRound;
  declared: Declared;
  waiting: boolean;
  code: OnlineCode | undefined;
  back: () => void;
  begin: () => void;
}

/** What is kept of the player and what for; nothing is sent before the yes. */
export function Consent({ round, declared, waiting, code, back, begin }: ConsentProps) {
  const say = useWords(onlineWords);
  const [agreed, setAgreed] = useState(false);
  const [hasty, setHasty] = useState(false);
  const locality = round.localities.find(({ id }) => id === declared.locality);
  return (
    <Step
      title={say.consentTitle}
      back={back}
      act={
        <div className="foot">
          <label className="agree" data-agreed={agreed || undefined}>
            <input
              type="checkbox"
              className="agree-box"
              checked={agreed}
              onChange={(event) => setAgreed(event.currentTarget.checked)}
            />
            <span className="agree-mark" aria-hidden="true" />
            {say.agree}
          </label>
          <Act act={() => (agreed ? begin() : setHasty(true))} waiting={waiting} dark={!agreed}>
            {say.begin}
          </Act>
        </div>
      }
    >
      <p className="own-name">{declared.name}</p>
      <p className="own-line">{spacedPhone(declared.phone)}</p>
      <p className="own-line">{locality?.id === ELSEWHERE ? say.elsewhere : locality?.name}</p>
      <div className="consent">
        <p>{say.consentFor(round.contest.organiser)}</p>
        <p>{say.consentShown}</p>
        <p>{say.consentDelete}</p>
      </div>
      <p className="field-help" role="alert" data-wrong>
        {code !== undefined ? say.failed : hasty && !agreed ? say.agreeFirst : ''}
      </p>
    </Step>
  );
}
