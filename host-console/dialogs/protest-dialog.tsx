import { type FormEvent, useState } from 'react';
import type { Podium } from '../../shared/engine/ids.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { useHost } from '../desk/context.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { TeamTag } from '../parts/team-tag.tsx';
import { actionNames } from '../words/action-names.ts';
import { correctionWords } from '../words/correction-words.ts';
import { AskedSelect, firstAsked } from './asked-select.tsx';
import { Choice, Ending } from './choice.tsx';
import { ProtestReview } from './protest-review.tsx';
import { useSend } from './use-send.ts';

/** Protests of this heat: those to be ruled with all that is known of their questions, and a new one. */
export function ProtestDialog() {
  const { heat } = useHost();
  const text = useWords(correctionWords);
  const { action } = useWords(actionNames);
  const protests = heat?.protests ?? [];
  return (
    <Dialog title={action.protest} wide={protests.length > 0}>
      <p className="hint protest-hint">{text.protestHint}</p>
      <div className="sheet-columns">
        {protests.length > 0 && (
          <ul className="protests">
            {protests.map((protest) => (
              <ProtestReview key={protest.id} protest={protest} />
            ))}
          </ul>
        )}
        <NewProtest />
      </div>
    </Dialog>
  );
}

const JURY = 'jury';

function NewProtest() {
  const view = useHost();
  const text = useWords(correctionWords);
  const [fault, send] = useSend('protest');
  const [asking, setAsking] = useState(firstAsked(view));
  const [podium, setPodium] = useState<Podium | null>(null);
  const [by, setBy] = useState<Podium | typeof JURY>(JURY);
  const [reason, setReason] = useState('');
  const podiums = view.program.podiums.map((one) => one.podium);
  const about = podium ?? podiums[0] ?? null;
  if (asking === null) return <p>{text.nothingAsked}</p>;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (about === null) return;
    const who = by === JURY ? null : by;
    send({ type: 'protest', asking, podium: about, by: who, reason: reason.normalize('NFC').trim() });
  };

  return (
    <form onSubmit={submit} className="form">
      <h3 className="label">{text.newProtest}</h3>
      <AskedSelect value={asking} onPick={setAsking} />
      <Choice legend={text.about} options={podiums} value={about} onPick={setPodium}>
        {(option) => <TeamTag podium={option} />}
      </Choice>
      <Choice legend={text.by} options={[JURY, ...podiums]} value={by} onPick={setBy}>
        {(option) => (option === JURY ? text.byJury : <TeamTag podium={option} />)}
      </Choice>
      <Ending label={text.reason} reason={reason} onType={setReason} fault={fault} action={text.record} />
    </form>
  );
}
