import { useState } from 'react';
import { stampOfEvent } from '../../shared/client/stamp.ts';
import type { AnswerValue } from '../../shared/engine/asking.ts';
import type { Stamp } from '../../shared/protocol/commands.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { Icon } from '../held/icons.tsx';
import { isShortcut, useKeydown } from '../held/keydown.ts';
import { entryText, entryValue, keyed, NUMBER_KEYS, type NumberKey, numberKey } from './number-entry.ts';
import { PadKey } from './pad-key.tsx';
import { teamWords } from './words.ts';

interface Props {
  unit: string | null;
  answer(value: AnswerValue, stamp: Stamp): void;
}

/** Keys of our own: a tablet's keyboard would cover half the question for ten digits. */
export function NumberPad({ unit, answer }: Props) {
  const text = useWords(teamWords);
  const lang = useLang();
  const [entry, setEntry] = useState('');
  const value = entryValue(entry);
  const press = (key: NumberKey): void => setEntry((before) => keyed(before, key));
  const send = (stamp: Stamp): void => {
    if (value !== null) answer(value, stamp);
  };

  useKeydown((event) => {
    if (isShortcut(event)) return;
    const key = numberKey(event.key);
    if (key) press(key);
    // Enter on a focused key of the pad is that key's.
    else if (event.key === 'Enter' && !(event.target as HTMLElement).closest('button')) send(stampOfEvent(event));
    else return;
    event.preventDefault();
  });

  const labels: Partial<Record<NumberKey, string>> = { sign: text.minus, point: text.comma };
  const signs: Partial<Record<NumberKey, string>> = { sign: '±', point: lang === 'vi' ? ',' : '.' };
  return (
    <div className="counting">
      <output className="number" data-long={entry.length > 8 || undefined}>
        <b>{entryText(entry, lang)}</b>
        <i className="caret" />
        {unit && <span>{unit}</span>}
      </output>
      <div className="number-keys">
        {NUMBER_KEYS.map((key) => (
          <PadKey key={key} label={labels[key]} act={() => press(key)}>
            {signs[key] ?? key}
          </PadKey>
        ))}
      </div>
      <div className="number-acts">
        <PadKey label={text.erase} act={() => press('erase')}>
          <Icon name="erase" />
        </PadKey>
        <PadKey className="send" act={send} disabled={value === null}>
          <Icon name="send" />
          {text.send}
        </PadKey>
      </div>
    </div>
  );
}
