import { type FormEvent, useState } from 'react';
import type { JudgeId } from '../../shared/engine/ids.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { decimal, useWords } from '../../shared/ui/i18n/words.ts';
import { PaperMarks } from '../../shared/ui/paper-sheet/paper-marks.tsx';
import { halvesOf, type Typed } from '../../shared/ui/paper-sheet/typed-marks.ts';
import type { JurorDesk, TurnDesk } from '../../shared/views/host.ts';
import { useHost } from '../desk/context.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { TeamTag } from '../parts/team-tag.tsx';
import { actionNames } from '../words/action-names.ts';
import { correctionWords } from '../words/correction-words.ts';
import { Choice, Ending } from './choice.tsx';
import { useSend } from './use-send.ts';

/** The jury's sheets of the presentation on air: typed in from paper (JD5), or given back to a judge (JD6). */
export function SheetDialog() {
  const { heat } = useHost();
  const { action } = useWords(actionNames);
  const text = useWords(correctionWords);
  return <Dialog title={action.sheets}>{heat?.turn ? <Sheets turn={heat.turn} /> : <p>{text.noTurn}</p>}</Dialog>;
}

function Sheets({ turn }: { turn: TurnDesk }) {
  const text = useWords(correctionWords);
  const open = turn.judges.filter((judge) => !judge.closed);
  // Whose sheet misses is whose paper is being waited for.
  const [id, setId] = useState<JudgeId | null>((open.find((judge) => !judge.in) ?? open[0])?.id ?? null);
  const juror = open.find((judge) => judge.id === id);
  return (
    <div className="form">
      <TeamTag podium={turn.podium} />
      <Choice legend={text.juror} options={open.map((judge) => judge.id)} value={id} onPick={setId}>
        {(option) => {
          const judge = open.find((one) => one.id === option);
          return `${judge?.in ? '✓ ' : ''}${judge?.name ?? option}`;
        }}
      </Choice>
      {juror === undefined ? null : juror.in ? (
        <GiveBack key={juror.id} turn={turn} juror={juror} />
      ) : (
        <FromPaper key={juror.id} turn={turn} juror={juror} />
      )}
    </div>
  );
}

function FromPaper({ turn, juror }: { turn: TurnDesk; juror: JurorDesk }) {
  const text = useWords(correctionWords);
  const [fault, send] = useSend('sheets');
  const [typed, setTyped] = useState<Typed>({});
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    send({ type: 'enter-marks', item: turn.item, judge: juror.id, halves: halvesOf(typed, turn.criteria) });
  };
  return (
    <form onSubmit={submit} className="form">
      <p className="hint">{text.paperHint}</p>
      <PaperMarks criteria={turn.criteria} typed={typed} type={setTyped} />
      <p className="fault" role="alert">
        {fault}
      </p>
      <button type="submit" className="act primary">
        <span className="act-name">{text.enterSheet(juror.name)}</span>
      </button>
    </form>
  );
}

function GiveBack({ turn, juror }: { turn: TurnDesk; juror: JurorDesk }) {
  const lang = useLang();
  const text = useWords(correctionWords);
  const [fault, send] = useSend('sheets');
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const why = reason.normalize('NFC').trim();
    send({ type: 'reopen-marks', item: turn.item, judge: juror.id, reason: why });
  };
  return (
    <form onSubmit={submit} className="form">
      <p className="hint">{text.giveBackHint(decimal(juror.total ?? 0, lang))}</p>
      <Ending label={text.reason} reason={reason} onType={setReason} fault={fault} action={text.giveBack(juror.name)} />
    </form>
  );
}
