import { useState } from 'react';
import type { AnswerValue } from '../../shared/engine/asking.ts';
import type { Stamp } from '../../shared/protocol/commands.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import type { QuestionView } from '../../shared/views/parts.ts';
import { Icon } from '../held/icons.tsx';
import { clear, entryOf, listValue, put } from './list-entry.ts';
import { PadKey } from './pad-key.tsx';
import { teamWords } from './words.ts';

interface Props {
  question: QuestionView;
  sent: AnswerValue | null;
  answer(value: AnswerValue, stamp: Stamp): void;
}

const letter = (index: number): string => String.fromCharCode(65 + index);

/**
 * An ordering or a matching by touch: on the left the places, on the right what goes into them. A touch on the right
 * fills the place that has the frame, a touch on a place empties it. Nothing is dragged: a finger on glass slips.
 */
export function ListPad({ question, sent, answer }: Props) {
  const text = useWords(teamWords);
  const { options, matches } = question;
  const [entry, setEntry] = useState(() => entryOf(sent, options.length));
  const value = listValue(entry);
  const choices = matches ?? options;
  const placed = (index: number | null): string => (index === null ? '' : (choices[index] ?? ''));
  return (
    <div className="listing" data-kind={question.kind}>
      <ol className="list-places">
        {entry.places.map((index, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place is its number
          <li key={place}>
            <PadKey
              className="list-place"
              pressed={entry.at === place && value === null}
              label={`${place + 1}. ${matches ? options[place] : ''} ${placed(index)}`}
              act={() => setEntry((before) => clear(before, place))}
            >
              <b>{place + 1}</b>
              {matches ? (
                <span>{options[place]}</span>
              ) : (
                <span data-empty={index === null || undefined}>{placed(index)}</span>
              )}
              <i data-empty={index === null || undefined}>{index === null ? '' : letter(index)}</i>
            </PadKey>
          </li>
        ))}
      </ol>
      <ul className="list-choices">
        {choices.map((choice, index) => (
          <li key={choice}>
            <PadKey
              className="list-choice"
              pressed={entry.places.includes(index)}
              act={() => setEntry((before) => put(before, index))}
            >
              <b>{letter(index)}</b>
              <span>{choice}</span>
            </PadKey>
          </li>
        ))}
      </ul>
      <p className="list-hint">{value === null ? (matches ? text.matchHint : text.orderHint) : ''}</p>
      <PadKey className="send" disabled={value === null} act={(stamp) => value !== null && answer(value, stamp)}>
        <Icon name="send" />
        {text.send}
      </PadKey>
    </div>
  );
}
