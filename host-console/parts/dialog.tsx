import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { useDesk } from '../desk/context.tsx';
import { dialogWords } from '../words/dialog-words.ts';
import { Cap } from './cap.tsx';

/** A modal sheet over the desk: Esc closes it, the focus stays inside and returns to where it was. */
export function Dialog(props: { title: string; wide?: boolean; children: ReactNode }) {
  const desk = useDesk();
  const { close } = useWords(dialogWords);
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    element.current?.showModal();
    // Where the typing begins: where the sheet says, else in its first field; a sheet without fields chooses itself.
    const first = ['[data-focus]', '.form :is(input, select)'].map((field) =>
      element.current?.querySelector<HTMLElement>(field),
    );
    first.find((field) => field)?.focus();
  }, []);
  return (
    <dialog
      ref={element}
      className="dialog"
      data-wide={props.wide ?? false}
      aria-label={props.title}
      onClose={() => desk.open(null)}
    >
      <div className="dialog-head">
        <h2>{props.title}</h2>
        <button type="button" className="act dialog-close" onClick={() => element.current?.close()}>
          <span className="act-name">{close}</span>
          <Cap>Esc</Cap>
        </button>
      </div>
      <div className="dialog-body">{props.children}</div>
    </dialog>
  );
}
