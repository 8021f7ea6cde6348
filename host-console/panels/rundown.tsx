import { useEffect, useRef } from 'react';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { useDeskState, useHost } from '../desk/context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { deskWords } from '../words/desk-words.ts';
import { ContestList } from './contest-list.tsx';
import { RundownLine } from './rundown-line.tsx';
import { RundownTiming } from './rundown-timing.tsx';

/** The heat's rundown: what was, is, comes; the cursor's row can be made next or get another question. */
export function Rundown() {
  const { heat } = useHost();
  const text = useWords(deskWords);
  const selected = useDeskState((state) => state.selected);
  const list = useRef<HTMLOListElement>(null);
  const nowId = heat?.rundown.find((row) => row.state === 'now')?.item.id;

  // The item on air stays in sight, two rows of the past above it; the cursor takes the list with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls once for every move of the show
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[data-state=now]');
    if (row && list.current) list.current.scrollTop = row.offsetTop - 2 * row.offsetHeight;
  }, [nowId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the cursor
  useEffect(() => {
    list.current?.querySelector('[aria-current=true]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  if (heat === null) return <ContestList />;
  return (
    <nav className="rundown" aria-label={text.rundown}>
      <RundownTiming />
      <ol className="rundown-list" ref={list}>
        {heat.rundown.map((row) => (
          <RundownLine key={row.item.id} row={row} selected={row.item.id === selected} />
        ))}
      </ol>
      <div className="rundown-keys">
        <ActButton action="up">{'↑'}</ActButton>
        <ActButton action="down">{'↓'}</ActButton>
        <ActButton action="next" />
        <ActButton action="replace" />
      </div>
    </nav>
  );
}
