/** The sections of the help sheet. */
export const ACTION_GROUPS = ['show', 'table', 'clock', 'output', 'rundown', 'contest', 'desk'] as const;
export type ActionGroup = (typeof ACTION_GROUPS)[number];

interface Row {
  id: string;
  group: ActionGroup;
  /** Physical keys (`KeyboardEvent.code`): a Vietnamese input method changes what a key writes, not where it is. */
  keys: readonly string[];
  /** What is printed on the button. */
  cap: string;
  /** The keys are a number's: the first stands for 1. What comes before the digit on its button. */
  numbered?: string;
  /** Pressed and kept down for a second: viewers can't unsee it. */
  held?: true;
}

/** Which key does what. Key handling, button labels and the help sheet all read this one table. */
export const ACTION_TABLE = [
  { id: 'go', group: 'show', keys: ['Space'], cap: 'Space' },
  { id: 'take-back', group: 'show', keys: ['$mod+KeyZ'], cap: 'Ctrl Z' },
  { id: 'hold', group: 'show', keys: ['KeyH'], cap: 'H' },
  { id: 'right', group: 'table', keys: ['KeyD'], cap: 'D' },
  { id: 'wrong', group: 'table', keys: ['KeyS'], cap: 'S' },
  { id: 'silent', group: 'table', keys: ['KeyI'], cap: 'I' },
  {
    id: 'pick',
    group: 'table',
    keys: ['Digit1', 'Digit2', 'Digit3', 'Digit4', 'Digit5', 'Digit6', 'Digit7', 'Digit8', 'Digit9'],
    cap: '1–9',
    numbered: '',
  },
  {
    // With Shift: a stray digit must not take the word from a team.
    id: 'give-word',
    group: 'table',
    keys: [
      'Shift+Digit1',
      'Shift+Digit2',
      'Shift+Digit3',
      'Shift+Digit4',
      'Shift+Digit5',
      'Shift+Digit6',
      'Shift+Digit7',
      'Shift+Digit8',
    ],
    cap: '⇧ 1–8',
    numbered: '⇧',
  },
  { id: 'place-star', group: 'table', keys: ['Shift+KeyN'], cap: '⇧ N' },
  { id: 'score', group: 'table', keys: ['KeyP'], cap: 'P' },
  { id: 'replace-ruling', group: 'table', keys: ['Shift+KeyS'], cap: '⇧ S' },
  { id: 'protest', group: 'table', keys: ['Shift+KeyD'], cap: '⇧ D' },
  { id: 'overtime-take', group: 'table', keys: ['KeyO'], cap: 'O' },
  { id: 'overtime-waive', group: 'table', keys: ['KeyM'], cap: 'M' },
  { id: 'sheets', group: 'table', keys: ['Shift+KeyM'], cap: '⇧ M' },
  { id: 'give-question', group: 'table', keys: ['KeyJ'], cap: 'J' },
  { id: 'media', group: 'table', keys: ['Shift+KeyV'], cap: '⇧ V' },
  { id: 'media-again', group: 'table', keys: ['Shift+KeyR'], cap: '⇧ R' },
  { id: 'stop-clock', group: 'clock', keys: ['KeyC'], cap: 'C' },
  { id: 'less-time', group: 'clock', keys: ['Minus'], cap: '−' },
  { id: 'more-time', group: 'clock', keys: ['Equal'], cap: '=' },
  { id: 'standby', group: 'output', keys: ['Escape'], cap: 'Esc' },
  { id: 'blackout', group: 'output', keys: ['KeyB'], cap: 'B' },
  { id: 'sponsors', group: 'output', keys: ['KeyT'], cap: 'T' },
  { id: 'bracket', group: 'output', keys: ['KeyL'], cap: 'L' },
  { id: 'ranking', group: 'output', keys: ['KeyX'], cap: 'X' },
  { id: 'online', group: 'output', keys: ['Shift+KeyT'], cap: '⇧ T' },
  { id: 'photo-finish', group: 'output', keys: ['KeyY'], cap: 'Y' },
  { id: 'sound', group: 'output', keys: ['Shift+KeyA'], cap: '⇧ A' },
  { id: 'hush', group: 'output', keys: ['Shift+KeyH'], cap: '⇧ H' },
  { id: 'up', group: 'rundown', keys: ['ArrowUp'], cap: '↑' },
  { id: 'down', group: 'rundown', keys: ['ArrowDown'], cap: '↓' },
  { id: 'next', group: 'rundown', keys: ['KeyN'], cap: 'N' },
  { id: 'replace', group: 'rundown', keys: ['KeyR'], cap: 'R' },
  { id: 'call-number', group: 'contest', keys: ['KeyE'], cap: 'E' },
  { id: 'type-draw', group: 'contest', keys: ['KeyF'], cap: 'F' },
  { id: 'close-poll', group: 'contest', keys: ['KeyA'], cap: 'A' },
  { id: 'redraw', group: 'contest', keys: ['KeyV'], cap: 'V' },
  { id: 'confirm-result', group: 'contest', keys: ['KeyK'], cap: 'K', held: true },
  { id: 'withdraw', group: 'contest', keys: ['Shift+KeyB'], cap: '⇧ B' },
  { id: 'results', group: 'contest', keys: ['Shift+KeyK'], cap: '⇧ K' },
  { id: 'tab-live', group: 'desk', keys: ['KeyQ'], cap: 'Q' },
  { id: 'tab-bracket', group: 'desk', keys: ['KeyW'], cap: 'W' },
  { id: 'devices', group: 'desk', keys: ['KeyG'], cap: 'G' },
  { id: 'buzzer-test', group: 'desk', keys: ['Shift+KeyG'], cap: '⇧ G' },
  { id: 'ledger', group: 'desk', keys: ['Shift+KeyY'], cap: '⇧ Y' },
  { id: 'minutes', group: 'desk', keys: ['Shift+KeyP'], cap: '⇧ P' },
  { id: 'content', group: 'desk', keys: ['Shift+KeyE'], cap: '⇧ E' },
  { id: 'format', group: 'desk', keys: ['Shift+KeyF'], cap: '⇧ F' },
  { id: 'look', group: 'desk', keys: ['Shift+KeyL'], cap: '⇧ L' },
  { id: 'language', group: 'desk', keys: ['KeyU'], cap: 'U' },
  { id: 'help', group: 'desk', keys: ['Slash', 'Shift+Slash'], cap: '?' },
] as const satisfies readonly Row[];

export type ActionId = (typeof ACTION_TABLE)[number]['id'];

const ROWS: readonly (Row & { id: ActionId })[] = ACTION_TABLE;
const BY_ID = new Map(ROWS.map((row) => [row.id, row]));

/** What a button prints; `n` is the digit of a numbered one. */
export const capOf = (id: ActionId, n?: number): string => {
  const row = BY_ID.get(id);
  return n === undefined ? (row?.cap ?? '') : `${row?.numbered ?? ''}${n}`;
};

export const rowsOf = (group: ActionGroup) => ROWS.filter((row) => row.group === group);

export const isHeld = (id: ActionId): boolean => BY_ID.get(id)?.held === true;

/** One line per key: which action it stands for, and which number of it. */
export const keyBindings = (): { key: string; id: ActionId; n: number }[] =>
  ROWS.flatMap((row) =>
    row.keys.map((key, index) => ({ key, id: row.id, n: row.numbered === undefined ? 0 : index + 1 })),
  );
