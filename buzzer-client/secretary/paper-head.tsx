import { teamTitle } from '../../shared/ui/i18n/contest-words.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import type { SeatSheet, SecretaryTurn } from '../../shared/views/held.ts';
import { secretaryWords } from './words.ts';

/** Whose paper this is and whom it marks, stamped for what it is. */
export function PaperHead({ turn, sheet: { judge } }: { turn: SecretaryTurn; sheet: SeatSheet }) {
  const text = useWords(secretaryWords);
  const lang = useLang();
  return (
    <header className="paper-head">
      <div>
        <h2 data-long={judge.name.length > 22 || undefined}>{judge.name}</h2>
        <p>
          {judge.head ? text.head : judge.title}
          {(judge.head || judge.title !== '') && ', '}
          {text.sheetOf(turn.podium, teamTitle(turn.team, lang))}
        </p>
      </div>
      <p className="stamp">{text.stamp}</p>
    </header>
  );
}
