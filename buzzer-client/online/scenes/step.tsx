import type { ReactNode } from 'react';
import { useWords } from '../../../shared/ui/i18n/words.ts';
import { Aside } from '../parts/act.tsx';
import { onlineWords } from '../words.ts';

export interface StepProps {
  title: string;
  hint?: string;
  back: () => void;
  children: ReactNode;
  /** The lit band at the foot. */
  act: ReactNode;
}

/** One question to the player, the way back above it, the way on below. */
export function Step({ title, hint, back, children, act }: StepProps) {
  const say = useWords(onlineWords);
  return (
    <div className="step">
      <Aside act={back}>
        <span aria-hidden="true">‹ </span>
        {say.back}
      </Aside>
      <h1 className="step-title">{title}</h1>
      {hint !== undefined && <p className="step-hint">{hint}</p>}
      <div className="step-body">{children}</div>
      {act}
    </div>
  );
}
