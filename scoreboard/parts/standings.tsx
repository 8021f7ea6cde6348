import { useRef } from 'react';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { decimal } from '../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import { PODIUM_LOOKS } from '../../shared/ui/tokens/podiums.ts';
import type { RankingRow } from '../../shared/views/parts.ts';
import { Enter } from '../live.tsx';
import { Fit } from './fit.tsx';
import { useFlip } from './flip.ts';
import './standings.css';

/** Rows by place, the leader three times the size of the rest; a beam under each is as long as its score. */
export function Standings({ rows, note }: { rows: RankingRow[]; note: (row: RankingRow) => string | null }) {
  const lang = useLang();
  const list = useRef<HTMLDivElement>(null);
  useFlip(list, rows.map((row) => row.podium).join());
  const best = Math.max(1, ...rows.map((row) => row.score));
  const many = rows.length > 4;
  return (
    <div ref={list} className={`standings ${many ? 'standings-many' : ''}`}>
      {rows.map((row, i) => {
        const first = i === 0;
        const said = note(row);
        return (
          <div
            key={row.podium}
            data-flip={row.podium}
            className={`standing-row ${first ? 'standing-first' : ''}`}
            style={{ '--podium': PODIUM_LOOKS[row.podium].colour } as React.CSSProperties}
          >
            <Enter kind="rise" delay={(rows.length - i) * 260} className="standing-line">
              <span className="standing-place digits">{row.place}</span>
              <PodiumShape podium={row.podium} className="sign standing-sign" />
              <span className="standing-name">
                <Fit
                  text={row.team.name}
                  size={first ? (many ? 0.8 : 1.15) : many ? 0.48 : 0.66}
                  lines={many ? 1 : 2}
                  min={0.42}
                />
                {said && <span className="standing-note">{said}</span>}
              </span>
              <span className="standing-score digits">{decimal(row.score, lang, 2)}</span>
            </Enter>
            <div className="standing-rail">
              <div style={{ width: `${(Math.max(0, row.score) / best) * 100}%` }}>
                <Enter kind="grow-x" delay={(rows.length - i) * 260} className="standing-beam" />
              </div>
            </div>
          </div>
        );
      })}
    </div>
  );
}
