import { type KeyboardEvent, useRef } from 'react';
import type { AnswerValue } from '../../shared/engine/asking.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { Icon } from '../held/icons.tsx';
import { teamWords } from './words.ts';

const MOST = 200;

/** Typed text in its canonical form; empty means there is nothing to send. */
export const cleanText = (typed: string): string => typed.normalize('NFC').replace(/\s+/g, ' ').trim();

/** The Enter that ends a Vietnamese composition must not send; 229 is how older engines say that one is under way. */
export const sends = (event: { key: string; isComposing: boolean; keyCode: number }): boolean =>
  event.key === 'Enter' && !event.isComposing && event.keyCode !== 229;

export function TextPad({ answer }: { answer(value: AnswerValue, stamp: number): void }) {
  const text = useWords(teamWords);
  const field = useRef<HTMLInputElement>(null);
  const send = (stamp: number): void => {
    const value = cleanText(field.current?.value ?? '');
    if (value !== '') answer(value, stamp);
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (sends(event.nativeEvent)) send(event.nativeEvent.timeStamp);
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
          send(event.nativeEvent.timeStamp);
        }}
        onClick={(event) => {
          if (event.detail === 0) send(event.nativeEvent.timeStamp);
        }}
      >
        <Icon name="send" />
        {text.send}
      </button>
    </div>
  );
}
