import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Connection } from '../../shared/client/connection.ts';
import type { ItemId } from '../../shared/engine/ids.ts';
import type { ClientCommand } from '../../shared/protocol/commands.ts';
import type { DevicesMessage, Reply, ReplyCode } from '../../shared/protocol/messages.ts';
import { LANGS, type Lang } from '../../shared/ui/i18n/lang.ts';
import type { GoView } from '../../shared/views/host.ts';
import type { ActionId } from './action-table.ts';
import { type GoGuard, openGuard, pressGo, releaseGo } from './go-guard.ts';
import { intentOf } from './intent.ts';
import type { DialogName, Intent, Tab, Why } from './situation.ts';

/** Why what was pressed did not happen: told beside what was pressed. */
export type Note = { action: ActionId; n: number } & (
  | { about: 'refused'; code: ReplyCode; detail: Record<string, string | number> }
  | { about: 'why'; why: Why }
);

/** What the desk itself remembers; nothing of it is the contest's. */
export interface DeskState {
  lang: Lang;
  tab: Tab;
  dialog: DialogName | null;
  /** The rundown's cursor. */
  selected: ItemId | null;
  note: Note | null;
  /** Counts the GOs that named an old revision; the button flashes once for each. */
  stale: number;
  devices: DevicesMessage | null;
}

export interface Desk {
  connection: Connection<'host'>;
  store: StoreApi<DeskState>;
  /** A key or a button was pressed. `n` is the digit of a numbered action. */
  press(action: ActionId, n?: number): void;
  pressGo(now: number): void;
  releaseGo(): void;
  /** Tells the desk what the GO button says on the glass: a press means those words and no newer ones. */
  paintedGo(go: GoView): void;
  /** Sends from a dialog; the note of a refusal stands beside `action`. */
  send(action: ActionId, command: ClientCommand): Promise<Reply>;
  open(dialog: DialogName | null): void;
  /** Called to put the cursor into the field for the called number. */
  onFocusCall(listener: () => void): () => void;
}

/** How long a note stays, ms: read at a glance, gone before the next question. */
const NOTE_MS = 6000;

export function createDesk(connection: Connection<'host'>, lang: Lang): Desk {
  const store = createStore<DeskState>(() => ({
    lang,
    tab: 'live',
    dialog: null,
    selected: null,
    note: null,
    stale: 0,
    devices: null,
  }));
  let guard: GoGuard = openGuard;
  let painted: GoView | null = null;
  let noteTimer: ReturnType<typeof setTimeout> | undefined;
  const callListeners = new Set<() => void>();
  connection.onDevices((devices) => store.setState({ devices }));

  const note = (next: Note | null): void => {
    clearTimeout(noteTimer);
    store.setState({ note: next });
    if (next !== null) noteTimer = setTimeout(() => store.setState({ note: null }), NOTE_MS);
  };
  const explain = (action: ActionId, n: number, why: Why): void => note({ action, n, about: 'why', why });

  const sendFrom = async (action: ActionId, n: number, command: ClientCommand): Promise<Reply> => {
    // A press while the line is down would reach the hub later, when the show is elsewhere: it is not sent at all.
    if (connection.store.getState().status !== 'live') {
      explain(action, n, 'offline');
      return { ok: false, code: 'closing' };
    }
    const reply = await connection.send(command);
    if (reply.ok) {
      const told = store.getState().note;
      if (told?.action === action) note(null);
    } else if (reply.code === 'confirmation-needed' && action === 'take-back') {
      store.setState({ dialog: 'take-back' });
    } else {
      if (reply.code === 'stale-take') store.setState(({ stale }) => ({ stale: stale + 1 }));
      note({ action, n, about: 'refused', code: reply.code, detail: reply.detail ?? {} });
    }
    return reply;
  };

  const follow = (action: ActionId, n: number, intent: Intent): void => {
    switch (intent.do) {
      case 'send':
        void sendFrom(action, n, intent.command);
        return;
      case 'open':
        store.setState({ dialog: intent.dialog });
        return;
      case 'select':
        store.setState({ selected: intent.item });
        return;
      case 'tab':
        store.setState({ tab: intent.tab });
        return;
      case 'focus-call':
        for (const listener of callListeners) listener();
        return;
      case 'visit':
        // By name: the second press finds the tab of the first.
        window.open(intent.path, intent.path);
        return;
      case 'sound':
        connection.emitSound(intent.order);
        return;
      case 'switch-language':
        store.setState((state) => ({ lang: LANGS.find((one) => one !== state.lang) ?? state.lang }));
        return;
      case 'nothing':
        explain(action, n, intent.why);
    }
  };

  return {
    connection,
    store,
    press: (action, n = 0) => {
      note(null);
      const { view } = connection.store.getState();
      if (view) follow(action, n, intentOf(action, { view, selected: store.getState().selected }, n));
    },
    pressGo: (now) => {
      if (painted === null) return;
      const pressed = pressGo(guard, painted, now);
      guard = pressed.guard;
      const { outcome } = pressed;
      if (outcome.pass) note(null);
      if (outcome.pass) void sendFrom('go', 0, { type: 'take', takeRevision: outcome.takeRevision });
      else if (outcome.why !== 'held') explain('go', 0, outcome.why);
    },
    releaseGo: () => {
      guard = releaseGo(guard);
    },
    paintedGo: (go) => {
      painted = go;
    },
    send: (action, command) => sendFrom(action, 0, command),
    open: (dialog) => store.setState({ dialog }),
    onFocusCall: (listener) => {
      callListeners.add(listener);
      return () => callListeners.delete(listener);
    },
  };
}
