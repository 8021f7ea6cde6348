import { type FormEvent, type ReactNode, useState } from 'react';
import type { PairFailure, PairOutcome } from '../../shared/client/credentials.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { dialogWords } from '../words/dialog-words.ts';

/** The way in: one field for a key or a code, and in words why it did not open. */
export function Door(props: {
  title: string;
  hint: string;
  label: string;
  /** Why the screen is at the door again; null on a first visit. */
  before: string | null;
  failed: PairFailure | null;
  enter: (typed: string) => Promise<PairOutcome>;
  onEntered: (outcome: PairOutcome) => void;
  children?: ReactNode;
}) {
  const text = useWords(dialogWords);
  const [typed, setTyped] = useState('');
  const [failed, setFailed] = useState(props.failed);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const outcome = await props.enter(typed.trim());
    setFailed('failed' in outcome ? outcome.failed : null);
    props.onEntered(outcome);
  };
  return (
    <main className="door">
      <p className="brand">Tranh Tài</p>
      <h1>{props.title}</h1>
      {props.before !== null && <p className="door-before">{props.before}</p>}
      <p>{props.hint}</p>
      <form onSubmit={(event) => void submit(event)}>
        <label>
          {props.label}
          {/* biome-ignore lint/a11y/noAutofocus: the only thing to do here */}
          <input autoFocus autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} />
        </label>
        <button type="submit" className="act primary" aria-disabled={typed.trim() === ''}>
          <span className="act-name">{text.enter}</span>
        </button>
      </form>
      <p className="fault" role="alert">
        {failed === null ? '' : text.pairFailure[failed]}
      </p>
      {props.children}
    </main>
  );
}
