import { type FormEvent, useState } from 'react';
import { VERDICTS, type Verdict } from '../../shared/engine/asking.ts';
import type { Podium } from '../../shared/engine/ids.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import type { RulingView } from '../../shared/views/parts.ts';
import { useHost } from '../desk/context.tsx';
import { signedPoints } from '../desk/points-text.ts';
import { Dialog } from '../parts/dialog.tsx';
import { TeamTag } from '../parts/team-tag.tsx';
import { correctionWords } from '../words/correction-words.ts';
import { AskedSelect, askedIn, firstAsked } from './asked-select.tsx';
import { Choice, Ending } from './choice.tsx';
import { useSend } from './use-send.ts';

const NEW = 'new';

/** UN2: a ruling of this heat is turned, however long ago it was. */
export function RulingDialog() {
  const view = useHost();
  const lang = useLang();
  const text = useWords(correctionWords);
  const [fault, send] = useSend('replace-ruling');
  const [id, setId] = useState(firstAsked(view));
  const [of, setOf] = useState<string | null>(null);
  const [podium, setPodium] = useState<Podium | null>(null);
  const [verdict, setVerdict] = useState<Verdict>('right');
  const [reason, setReason] = useState('');
  const asked = askedIn(view).find((one) => one.id === id);
  if (asked === undefined || id === null)
    return (
      <Dialog title={text.replace}>
        <p>{text.nothingAsked}</p>
      </Dialog>
    );
  const rulings = new Map(asked.rulings.map((ruling): [string, RulingView] => [ruling.podium, ruling]));
  const hasRight = asked.mode !== 'speed' && asked.rulings.some((ruling) => ruling.verdict === 'right');
  const options = [...rulings.keys(), ...(asked.mode === 'speed' || hasRight ? [] : [NEW])];
  const chosen = of !== null && options.includes(of) ? of : (options[0] ?? NEW);
  const replaced = chosen === NEW ? null : (chosen as Podium);
  // In Tăng tốc an answer stays its team's.
  const to = asked.mode === 'speed' ? replaced : (podium ?? replaced);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (to === null) return;
    send({
      type: 'replace-ruling',
      asking: id,
      of: replaced,
      podium: to,
      verdict,
      reason: reason.normalize('NFC').trim(),
    });
  };

  const told = (option: string): string => {
    const ruling = rulings.get(option);
    if (ruling === undefined) return text.added;
    return text.ruling(ruling.podium, text.verdict[ruling.verdict], signedPoints(ruling.points, lang));
  };

  return (
    <Dialog title={text.replace}>
      <form onSubmit={submit} className="form">
        <p className="hint">{text.rulingHint}</p>
        <AskedSelect value={id} onPick={setId} />
        <Choice legend={text.standing} options={options} value={chosen} onPick={setOf}>
          {told}
        </Choice>
        <Choice
          legend={text.becomes}
          options={asked.mode === 'speed' ? (['right', 'wrong'] as const) : VERDICTS}
          value={verdict}
          onPick={setVerdict}
        >
          {(option) => text.verdict[option]}
        </Choice>
        {asked.mode !== 'speed' && (
          <Choice
            legend={text.forPodium}
            options={view.program.podiums.map((one) => one.podium)}
            value={to}
            onPick={setPodium}
          >
            {(option) => <TeamTag podium={option} />}
          </Choice>
        )}
        <Ending label={text.reason} reason={reason} onType={setReason} fault={fault} action={text.replace} />
      </form>
    </Dialog>
  );
}
