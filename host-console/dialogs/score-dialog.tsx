import { type FormEvent, useState } from 'react';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { refusalWords } from '../../shared/ui/i18n/refusals.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { useDesk, useHost } from '../desk/context.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { TeamTag } from '../parts/team-tag.tsx';
import { dialogWords } from '../words/dialog-words.ts';

/** SC3: points with a reason, for the minutes. */
export function ScoreDialog() {
  const desk = useDesk();
  const { program } = useHost();
  const lang = useLang();
  const text = useWords(dialogWords);
  const [podium, setPodium] = useState(program.podiums[0]?.podium ?? null);
  const [points, setPoints] = useState('');
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const by = Number.parseInt(points.replace('−', '-'), 10);
  const chosen = program.podiums.find((one) => one.podium === podium);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (podium === null) return;
    if (!Number.isInteger(by) || by === 0) return setFault(text.pointsMissing);
    if (reason.trim() === '') return setFault(text.reasonMissing);
    const reply = await desk.send('score', {
      type: 'adjust-score',
      podium,
      points: by,
      reason: reason.normalize('NFC').trim(),
    });
    if (reply.ok) desk.open(null);
    else setFault(refusalWords(reply.code, lang, reply.detail));
  };

  return (
    <Dialog title={text.score}>
      <form onSubmit={(event) => void submit(event)} className="form">
        <fieldset className="choices">
          <legend>{text.podium}</legend>
          {program.podiums.map((one) => (
            <label key={one.podium}>
              <input
                type="radio"
                name="podium"
                checked={one.podium === podium}
                onChange={() => setPodium(one.podium)}
              />
              <TeamTag podium={one.podium} />
            </label>
          ))}
        </fieldset>
        <label>
          {text.points}
          <input
            data-focus
            inputMode="numeric"
            autoComplete="off"
            size={6}
            value={points}
            onChange={(event) => setPoints(event.target.value)}
          />
          {chosen && Number.isInteger(by) && (
            <span className="hint">{text.scoreAfter(String(chosen.score), String(chosen.score + by))}</span>
          )}
        </label>
        <label>
          {text.reason}
          <input value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
        </label>
        <p className="hint">{text.scoreHint}</p>
        <p className="fault" role="alert">
          {fault}
        </p>
        <button type="submit" className="act primary">
          <span className="act-name">{text.send}</span>
        </button>
      </form>
    </Dialog>
  );
}
