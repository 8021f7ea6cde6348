import type { ItemId } from '../../shared/engine/ids.ts';
import type { ClientCommand } from '../../shared/protocol/commands.ts';
import type { SoundOrder } from '../../shared/protocol/messages.ts';
import type { HostView } from '../../shared/views/host.ts';

export const DIALOGS = [
  'score',
  'replace',
  'take-back',
  'type-draw',
  'devices',
  'buzzer-test',
  'ledger',
  'replace-ruling',
  'protest',
  'withdraw',
  'results',
  'sheets',
  'sound',
  'help',
] as const;
export type DialogName = (typeof DIALOGS)[number];

export const TABS = ['live', 'bracket'] as const;
export type Tab = (typeof TABS)[number];

/** Why a key does nothing just now; the desk says so and sends nothing. */
export const WHYS = [
  'offline',
  'waits',
  'too-soon',
  'nobody-answers',
  'no-clock',
  'no-heat',
  'nothing-to-pick',
  'taken',
  'no-overtime',
  'no-result',
  'keep-down',
  'no-poll',
  'no-redraw',
  'no-call',
  'no-typed-draw',
  'no-take-back',
  'nothing-selected',
  'no-question',
  'nobody-had-it',
  'already-shown',
  'no-finish',
  'no-online',
  'no-word',
  'no-star',
  'no-media',
  'confirmed',
  'no-sheets',
] as const;
export type Why = (typeof WHYS)[number];

/** What a key means in the present situation. */
export type Intent =
  | { do: 'send'; command: ClientCommand }
  | { do: 'open'; dialog: DialogName }
  | { do: 'select'; item: ItemId }
  | { do: 'tab'; tab: Tab }
  | { do: 'focus-call' }
  /** Another page of ours, in a tab of its own. */
  | { do: 'visit'; path: string }
  | { do: 'sound'; order: SoundOrder }
  | { do: 'switch-language' }
  | { do: 'nothing'; why: Why };

/** What an intent is read from: the hub's view and the row the rundown's cursor is on. */
export interface Situation {
  view: HostView;
  selected: ItemId | null;
}
/** `n` is the digit of a numbered action, 0 otherwise. */
export type IntentOf = (situation: Situation, n: number) => Intent;

export const send = (command: ClientCommand): Intent => ({ do: 'send', command });
export const nothing = (why: Why): Intent => ({ do: 'nothing', why });
