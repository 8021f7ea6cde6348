import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { decimal, useWords } from '../../shared/ui/i18n/words.ts';
import { PaperMarks } from '../../shared/ui/paper-sheet/paper-marks.tsx';
import { firstOpen, halvesOf, readMark, type Typed, totalOf } from '../../shared/ui/paper-sheet/typed-marks.ts';
import type { SeatSheet, SecretaryTurn } from '../../shared/views/held.ts';
import { typedOf } from './paper-draft.ts';
import { PaperHead } from './paper-head.tsx';
import { PaperLines } from './paper-lines.tsx';
import { secretaryWords } from './words.ts';

/** A second Enter meant for the last field must not send what nobody has read yet. */
const SETTLE_MS = 450;

interface Props {
  turn: SecretaryTurn;
  sheet: SeatSheet;
  typed: Typed;
  type(typed: Typed): void;
  sending: boolean;
  send(typed: Typed): void;
}

/** A judge's paper sheet: typed, read back on the same sheet, then sent (JD5). */
export function PaperForm({ turn, sheet, typed: drafted, type, sending, send }: Props) {
  const lang = useLang();
  const [reading, setReading] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { criteria } = turn;
  // JD6: a paper that came back is mended, not made anew.
  const typed = Object.keys(drafted).length === 0 ? typedOf(sheet.reopened?.halves ?? {}, lang) : drafted;
  const open = firstOpen(typed, criteria);
  const isRead = sending || (reading && open === undefined);

  useEffect(() => {
    if (isRead) return;
    const fields = [...(form.current?.querySelectorAll('input') ?? [])];
    (fields.find(({ value }) => value === '') ?? fields[0])?.focus();
  }, [isRead]);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (open === undefined) setReading(true);
    else form.current?.querySelectorAll('input')[criteria.indexOf(open)]?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !sending) setReading(false);
  };
  return (
    <form
      className="paper"
      ref={form}
      data-reading={isRead || undefined}
      onSubmit={submit}
      onKeyDown={onKey}
      noValidate
    >
      <PaperHead turn={turn} sheet={sheet} />
      <GivenBack sheet={sheet} />
      {isRead ? (
        <PaperLines criteria={criteria} halves={halvesOf(typed, criteria)} />
      ) : (
        <PaperMarks criteria={criteria} typed={typed} type={type} />
      )}
      {isRead ? (
        <ReadBack
          points={decimal(totalOf(halvesOf(typed, criteria)), lang)}
          sending={sending}
          mend={() => setReading(false)}
          send={() => send(typed)}
        />
      ) : (
        <Progress typed={typed} criteria={criteria} />
      )}
    </form>
  );
}

function GivenBack({ sheet: { reopened } }: { sheet: SeatSheet }) {
  const text = useWords(secretaryWords);
  if (reopened === null) return null;
  return (
    <p className="paper-back">
      <b>{text.reopenedLead}.</b> {text.reopened(reopened.reason)}
    </p>
  );
}

function Progress({ typed, criteria }: { typed: Typed; criteria: SecretaryTurn['criteria'] }) {
  const text = useWords(secretaryWords);
  const reads = criteria.map((criterion) => readMark(typed[criterion.id] ?? '', criterion));
  const wrong = reads.filter((read) => read !== null && 'trouble' in read).length;
  const missing = reads.filter((read) => read === null).length;
  const note = missing === criteria.length ? text.copy : missing > 0 ? text.missing(missing) : text.full;
  return (
    <footer className="paper-foot">
      <p data-trouble={wrong > 0 || undefined}>{wrong > 0 ? text.wrong(wrong) : note}</p>
      <button type="submit" className="paper-act" aria-disabled={wrong + missing > 0}>
        {text.check}
      </button>
    </footer>
  );
}

/** Says back what is about to be sent; the sheet above shows it line for line. */
function ReadBack(props: { points: string; sending: boolean; mend(): void; send(): void }) {
  const text = useWords(secretaryWords);
  const button = useRef<HTMLButtonElement>(null);
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), SETTLE_MS);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (settled && !props.sending) button.current?.focus();
  }, [settled, props.sending]);
  return (
    <footer className="paper-foot">
      <p>
        <strong>{text.readBack(props.points)}</strong>
        {text.readHint}
      </p>
      <button type="button" className="paper-mend" disabled={props.sending} onClick={props.mend}>
        {text.mend} <kbd>Esc</kbd>
      </button>
      <button
        type="button"
        className="paper-act"
        ref={button}
        disabled={!settled || props.sending}
        // A key held down is no second yes.
        onKeyDown={(event) => event.repeat && event.preventDefault()}
        onClick={props.send}
      >
        {props.sending ? text.sending : text.send}
      </button>
    </footer>
  );
}
