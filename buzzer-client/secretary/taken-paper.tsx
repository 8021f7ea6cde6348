import { useWords } from '../../shared/ui/i18n/words.ts';
import type { SeatSheet, SecretaryTurn } from '../../shared/views/held.ts';
import { PaperHead } from './paper-head.tsx';
import { PaperLines } from './paper-lines.tsx';
import { secretaryWords } from './words.ts';

interface Props {
  turn: SecretaryTurn;
  sheet: SeatSheet;
  halves: Record<string, number>;
}

/** A paper sheet that is in: only to be read. */
export function TakenPaper({ turn, sheet, halves }: Props) {
  const text = useWords(secretaryWords);
  return (
    <article className="paper" data-taken>
      <PaperHead turn={turn} sheet={sheet} />
      <PaperLines criteria={turn.criteria} halves={halves} />
      <footer className="paper-foot">
        <p>{turn.phase === 'revealed' ? text.paperShown : text.paperNote}</p>
      </footer>
    </article>
  );
}
