import type { FocusEvent, KeyboardEvent } from 'react';
import type { Criterion } from '../../engine/rules.ts';
import { useLang } from '../i18n/lang.ts';
import { decimal, useWords } from '../i18n/words.ts';
import { paperWords, troubleWords } from './paper-words.ts';
import { halvesOf, highestOf, readMark, type Typed, totalOf } from './typed-marks.ts';

interface Props {
  criteria: readonly Criterion[];
  typed: Typed;
  type(typed: Typed): void;
}

/**
 * The fields of a paper sheet with their running total (JD1, JD5). Made for a hand that does not leave the number keys:
 * Enter goes to the next field and stays on one that is wrong; on the last it submits the form around. The page that
 * shows it dresses it.
 */
export function PaperMarks({ criteria, typed, type }: Props) {
  const lang = useLang();
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0;
    if (step === 0) return;
    const fields = [...(event.currentTarget.form?.querySelectorAll<HTMLInputElement>('.paper-marks input') ?? [])];
    const here = fields.indexOf(event.currentTarget);
    if (event.key !== 'Enter') {
      event.preventDefault();
      fields[here + step]?.focus();
      return;
    }
    const halves = halvesOf(typed, criteria);
    const isOpen = (nth: number): boolean => halves[criteria[nth]?.id ?? ''] === undefined;
    // The last field, and all before it are right: the form's own Enter.
    if (!fields.some((_, nth) => isOpen(nth)) && here === fields.length - 1) return;
    event.preventDefault();
    if (isOpen(here)) return;
    fields[here + 1 < fields.length ? here + 1 : fields.findIndex((_, nth) => isOpen(nth))]?.focus();
  };
  /** Left behind, a mark stands as the language writes it. */
  const onLeave = (criterion: Criterion): void => {
    const text = typed[criterion.id] ?? '';
    const read = readMark(text, criterion);
    if (read === null || !('half' in read)) return;
    const written = decimal(read.half / 2, lang);
    if (written !== text) type({ ...typed, [criterion.id]: written });
  };
  return (
    <div className="paper-marks">
      {criteria.map((criterion, nth) => (
        <Field
          key={criterion.id}
          criterion={criterion}
          text={typed[criterion.id] ?? ''}
          first={nth === 0}
          type={(text) => type({ ...typed, [criterion.id]: text })}
          onKey={onKey}
          onLeave={() => onLeave(criterion)}
        />
      ))}
      <PaperTotal halves={halvesOf(typed, criteria)} criteria={criteria} />
    </div>
  );
}

function Field(props: {
  criterion: Criterion;
  text: string;
  first: boolean;
  type(text: string): void;
  onKey(event: KeyboardEvent<HTMLInputElement>): void;
  onLeave(): void;
}) {
  const { criterion, text } = props;
  const lang = useLang();
  const words = useWords(paperWords);
  const read = readMark(text, criterion);
  const trouble = read !== null && 'trouble' in read ? read.trouble : null;
  const troubleId = `trouble-${criterion.id}`;
  return (
    <label className="paper-mark" data-trouble={trouble !== null || undefined}>
      <span className="paper-name">{criterion.name[lang]}</span>
      <input
        data-focus={props.first || undefined}
        inputMode="decimal"
        autoComplete="off"
        enterKeyHint="next"
        maxLength={8}
        value={text}
        aria-invalid={trouble !== null}
        aria-describedby={trouble === null ? undefined : troubleId}
        onChange={(event) => props.type(event.target.value)}
        onKeyDown={props.onKey}
        onFocus={(event: FocusEvent<HTMLInputElement>) => event.target.select()}
        onBlur={props.onLeave}
      />
      <span className="paper-max">{words.of(decimal(criterion.max, lang))}</span>
      <em className="paper-trouble" id={troubleId} role="status">
        {trouble === null ? '' : troubleWords(trouble, text, criterion, lang)}
      </em>
    </label>
  );
}

/** What the sheet comes to, of what it could. */
export function PaperTotal(props: { halves: Readonly<Record<string, number>>; criteria: readonly Criterion[] }) {
  const lang = useLang();
  const words = useWords(paperWords);
  return (
    <p className="paper-total">
      <span className="paper-name">{words.total}</span>
      <b>{decimal(totalOf(props.halves), lang)}</b>
      <span className="paper-max">{words.of(decimal(highestOf(props.criteria), lang))}</span>
    </p>
  );
}
