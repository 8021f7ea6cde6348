import { useState } from 'react';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { type LedgerOutcome, openReport, saveLedger } from '../desk/ledger-files.ts';
import { Dialog } from '../parts/dialog.tsx';
import { buzzerWords } from '../words/buzzer-words.ts';

/** The proof on paper: the ledger of every press as a file, and the report on how well presses were timed. */
export function LedgerDialog() {
  const lang = useLang();
  const text = useWords(buzzerWords);
  const [outcome, setOutcome] = useState<LedgerOutcome>('done');
  const run = (get: Promise<LedgerOutcome>): void => void get.then(setOutcome);
  return (
    <Dialog title={text.ledger}>
      <p>{text.ledgerHint}</p>
      <div className="ledger-keys">
        <button type="button" data-focus className="act primary" onClick={() => run(openReport(lang))}>
          <span className="act-name">{text.openReport}</span>
        </button>
        <button type="button" className="act" onClick={() => run(saveLedger('csv', lang))}>
          <span className="act-name">{text.saveCsv}</span>
        </button>
        <button type="button" className="act" onClick={() => run(saveLedger('json', lang))}>
          <span className="act-name">{text.saveJson}</span>
        </button>
      </div>
      <p className="fault" role="alert">
        {outcome === 'failed' ? text.ledgerFailed : outcome === 'blocked' ? text.popupBlocked : ''}
      </p>
    </Dialog>
  );
}
