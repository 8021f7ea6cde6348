import { useState } from 'react';
import { normalPhone, type OrganiserStatus } from '../../../shared/protocol/online.ts';
import { useWords } from '../../../shared/ui/i18n/words.ts';
import { spacedPhone } from '../figures.ts';
import { Field } from '../parts/field.tsx';
import { office } from './office.ts';
import { organiserWords } from './organiser-words.ts';

export interface RemoveProps {
  apiKey: string;
  see: (status: OrganiserStatus) => void;
}

/** Deletes the player of a number, asked for twice: it can't be taken back. */
export function Remove({ apiKey, see }: RemoveProps) {
  const say = useWords(organiserWords);
  const [typed, setTyped] = useState('');
  const [sure, setSure] = useState<string | null>(null);
  const [wrong, setWrong] = useState('');
  const [said, setSaid] = useState('');
  const ask = (): void => {
    const phone = normalPhone(typed);
    setWrong(phone === null ? say.phoneWrong : '');
    setSaid('');
    setSure(phone);
  };
  const remove = async (phone: string): Promise<void> => {
    setSure(null);
    const told = await office(apiKey, 'delete', (response) => response.json() as Promise<OrganiserStatus>, { phone });
    if (told.ok) {
      see(told.value);
      setTyped('');
    }
    const shown = spacedPhone(phone);
    setSaid(told.ok ? say.removed(shown) : told.code === 'not-found' ? say.nobody(shown) : say.failed);
  };
  return (
    <section className="remove" aria-label={say.remove}>
      <h2 className="office-title">{say.remove}</h2>
      <p className="office-line">{say.removeHint}</p>
      <Field
        label={say.phone}
        value={typed}
        change={setTyped}
        wrong={wrong}
        type="tel"
        example="0912 345 678"
        enter={ask}
      />
      {sure === null ? (
        <button type="button" className="choice" onClick={ask}>
          {say.ask}
        </button>
      ) : (
        <>
          <button type="button" className="choice" data-danger onClick={() => void remove(sure)}>
            {say.sure(spacedPhone(sure))}
          </button>
          <button type="button" className="choice" onClick={() => setSure(null)}>
            {say.keep}
          </button>
        </>
      )}
      <p className="office-line" role="status">
        {said}
      </p>
    </section>
  );
}
