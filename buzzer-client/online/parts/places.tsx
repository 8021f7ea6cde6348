import { useState } from 'react';
import { ELSEWHERE, type LocalityStanding } from '../../../shared/protocol/online.ts';
import { useLang } from '../../../shared/ui/i18n/lang.ts';
import { useWords } from '../../../shared/ui/i18n/words.ts';
import { count, percent } from '../figures.ts';
import { onlineWords } from '../words.ts';
import { Aside } from './act.tsx';

export interface PlacesProps {
  title: string;
  standings: LocalityStanding[];
  /** The player's own, always in sight. */
  own: string | null;
  /** How many before the rest is asked for. */
  first: number;
}

/** Where the players come from. The light of each row is as long as its part of the longest. */
export function Places({ title, standings, own, first }: PlacesProps) {
  const say = useWords(onlineWords);
  const lang = useLang();
  const [all, setAll] = useState(false);
  const most = Math.max(1, ...standings.map(({ players }) => players));
  const shown = standings.filter(({ id, players }, nth) => all || id === own || (nth < first && players > 0));
  return (
    <section className="ranking" aria-label={title}>
      <h2 className="ranking-title">{title}</h2>
      <ol className="ranking-rows">
        {shown.map((row) => (
          <li
            key={row.id}
            className="ranking-row"
            data-own={row.id === own || undefined}
            data-first={row.place === 1 || undefined}
          >
            <span className="ranking-place">{row.place ?? '–'}</span>
            <span className="ranking-words">
              <span className="ranking-name">{row.id === ELSEWHERE ? say.elsewhere : row.name}</span>
              <span className="ranking-more">{say.share(percent(row.share, lang))}</span>
            </span>
            <span className="ranking-figure">{count(row.players, lang)}</span>
            <span className="ranking-light" aria-hidden="true" style={{ transform: `scaleX(${row.players / most})` }} />
          </li>
        ))}
      </ol>
      {!all && shown.length < standings.length && (
        <Aside act={() => setAll(true)}>{say.showAll(count(standings.length, lang))}</Aside>
      )}
    </section>
  );
}
