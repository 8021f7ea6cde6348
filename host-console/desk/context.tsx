import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { useStatus, useView } from '../../shared/client/hooks.ts';
import type { GoNames } from '../../shared/ui/i18n/go-words.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import type { HostView } from '../../shared/views/host.ts';
import type { ActionId } from './action-table.ts';
import type { Desk, DeskState } from './desk.ts';
import { intentOf } from './intent.ts';
import { namesOf } from './names.ts';
import type { Intent } from './situation.ts';

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('no desk around this component');
  return desk;
}

/** The hub's view. Only below `DeskScreen`, which waits for the first one. */
export function useHost(): HostView {
  const view = useView(useDesk().connection);
  if (view === null) throw new Error('no view yet');
  return view;
}

export const useDeskState = <T,>(read: (state: DeskState) => T): T => useStore(useDesk().store, read);

export const useIsLive = (): boolean => useStatus(useDesk().connection) === 'live';

/** What pressing an action would do now. */
export function useIntent(action: ActionId, n = 0): Intent {
  const view = useHost();
  const selected = useDeskState((state) => state.selected);
  return intentOf(action, { view, selected }, n);
}

export function useNames(): GoNames {
  const view = useHost();
  return namesOf(view.program.podiums, view.bracket, useLang());
}
