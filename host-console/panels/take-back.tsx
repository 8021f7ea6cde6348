import { actionWords } from '../../shared/ui/i18n/action-words.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { useHost, useNames } from '../desk/context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { deskWords } from '../words/desk-words.ts';

/** Always in sight, naming what it undoes. */
export function TakeBack() {
  const { takeBack } = useHost();
  const lang = useLang();
  const names = useNames();
  const text = useWords(deskWords);
  return (
    <ActButton action="take-back" className="take-back">
      <span className="take-back-head">
        {text.takeBack}
        {takeBack !== null && <small> · {text.takeBackDepth(String(takeBack.depth))}</small>}
      </span>
      <span className="take-back-what">
        {takeBack === null ? text.takeBackNone : actionWords(takeBack.label, lang, names)}
      </span>
    </ActButton>
  );
}
