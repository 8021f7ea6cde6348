import type { Criterion } from '../../shared/engine/rules.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { decimal, useWords } from '../../shared/ui/i18n/words.ts';
import { PaperTotal } from '../../shared/ui/paper-sheet/paper-marks.tsx';
import { paperWords } from '../../shared/ui/paper-sheet/paper-words.ts';

interface Props {
  criteria: readonly Criterion[];
  halves: Readonly<Record<string, number>>;
}

/** A sheet to be read, line for line where it was typed. */
export function PaperLines({ criteria, halves }: Props) {
  const lang = useLang();
  const text = useWords(paperWords);
  return (
    <div className="paper-marks" data-read-only>
      {criteria.map(({ id, name, max }) => (
        <p key={id} className="paper-mark">
          <span className="paper-name">{name[lang]}</span>
          <output>{decimal((halves[id] ?? 0) / 2, lang)}</output>
          <span className="paper-max">{text.of(decimal(max, lang))}</span>
        </p>
      ))}
      <PaperTotal halves={halves} criteria={criteria} />
    </div>
  );
}
