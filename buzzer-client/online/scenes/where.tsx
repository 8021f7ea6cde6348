import { useState } from 'react';
import { ELSEWHERE, type OnlineRound } from '../../../shared/protocol/online.ts';
import { useWords } from '../../../shared/ui/i18n/words.ts';
import type { Declared } from '../declared.ts';
import { folded } from '../figures.ts';
import { Field } from '../parts/field.tsx';
import { onlineWords } from '../words.ts';
import { Step } from './step.tsx';

/** More places than this want a search. */
const MANY = 12;

export interface WhereProps {
  round: OnlineRound;
  declared: Declared;
  declare: (part: Partial<Declared>) => void;
  back: () => void;
  go: () => void;
}

/** The player's place: a tap is the answer. */
export function Where({ round, declared, declare, back, go }: WhereProps) {
  const say = useWords(onlineWords);
  const [sought, setSought] = useState('');
  const wanted = folded(sought);
  const nameOf = ({ id, name }: { id: string; name: string }) => (id === ELSEWHERE ? say.elsewhere : name);
  const shown = round.localities.filter((each) => each.id === ELSEWHERE || folded(nameOf(each)).includes(wanted));
  return (
    <Step title={say.whereTitle} hint={say.whereHint} back={back} act={null}>
      {round.localities.length > MANY && (
        <Field label={say.find} value={sought} change={setSought} wrong="" enter={() => {}} />
      )}
      <ul className="choices">
        {shown.map((each) => (
          <li key={each.id}>
            <button
              type="button"
              className="choice"
              aria-pressed={declared.locality === each.id}
              data-chosen={declared.locality === each.id || undefined}
              onClick={() => {
                declare({ locality: each.id });
                go();
              }}
            >
              {nameOf(each)}
            </button>
          </li>
        ))}
      </ul>
      <p className="step-hint" role="status">
        {shown.every(({ id }) => id === ELSEWHERE) && wanted !== '' ? say.noSuchPlace : ''}
      </p>
    </Step>
  );
}
