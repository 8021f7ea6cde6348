import { type FormEvent, useState } from 'react';
import { DETAIL_KEYS, type Details } from '../../shared/minutes/details.ts';
import type { Overview } from '../../shared/minutes/overview.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { enterDetails, type Fault } from './minutes-line.ts';
import { officeWords } from './office-words.ts';

/** Whose paper it is, and who was there: what no log can know. */
export function DetailsForm(props: { overview: Overview; onSaved: () => void }) {
  const text = useWords(officeWords);
  const [details, setDetails] = useState<Details>(props.overview.details);
  const [outcome, setOutcome] = useState<Fault | 'saved' | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = await enterDetails(details);
    setOutcome('fault' in answer ? answer.fault : 'saved');
    if ('ok' in answer) props.onSaved();
  };
  return (
    <details className="details">
      <summary>{text.details}</summary>
      <form onSubmit={(event) => void submit(event)}>
        {DETAIL_KEYS.map((key) => (
          <label key={key}>
            {text.detail[key]}
            <input
              value={details[key]}
              placeholder={props.overview.defaults[key]}
              maxLength={200}
              onChange={(event) => setDetails({ ...details, [key]: event.target.value })}
            />
          </label>
        ))}
        <button type="submit">{text.save}</button>
        <output>{outcome === null ? '' : outcome === 'saved' ? text.saved : text.fault[outcome]}</output>
      </form>
    </details>
  );
}
