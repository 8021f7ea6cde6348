import type { ReactNode } from 'react';
import type { AnswerValue } from '../../shared/engine/asking.ts';

export interface Plane {
  value: AnswerValue;
  sign: ReactNode;
  text: string;
}

interface Props {
  planes: Plane[];
  sent: AnswerValue | null;
  sending: AnswerValue | null;
  answer(value: AnswerValue, stamp: number): void;
}

/** The surface, divided among the options: touching one sends it. Framed while on its way, lit once the hub has it. */
export function ChoicePad({ planes, sent, sending, answer }: Props) {
  return (
    <div className="planes" data-count={planes.length}>
      {planes.map(({ value, sign, text }) => (
        <button
          type="button"
          key={String(value)}
          className="plane"
          aria-pressed={sent === value}
          data-sending={(sending === value && sent !== value) || undefined}
          onPointerDown={(event) => {
            if (event.button === 0) answer(value, event.nativeEvent.timeStamp);
          }}
          // A click without a pointer is a key on the focused plane.
          onClick={(event) => {
            if (event.detail === 0) answer(value, event.nativeEvent.timeStamp);
          }}
        >
          <b className="plane-sign">{sign}</b>
          <span className="plane-text" data-long={text.length > 60 || undefined}>
            {text}
          </span>
        </button>
      ))}
    </div>
  );
}
