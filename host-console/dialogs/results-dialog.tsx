import { useState } from 'react';
import type { HeatId } from '../../shared/engine/ids.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { useHost, useNames } from '../desk/context.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { correctionWords } from '../words/correction-words.ts';
import { Reason } from './choice.tsx';
import { useSend } from './use-send.ts';

/** BR7: a confirmed result is opened again, or a heat is played again. */
export function ResultsDialog() {
  const { bracket, annulled } = useHost();
  const names = useNames();
  const text = useWords(correctionWords);
  const [fault, send] = useSend('results');
  const begun = bracket
    .flatMap((stage) => stage.heats)
    .filter((heat) => heat.status === 'confirmed' || heat.status === 'playing')
    .reverse();
  const [heat, setHeat] = useState<HeatId | null>(begun[0]?.id ?? null);
  const [reason, setReason] = useState('');
  const chosen = begun.find((one) => one.id === heat);
  if (chosen === undefined)
    return (
      <Dialog title={text.results}>
        <p>{text.noResults}</p>
      </Dialog>
    );
  const why = reason.normalize('NFC').trim();
  return (
    <Dialog title={text.results}>
      <div className="form">
        <p className="hint">{text.resultsHint}</p>
        <label>
          {text.heat}
          <select value={chosen.id} onChange={(event) => setHeat(event.target.value as HeatId)}>
            {begun.map(({ id }) => (
              <option key={id} value={id}>
                {names.heat(id) ?? id}
              </option>
            ))}
          </select>
        </label>
        <Reason label={text.reason} value={reason} onType={setReason} />
        <p className="fault" role="alert">
          {fault}
        </p>
        <div className="sheet-keys">
          <button
            type="button"
            className="act primary"
            aria-disabled={chosen.status !== 'confirmed'}
            onClick={() => send({ type: 'reopen-result', heat: chosen.id, reason: why })}
          >
            <span className="act-name">{text.reopen}</span>
          </button>
          <button
            type="button"
            className="act"
            data-tone="wrong"
            onClick={() => send({ type: 'annul-heat', heat: chosen.id, reason: why })}
          >
            <span className="act-name">{text.annul}</span>
          </button>
        </div>
        {annulled.map((playing, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a heat may be annulled twice for the same reason
          <p key={nth} className="hint">
            {text.annulled}: {names.heat(playing.heat) ?? playing.heat} ({playing.reason})
          </p>
        ))}
      </div>
    </Dialog>
  );
}
