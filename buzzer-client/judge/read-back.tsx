import type { Criterion } from '../../shared/engine/rules.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { decimal, useWords } from '../../shared/ui/i18n/words.ts';
import { type Sheet, totalOf } from './sheet.ts';
import { useModal } from './use-modal.ts';
import { judgeWords } from './words.ts';

interface Props {
  sheet: Sheet;
  criteria: Criterion[];
  podium: string;
  team: string;
  submit(): void;
  mend(): void;
}

/** Says back what is about to be sent, in a sentence, before it can't be changed any more (JD6). */
export function ReadBack({ sheet, criteria, podium, team, submit, mend }: Props) {
  const text = useWords(judgeWords);
  const lang = useLang();
  const [dialog, settled] = useModal();
  return (
    <dialog className="read-back" ref={dialog} onCancel={mend} aria-labelledby="read-back">
      <h2 id="read-back">{text.readBack(decimal(totalOf(sheet, criteria), lang), podium, team)}</h2>
      <dl>
        {criteria.map(({ id, name }) => (
          <div key={id}>
            <dt>{name[lang]}</dt>
            <dd>{decimal((sheet[id] ?? 0) / 2, lang)}</dd>
          </div>
        ))}
      </dl>
      <p>{text.final}</p>
      <div className="read-back-acts">
        <button type="button" onClick={mend}>
          {text.mend}
        </button>
        <button type="button" className="submit" disabled={!settled} onClick={submit}>
          {text.submit}
        </button>
      </div>
    </dialog>
  );
}
