import { useState } from 'react';
import type { QuestionId } from '../../shared/engine/ids.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { refusalWords } from '../../shared/ui/i18n/refusals.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { useDesk, useDeskState, useHost, useNames } from '../desk/context.tsx';
import { chosenRow, replaceable } from '../desk/intents-show.ts';
import { QuestionCard } from '../panels/question-card.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { dialogWords } from '../words/dialog-words.ts';
import { itemWords } from '../words/item-words.ts';

/** The reserves with their answers; one of them takes the row's place. */
export function ReplaceDialog() {
  const desk = useDesk();
  const view = useHost();
  const lang = useLang();
  const names = useNames();
  const text = useWords(dialogWords);
  const selected = useDeskState((state) => state.selected);
  const [fault, setFault] = useState<string | null>(null);
  const row = chosenRow({ view, selected });
  const reserves = view.heat?.reserves ?? [];

  const replace = async (question: QuestionId): Promise<void> => {
    if (!row) return;
    const reply = await desk.send('replace', { type: 'replace-question', item: row.item.id, question });
    if (reply.ok) desk.open(null);
    else setFault(refusalWords(reply.code, lang, reply.detail));
  };

  return (
    <Dialog title={`${text.replace} ${row ? text.replaceFor(itemWords(row.item, lang, names.team)) : ''}`} wide>
      {replaceable(row) && (
        <p className="replace-now">
          <span className="label">{text.replaceNow}</span> {row.question?.text}
        </p>
      )}
      <p className="fault" role="alert">
        {fault}
      </p>
      {reserves.length === 0 && <p>{text.noReserves}</p>}
      <ul className="reserves">
        {reserves.map((question) => (
          <li key={question.id}>
            <QuestionCard question={question} head={[]} />
            <button type="button" className="act primary" onClick={() => void replace(question.id)}>
              <span className="act-name">{text.replaceWith}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
