import type { ClientEvents } from '../protocol/messages.ts';
import type { TeamView } from '../views/held.ts';

type Armed = Parameters<ClientEvents['armed']>[0];

/**
 * Acknowledges each opening of the buzzers once, as soon as the view that announces it is here: the hub waits a little
 * for tablets that do not know yet, and names them.
 */
export function createAwareness(tell: (armed: Armed) => void) {
  let told = '';
  return {
    saw: ({ asking }: TeamView): void => {
      if (asking?.window?.status !== 'running') return;
      const { opensAt } = asking.window;
      const opening = `${asking.id} ${opensAt}`;
      if (opening === told) return;
      told = opening;
      tell({ asking: asking.id, opensAt });
    },
    /** On a new line the hub knows nothing of what was told on the old one. */
    forget: (): void => {
      told = '';
    },
  };
}
