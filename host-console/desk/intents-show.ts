import type { Slide } from '../../shared/engine/slide.ts';
import type { RundownRow } from '../../shared/views/host.ts';
import { type IntentOf, nothing, type Situation, send } from './situation.ts';

type ShowAction =
  | 'go'
  | 'take-back'
  | 'hold'
  | 'standby'
  | 'blackout'
  | 'sponsors'
  | 'bracket'
  | 'ranking'
  | 'online'
  | 'photo-finish'
  | 'sound'
  | 'hush'
  | 'up'
  | 'down'
  | 'next'
  | 'replace'
  | 'tab-live'
  | 'tab-bracket'
  | 'devices'
  | 'buzzer-test'
  | 'ledger'
  | 'minutes'
  | 'content'
  | 'format'
  | 'look'
  | 'language'
  | 'help';

/** The same key puts a slide on and takes it off. */
const slide =
  (name: Slide): IntentOf =>
  ({ view }) =>
    send({ type: 'show-slide', slide: view.slide === name ? null : name });

/** The question a row's R would replace: not one that has been played. */
export const replaceable = (row: RundownRow | undefined): row is RundownRow & { question: object } =>
  row !== undefined && row.question !== null && row.state !== 'done' && row.state !== 'skipped';

/** The row that R speaks of: the cursor's, else the question on air, else the one that comes next. */
export const chosenRow = ({ view, selected }: Situation): RundownRow | undefined => {
  const rows = view.heat?.rundown ?? [];
  return (
    rows.find((row) => row.item.id === selected) ??
    rows.find((row) => row.state === 'now' && replaceable(row)) ??
    rows.find((row) => row.state === 'next')
  );
};

const step =
  (by: 1 | -1): IntentOf =>
  (situation) => {
    const rows = situation.view.heat?.rundown ?? [];
    const from = rows.findIndex((row) => row.item.id === situation.selected);
    const start = from === -1 ? rows.findIndex((row) => row.state === 'now') : from;
    const row = rows[Math.min(rows.length - 1, Math.max(0, start + by))];
    return row ? { do: 'select', item: row.item.id } : nothing('no-heat');
  };

export const SHOW_INTENTS: Record<ShowAction, IntentOf> = {
  go: ({ view }) => (view.go.ready ? send({ type: 'take', takeRevision: view.go.takeRevision }) : nothing('waits')),
  'take-back': ({ view: { takeBack } }) => {
    if (takeBack === null) return nothing('no-take-back');
    if (takeBack.seen) return { do: 'open', dialog: 'take-back' };
    return send({ type: 'take-back', action: takeBack.action, confirmed: false });
  },
  hold: ({ view }) => send({ type: view.heldAt === null ? 'hold' : 'resume' }),
  // Panic: never a toggle, a second nervous press must not put the show back on air.
  standby: ({ view }) =>
    view.slide === 'standby' ? nothing('already-shown') : send({ type: 'show-slide', slide: 'standby' }),
  blackout: slide('blackout'),
  sponsors: slide('sponsors'),
  bracket: slide('bracket'),
  ranking: slide('ranking'),
  online: (situation, n) =>
    situation.view.hasOnline || situation.view.slide === 'online'
      ? slide('online')(situation, n)
      : nothing('no-online'),
  // Without a finished race there is nothing to put on; what is on comes off all the same.
  'photo-finish': (situation, n) =>
    situation.view.heat?.asking?.finish || situation.view.slide === 'photo-finish'
      ? slide('photo-finish')(situation, n)
      : nothing('no-finish'),
  up: step(-1),
  down: step(1),
  next: (situation) => {
    const row = situation.view.heat?.rundown.find((one) => one.item.id === situation.selected);
    if (!row) return nothing('nothing-selected');
    // N on the row that is next already gives the choice back to the rundown.
    return send({ type: 'set-next', item: row.state === 'next' ? null : row.item.id });
  },
  replace: (situation) =>
    replaceable(chosenRow(situation)) ? { do: 'open', dialog: 'replace' } : nothing('no-question'),
  'tab-live': () => ({ do: 'tab', tab: 'live' }),
  'tab-bracket': () => ({ do: 'tab', tab: 'bracket' }),
  sound: () => ({ do: 'open', dialog: 'sound' }),
  hush: () => ({ do: 'sound', order: { order: 'stop' } }),
  devices: () => ({ do: 'open', dialog: 'devices' }),
  'buzzer-test': () => ({ do: 'open', dialog: 'buzzer-test' }),
  minutes: () => ({ do: 'visit', path: '/minutes' }),
  content: () => ({ do: 'visit', path: '/content' }),
  format: () => ({ do: 'visit', path: '/format' }),
  look: () => ({ do: 'visit', path: '/look' }),
  ledger: () => ({ do: 'open', dialog: 'ledger' }),
  language: () => ({ do: 'switch-language' }),
  help: () => ({ do: 'open', dialog: 'help' }),
};
