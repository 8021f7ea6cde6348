import { type FormEvent, useState } from 'react';
import type { HeatId, TeamId } from '../../shared/engine/ids.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import type { HostView } from '../../shared/views/host.ts';
import type { BracketHeatView, TeamName } from '../../shared/views/parts.ts';
import { useHost, useNames } from '../desk/context.tsx';
import { correctionWords } from '../words/correction-words.ts';
import { Ending } from './choice.tsx';
import { useSend } from './use-send.ts';

const NEW = '+';

const seated = (heat: BracketHeatView | undefined): TeamName[] =>
  (heat?.slots ?? []).flatMap((slot) => (slot.known ? [slot.team] : []));

/** Heats that have not begun and have a team to lose. */
const heatsToCome = ({ bracket }: HostView): BracketHeatView[] =>
  bracket
    .flatMap((stage) => stage.heats)
    .filter((heat) => (heat.status === 'waiting' || heat.status === 'ready') && seated(heat).length > 0);

/** Who may be named: everyone without a seat to come; the engine knows best who is out for certain. */
const mayReplace = (view: HostView): TeamName[] => {
  const busy = new Set(heatsToCome(view).flatMap((heat) => seated(heat).map((team) => team.id)));
  const { teams = [], substitutes = [] } = view.contest ?? {};
  return [...substitutes, ...teams].filter((team) => !busy.has(team.id));
};

/** BR6: a team does not come; its seat is empty, or a named replacement's. */
export function WithdrawForm() {
  const view = useHost();
  const names = useNames();
  const text = useWords(correctionWords);
  const [fault, send] = useSend('withdraw');
  const heats = heatsToCome(view);
  const [heat, setHeat] = useState<HeatId | null>(heats[0]?.id ?? null);
  const [team, setTeam] = useState<string>('');
  const [instead, setInstead] = useState('');
  const [name, setName] = useState('');
  const [reason, setReason] = useState('');
  const teams = seated(heats.find((one) => one.id === heat));
  const gone = teams.find((one) => one.id === team) ?? teams[0];
  if (heat === null) return <p>{text.noHeats}</p>;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (gone === undefined) return;
    const newcomer = { name: name.normalize('NFC').trim(), kind: gone.kind };
    const replacement = instead === '' ? null : instead === NEW ? newcomer : (instead as TeamId);
    send({ type: 'withdraw', heat, team: gone.id, replacement, reason: reason.normalize('NFC').trim() });
  };

  return (
    <form onSubmit={submit} className="form">
      <h3 className="label">{text.stays}</h3>
      <label>
        {text.heat}
        <select value={heat} onChange={(event) => setHeat(event.target.value as HeatId)}>
          {heats.map((one) => (
            <option key={one.id} value={one.id}>
              {names.heat(one.id) ?? one.id}
            </option>
          ))}
        </select>
      </label>
      <label>
        {text.team}
        <select value={gone?.id ?? ''} onChange={(event) => setTeam(event.target.value)}>
          {teams.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {text.instead}
        <select value={instead} onChange={(event) => setInstead(event.target.value)}>
          <option value="">{text.empty}</option>
          <option value={NEW}>{text.newTeam}</option>
          {mayReplace(view).map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      {instead === NEW && (
        <label>
          {text.newName}
          <input value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
        </label>
      )}
      <Ending label={text.reason} reason={reason} onType={setReason} fault={fault} action={text.withdraw} />
    </form>
  );
}
