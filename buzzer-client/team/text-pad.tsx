import { type KeyboardEvent, useRef } from 'react';
import { stampOfEvent } from '../../shared/client/stamp.ts';
import type { AnswerValue } from '../../shared/engine/asking.ts';
import type { Stamp } from '../../shared/protocol/commands.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { Icon } from '../held/icons.tsx';
import { teamWords } from './words.ts';

const MOST = 200;

/** Typed text in its canonical form; empty means there is nothing to send. */
export const cleanText = (typed: string): string => typed.normalize('NFC').replace(/\s+/g, ' ').trim();

/** The Enter that ends a Vietnamese composition must not send; 229 is how older engines say that one is under way. */
export const sends = (event: { key: string; isComposing: boolean; keyCode: number }): boolean =>
  event.key === 'Enter' && !event.isComposing && event.keyCode !== 229;

export function TextPad({ answer }: { answer(value: AnswerValue, stamp: Stamp): void }) {
  const text = useWords(teamWords);
  const field = useRef<HTMLInputElement>(null);
  const send = (stamp: Stamp): void => {
    const value = cleanText(field.current?.value ?? '');
    if (value !== '') answer(value, stamp);
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (sends(event.nativeEvent)) send(stampOfEvent(event.nativeEvent));
  };
  return (
    <div className="typing">
      <input
        ref={field}
        // biome-ignore lint/a11y/noAutofocus: while it is open, typing the answer is all there is to do here
        autoFocus
        type="text"
        maxLength={MOST}
        placeholder={text.typeHere}
        aria-label={text.typeHere}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="send"
        onKeyDown={onKey}
      />
      <button
        type="button"
        className="send"
        onPointerDown={(event) => {
          // The field keeps the focus, and a tablet its keyboard, for a second thought.
          event.preventDefault();
          send(stampOfEvent(event.nativeEvent));
        }}
        onClick={(event) => {
          if (event.detail === 0) send(stampOfEvent(event.nativeEvent));
        }}
      >
        <Icon name="send" />
        {text.send}
      </button>
    </div>
  );
}
