import type { ReactNode } from 'react';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { type ActionId, capOf } from '../desk/action-table.ts';
import { useDesk, useHost, useIntent, useIsLive } from '../desk/context.tsx';
import { litKeys } from '../desk/lit.ts';
import { actionNames } from '../words/action-names.ts';
import { Cap } from './cap.tsx';

/**
 * The button of an action: it prints its key, is lit while the show waits for it, and stays pressable when it has
 * nothing to do, so that a press is answered with the reason.
 */
export function ActButton(props: {
  action: ActionId;
  n?: number;
  className?: string;
  /** Shown as pressed in: its slide is on air, its row is chosen. */
  on?: boolean;
  tone?: 'right' | 'wrong' | 'calm' | 'plain';
  children?: ReactNode;
}) {
  const { action, n } = props;
  const desk = useDesk();
  const { go } = useHost();
  const alive = useIntent(action, n ?? 0).do !== 'nothing';
  const name = useWords(actionNames).action[action];
  const live = useIsLive();
  const lit = live && alive && litKeys(go).includes(action);
  return (
    <button
      type="button"
      className={`act ${props.className ?? ''}`}
      data-act={n === undefined ? action : `${action}:${n}`}
      data-tone={props.tone ?? 'plain'}
      data-lit={lit}
      aria-disabled={!alive}
      aria-pressed={props.on}
      onClick={() => desk.press(action, n ?? 0)}
    >
      <span className="act-name">{props.children ?? name}</span>
      <Cap>{capOf(action, n)}</Cap>
    </button>
  );
}
