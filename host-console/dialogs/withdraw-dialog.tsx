import { type FormEvent, useState } from 'react';
import type { Podium } from '../../shared/engine/ids.ts';
import { LEAVINGS, type Leaving } from '../../shared/engine/withdrawal.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { useHost, useNames } from '../desk/context.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { TeamTag } from '../parts/team-tag.tsx';
import { actionNames } from '../words/action-names.ts';
import { correctionWords } from '../words/correction-words.ts';
import { Choice, Ending } from './choice.tsx';
import { useSend } from './use-send.ts';
import { WithdrawForm } from './withdraw-form.tsx';

/** BR6: who stops in the heat on air, who does not come to one, and the yes to a heat of two. */
export function WithdrawDialog() {
  const { heat, shortHeat } = useHost();
  const { action } = useWords(actionNames);
  return (
    <Dialog title={action.withdraw} wide>
      <div className="sheet-columns">
        {shortHeat !== null && <ShortHeat />}
        {heat !== null && !heat.confirmed && <RetireForm />}
        <WithdrawForm />
      </div>
    </Dialog>
  );
}

function ShortHeat() {
  const { shortHeat } = useHost();
  const names = useNames();
  const text = useWords(correctionWords);
  const [fault, send] = useSend('withdraw');
  const [reason, setReason] = useState('');
  if (shortHeat === null) return null;
  const allow = (event: FormEvent): void => {
    event.preventDefault();
    send({ type: 'allow-short-heat', heat: shortHeat, reason: reason.normalize('NFC').trim() });
  };
  return (
    <form onSubmit={allow} className="form">
      <h3 className="label">{text.short(names.heat(shortHeat) ?? shortHeat)}</h3>
      <p className="hint">{text.shortHint}</p>
      <Ending label={text.reason} reason={reason} onType={setReason} fault={fault} action={text.allow} />
    </form>
  );
}

function RetireForm() {
  const { program } = useHost();
  const text = useWords(correctionWords);
  const [fault, send] = useSend('withdraw');
  const [podium, setPodium] = useState<Podium | null>(null);
  const [how, setHow] = useState<Leaving>('withdrawn');
  const [reason, setReason] = useState('');
  const staying = program.podiums.filter((one) => one.left === undefined).map((one) => one.podium);
  const retire = (event: FormEvent): void => {
    event.preventDefault();
    if (podium !== null) send({ type: 'retire', podium, how, reason: reason.normalize('NFC').trim() });
  };
  return (
    <form onSubmit={retire} className="form">
      <h3 className="label">{text.leaves}</h3>
      <p className="hint">{text.leavesHint}</p>
      <Choice legend={text.stopping} options={staying} value={podium} onPick={setPodium}>
        {(option) => <TeamTag podium={option} />}
      </Choice>
      <Choice legend={text.leaving} options={LEAVINGS} value={how} onPick={setHow}>
        {(option) => text.how[option]}
      </Choice>
      <Ending
        label={text.reason}
        reason={reason}
        onType={setReason}
        fault={fault}
        action={text.retire}
        disabled={podium === null}
      />
    </form>
  );
}
