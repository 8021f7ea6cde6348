import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { ACTION_TABLE, type ActionId, capOf } from '../desk/action-table.ts';
import { useDesk, useHost, useIntent, useIsLive } from '../desk/context.tsx';
import { litKeys } from '../desk/lit.ts';
import { deskWords } from '../words/desk-words.ts';
import { Cap } from './cap.tsx';

/** How long it must be kept down, ms: longer than any slip of the hand. */
const HOLD_MS = 1000;

/** For what viewers can't unsee: acts only after its key, the pointer, Enter or Space was kept down for a second. */
export function HoldButton(props: { action: ActionId; className?: string; children: ReactNode }) {
  const { action } = props;
  const desk = useDesk();
  const { go } = useHost();
  const alive = useIntent(action).do !== 'nothing';
  const { keepDown } = useWords(deskWords);
  const live = useIsLive();
  const [down, setDown] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const begin = (): void => {
    if (!alive) {
      desk.press(action);
      return;
    }
    clearTimeout(timer.current);
    setDown(true);
    timer.current = setTimeout(() => {
      setDown(false);
      desk.press(action);
    }, HOLD_MS);
  };
  const end = (): void => {
    clearTimeout(timer.current);
    setDown(false);
  };

  const hands = useRef({ begin, end });
  hands.current = { begin, end };
  useEffect(() => {
    const codes: readonly string[] = ACTION_TABLE.find((row) => row.id === action)?.keys ?? [];
    const onDown = (event: KeyboardEvent): void => {
      const { ctrlKey, metaKey, altKey, repeat } = event;
      const writing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (!codes.includes(event.code) || repeat || ctrlKey || metaKey || altKey || writing) return;
      if (desk.store.getState().dialog === null) hands.current.begin();
    };
    const onUp = (event: KeyboardEvent): void => {
      if (codes.includes(event.code)) hands.current.end();
    };
    const letGo = (): void => hands.current.end();
    window.addEventListener('keydown', onDown);
    window.addEventListener('keyup', onUp);
    window.addEventListener('blur', letGo);
    return () => {
      window.removeEventListener('keydown', onDown);
      window.removeEventListener('keyup', onUp);
      window.removeEventListener('blur', letGo);
      clearTimeout(timer.current);
    };
  }, [action, desk]);

  return (
    <button
      type="button"
      className={`act hold-button ${props.className ?? ''}`}
      data-act={action}
      data-tone="plain"
      data-lit={live && alive && litKeys(go).includes(action)}
      data-down={down}
      aria-disabled={!alive}
      onPointerDown={(event) => event.button === 0 && begin()}
      onPointerUp={end}
      onPointerLeave={end}
      onPointerCancel={end}
      onKeyDown={(event) => event.key === 'Enter' && !event.repeat && begin()}
      onKeyUp={(event) => event.key === 'Enter' && end()}
    >
      <span className="act-name">
        {props.children} <small>({keepDown})</small>
      </span>
      <Cap>{capOf(action)}</Cap>
    </button>
  );
}
