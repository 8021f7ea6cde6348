import type { AskingId } from '../../shared/engine/ids.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import type { AskedDesk, HostView, RundownRow } from '../../shared/views/host.ts';
import { useHost, useNames } from '../desk/context.tsx';
import { correctionWords } from '../words/correction-words.ts';
import { itemWords } from '../words/item-words.ts';

export interface Asked extends AskedDesk {
  row: RundownRow;
  nth: number;
}

/** Everything that was asked in this heat, the latest first. */
export const askedIn = ({ heat }: HostView): Asked[] =>
  (heat?.rundown ?? []).flatMap((row) => row.asked.map((one, nth) => ({ ...one, row, nth: nth + 1 }))).reverse();

/** The question on air, else the latest. */
export const firstAsked = (view: HostView): AskingId | null => view.heat?.asking?.id ?? askedIn(view)[0]?.id ?? null;

/** Which question a correction or a protest is about. */
export function AskedSelect(props: { value: AskingId | null; onPick: (asking: AskingId) => void }) {
  const view = useHost();
  const lang = useLang();
  const names = useNames();
  const text = useWords(correctionWords);
  const label = ({ row, nth }: Asked): string => {
    const owner = 'podium' in row.item ? ` · ${row.item.podium}` : '';
    const several = row.asked.length > 1 ? ` ${nth}` : '';
    const question = row.question === null ? '' : ` – ${row.question.text.slice(0, 60)}`;
    return `${itemWords(row.item, lang, names.team)}${several}${owner}${question}`;
  };
  return (
    <label>
      {text.question}
      <select value={props.value ?? ''} onChange={(event) => props.onPick(event.target.value as AskingId)}>
        {askedIn(view).map((one) => (
          <option key={one.id} value={one.id}>
            {label(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
