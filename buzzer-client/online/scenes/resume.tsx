import { useState } from 'react';
import { normalPhone, recoveryCode } from '../../../shared/protocol/online.ts';
import { useWords } from '../../../shared/ui/i18n/words.ts';
import { spacedPhone } from '../figures.ts';
import type { OnlineState } from '../online-link.ts';
import { Act } from '../parts/act.tsx';
import { Field } from '../parts/field.tsx';
import { onlineWords } from '../words.ts';
import { Step } from './step.tsx';

export interface ResumeProps {
  /** The number that turned out to have played; empty when the player came here by choice. */
  phone: string;
  state: OnlineState;
  resume: (phone: string, code: string) => void;
  back: () => void;
}

/** Going on with an attempt that began on another device: its number and its code. */
export function Resume({ phone: known, state, resume, back }: ResumeProps) {
  const say = useWords(onlineWords);
  const [phone, setPhone] = useState(spacedPhone(known));
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const right = { phone: normalPhone(phone), code: recoveryCode(code) };
  const go = (): void => {
    setTried(true);
    if (right.phone !== null && right.code !== null) resume(right.phone, right.code);
  };
  return (
    <Step
      title={known === '' ? say.resumeTitle : say.playedTitle}
      hint={known === '' ? say.resumeMore : say.playedMore(spacedPhone(known))}
      back={back}
      act={
        <Act act={go} waiting={state.waiting}>
          {say.resume}
        </Act>
      }
    >
      {known === '' && (
        <Field
          label={say.phone}
          value={phone}
          change={setPhone}
          wrong={tried && right.phone === null ? say.phoneWrong : ''}
          example="0912 345 678"
          type="tel"
          complete="tel"
          enter={go}
          focused
        />
      )}
      <Field
        label={say.code}
        value={code}
        change={setCode}
        wrong={tried && right.code === null ? say.codeWrong : refusal(state, say)}
        example="K7MW-2XQP"
        capitals="characters"
        enter={go}
      />
    </Step>
  );
}

function refusal({ problem }: OnlineState, say: ReturnType<typeof useWords<(typeof onlineWords)['vi']>>): string {
  if (problem === null || problem.code === 'number-played') return '';
  if (problem.code === 'too-many') return say.tooMany(String(Math.ceil((problem.retryIn ?? 60_000) / 60_000)));
  return problem.code === 'wrong-code' ? say.noMatch : say.failed;
}
