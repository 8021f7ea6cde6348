import type { Criterion } from '../../shared/engine/rules.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { decimal, useWords } from '../../shared/ui/i18n/words.ts';
import { MarkScale } from './mark-scale.tsx';
import { stepped } from './sheet.ts';
import { judgeWords } from './words.ts';

interface Props {
  criterion: Criterion;
  half: number | undefined;
  readOnly: boolean;
  set(half: number): void;
}

/** One criterion: its ruler, its mark, and half a point either way. */
export function MarkRow(props: Props) {
  const { criterion, half, readOnly, set } = props;
  const text = useWords(judgeWords);
  const lang = useLang();
  const name = criterion.name[lang];
  return (
    <li className="row" data-unmarked={half === undefined || undefined}>
      <p className="row-name">
        <b>{name}</b> <span>{text.most(decimal(criterion.max, lang))}</span>
      </p>
      <MarkScale {...props} />
      {!readOnly && (
        <button
          type="button"
          className="step"
          aria-label={text.less(name)}
          disabled={half === 0}
          onClick={() => set(stepped(criterion, half, -1))}
        >
          −
        </button>
      )}
      <output className="row-mark">{half === undefined ? '–' : decimal(half / 2, lang)}</output>
      {!readOnly && (
        <button
          type="button"
          className="step"
          aria-label={text.more(name)}
          disabled={half === criterion.max * 2}
          onClick={() => set(stepped(criterion, half, 1))}
        >
          +
        </button>
      )}
    </li>
  );
}
