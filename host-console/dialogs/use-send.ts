import { useState } from 'react';
import type { HeatId } from '../../shared/engine/ids.ts';
import type { ClientCommand } from '../../shared/protocol/commands.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { refusalWords } from '../../shared/ui/i18n/refusals.ts';
import type { ActionId } from '../desk/action-table.ts';
import { useDesk, useNames } from '../desk/context.tsx';

/** Sends a sheet's command; done, the sheet closes, refused, it says why, heats by their names. */
export function useSend(action: ActionId): [fault: string | null, send: (command: ClientCommand) => void] {
  const desk = useDesk();
  const lang = useLang();
  const names = useNames();
  const [fault, setFault] = useState<string | null>(null);
  const named = (heats: string | number): string =>
    String(heats)
      .split(', ')
      .map((heat) => names.heat(heat as HeatId) ?? heat)
      .join(', ');
  const run = async (command: ClientCommand): Promise<void> => {
    const reply = await desk.send(action, command);
    if (reply.ok) return desk.open(null);
    const { heats, ...detail } = reply.detail ?? {};
    setFault(refusalWords(reply.code, lang, heats === undefined ? detail : { ...detail, heats: named(heats) }));
  };
  return [fault, (command) => void run(command)];
}
