import type { ReactNode } from 'react';
import { stampOfEvent } from '../../shared/client/stamp.ts';
import type { AnswerValue } from '../../shared/engine/asking.ts';
import type { Stamp } from '../../shared/protocol/commands.ts';

export interface Plane {
  value: AnswerValue;
  sign: ReactNode;
  text: string;
}

interface Props {
  planes: Plane[];
  sent: AnswerValue | null;
  sending: AnswerValue | null;
  answer(value: AnswerValue, stamp: Stamp): void;
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
            if (event.button === 0) answer(value, stampOfEvent(event.nativeEvent));
          }}
          // A click without a pointer is a key on the focused plane.
          onClick={(event) => {
            if (event.detail === 0) answer(value, stampOfEvent(event.nativeEvent));
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
