import { useState } from 'react';
import { normalPhone, playerName } from '../../../shared/protocol/online.ts';
import { useWords } from '../../../shared/ui/i18n/words.ts';
import type { Declared } from '../declared.ts';
import { spacedPhone } from '../figures.ts';
import { Act } from '../parts/act.tsx';
import { Field } from '../parts/field.tsx';
import { onlineWords } from '../words.ts';
import { Step } from './step.tsx';

export interface WhoProps {
  declared: Declared;
  declare: (part: Partial<Declared>) => void;
  back: () => void;
  go: () => void;
}

/** Name and number, taken in the one form that the server keeps. */
export function Who({ declared, declare, back, go }: WhoProps) {
  const say = useWords(onlineWords);
  const [name, setName] = useState(declared.name);
  const [phone, setPhone] = useState(spacedPhone(declared.phone));
  // Nobody is corrected in the middle of a word: only once the player wants to go on.
  const [tried, setTried] = useState(false);
  const right = { name: playerName(name), phone: normalPhone(phone) };
  const next = (): void => {
    setTried(true);
    if (right.name === null || right.phone === null) return;
    declare({ name: right.name, phone: right.phone });
    go();
  };
  return (
    <Step title={say.whoTitle} back={back} act={<Act act={next}>{say.go}</Act>}>
      <Field
        label={say.name}
        value={name}
        change={setName}
        wrong={tried && right.name === null ? say.nameWrong : ''}
        example={say.namePlain}
        complete="name"
        capitals="words"
        enter={next}
        focused
      />
      <Field
        label={say.phone}
        value={phone}
        change={setPhone}
        wrong={tried && right.phone === null ? say.phoneWrong : ''}
        hint={say.phoneWhy}
        example="0912 345 678"
        type="tel"
        complete="tel"
        enter={next}
      />
    </Step>
  );
}
