import { useState } from 'react';
import { takeBackWords } from '../../shared/ui/i18n/action-words.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { refusalWords } from '../../shared/ui/i18n/refusals.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { useDesk, useHost, useNames } from '../desk/context.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { dialogWords } from '../words/dialog-words.ts';

/** UN4: what viewers have seen is taken back only on a second word. It means what was there when the dialog opened. */
export function TakeBackDialog() {
  const desk = useDesk();
  const { takeBack } = useHost();
  const lang = useLang();
  const names = useNames();
  const text = useWords(dialogWords);
  const [asked] = useState(takeBack);
  const [fault, setFault] = useState<string | null>(null);
  if (asked === null) return null;

  const confirm = async (): Promise<void> => {
    const reply = await desk.send('take-back', { type: 'take-back', action: asked.action, confirmed: true });
    if (reply.ok) desk.open(null);
    else setFault(refusalWords(reply.code, lang, reply.detail));
  };

  return (
    <Dialog title={text.takeBack}>
      <p className="dialog-ask">{text.takeBackAsk(takeBackWords(asked.label, lang, names))}</p>
      <p className="hint">{text.takeBackHint}</p>
      <p className="fault" role="alert">
        {fault}
      </p>
      <button type="button" data-focus className="act primary" onClick={() => void confirm()}>
        <span className="act-name">{text.takeBackDo}</span>
        <kbd className="cap" data-wide>
          Enter
        </kbd>
      </button>
    </Dialog>
  );
}
