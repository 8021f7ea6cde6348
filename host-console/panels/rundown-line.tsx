import { useContext } from 'react';
import { HubNow, useEveryFrame } from '../../shared/client/hooks.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import type { RundownRow } from '../../shared/views/host.ts';
import { useDesk, useNames } from '../desk/context.tsx';
import { minutes, signedMinutes } from '../desk/time-text.ts';
import { itemElapsed } from '../desk/timing.ts';
import { deskWords } from '../words/desk-words.ts';
import { itemWords, podiumOf } from '../words/item-words.ts';

/** One line of the rundown; a segment's title is its heading. */
export function RundownLine(props: { row: RundownRow; selected: boolean }) {
  const { row, selected } = props;
  const desk = useDesk();
  const lang = useLang();
  const { team } = useNames();
  const text = useWords(deskWords);
  const podium = podiumOf(row.item);
  const mark = row.state === 'now' ? text.now : row.state === 'next' ? text.next : null;
  return (
    <li className="line" data-state={row.state} data-kind={row.item.kind} aria-current={selected}>
      <button
        type="button"
        className="line-button"
        tabIndex={selected ? 0 : -1}
        onClick={() => desk.store.setState({ selected: selected ? null : row.item.id })}
        onDoubleClick={() => {
          desk.store.setState({ selected: row.item.id });
          desk.press('next');
        }}
      >
        <span className="line-mark">{mark ?? (row.state === 'done' ? '✓' : row.state === 'skipped' ? '–' : '')}</span>
        {podium === null ? <span /> : <PodiumShape podium={podium} className="shape" />}
        <span className="line-text">
          {itemWords(row.item, lang, team)}
          {row.question !== null && <span className="line-question">{row.question.text}</span>}
        </span>
        <span className="line-time">{row.state === 'now' ? <LineClock row={row} /> : minutes(row.item.planned)}</span>
      </button>
    </li>
  );
}

/** What is left of the planned length of the item on air; over it, with a plus. */
function LineClock(props: { row: RundownRow }) {
  const { row } = props;
  const now = useContext(HubNow);
  const over = useEveryFrame(() => Math.floor((itemElapsed(row, now()) - row.item.planned) / 1000) * 1000, true);
  return <span data-over={over > 0}>{signedMinutes(over)}</span>;
}
