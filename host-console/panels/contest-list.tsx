import { useEffect, useRef } from 'react';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import type { BracketHeatView } from '../../shared/views/parts.ts';
import { useHost } from '../desk/context.tsx';
import { heatName } from '../desk/names.ts';
import { ActButton } from '../parts/act-button.tsx';
import { deskWords } from '../words/desk-words.ts';

/** Between heats the rundown is the contest's: every heat with its state, those that can start with their digit. */
export function ContestList() {
  const { bracket } = useHost();
  const text = useWords(deskWords);
  return (
    <nav className="contest-list" aria-label={text.heats}>
      <h2 className="label">{text.heats}</h2>
      <ol>{bracket.flatMap((stage) => stage.heats.map((heat) => <HeatLine key={heat.id} heat={heat} />))}</ol>
      <ActButton action="content" className="small" />
      <ActButton action="format" className="small" />
      <ActButton action="look" className="small" />
    </nav>
  );
}

function HeatLine(props: { heat: BracketHeatView }) {
  const { heat } = props;
  const { bracket, startable } = useHost();
  const lang = useLang();
  const text = useWords(deskWords);
  const name = heatName(bracket, heat.id, lang) ?? heat.id;
  const digit = startable.indexOf(heat.id) + 1;
  // Of a season of fifty heats the one that comes next is in sight.
  const line = useRef<HTMLLIElement>(null);
  const isNext = digit === 1;
  useEffect(() => {
    if (isNext) line.current?.scrollIntoView({ block: 'center' });
  }, [isNext]);
  const winners = heat.slots.flatMap((slot) => (slot.known && slot.advances ? slot.team.name : []));
  return (
    <li ref={line} className="heat-line" data-status={heat.status}>
      <span className="line-mark">{heat.status === 'confirmed' ? '✓' : ''}</span>
      <span className="heat-line-name">{name}</span>
      {digit >= 1 && digit <= 9 ? (
        <ActButton action="pick" n={digit} className="small">
          {text.startHeat}
        </ActButton>
      ) : (
        <span className="heat-line-state">
          {winners.length > 0 ? winners.join(', ') : text.heatStatus[heat.status]}
        </span>
      )}
    </li>
  );
}
