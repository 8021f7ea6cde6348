import { useRef } from 'react';
import type { Segment } from '../../shared/engine/rundown.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { decimal } from '../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import { PODIUM_LOOKS } from '../../shared/ui/tokens/podiums.ts';
import type { RankingRow } from '../../shared/views/parts.ts';
import { Enter } from '../live.tsx';
import { Fit } from './fit.tsx';
import { useFlip } from './flip.ts';
import { beforeSegment, useOvertaking } from './overtaking.ts';
import './standings.css';

interface StandingsProps {
  rows: RankingRow[];
  note: (row: RankingRow) => string | null;
  /** Live, the table starts as it was before this segment: its points come in and places change. */
  gained?: Segment | null;
}

/** Rows by place: the leader is a lit plane, the others stand in the dark on beams as long as their scores. */
export function Standings({ rows: final, note, gained = null }: StandingsProps) {
  const lang = useLang();
  const list = useRef<HTMLDivElement>(null);
  const act = useOvertaking(gained !== null);
  const rows = gained !== null && act !== 'after' ? beforeSegment(final, gained) : final;
  useFlip(list, rows.map((row) => row.podium).join());
  const best = Math.max(1, ...final.map((row) => row.score));
  const many = rows.length > 4;
  return (
    <div ref={list} className={`standings ${many ? 'standings-many' : ''}`} data-act={act}>
      {rows.map((row, i) => {
        const first = i === 0;
        const said = act === 'after' ? note(row) : null;
        const look = PODIUM_LOOKS[row.podium];
        const gain = gained === null ? 0 : (row.segments[gained] ?? 0);
        const delay = (rows.length - i) * (many ? 120 : 220);
        return (
          <div
            key={row.podium}
            data-flip={row.podium}
            className={`standing-row ${first ? 'standing-first' : ''}`}
            style={{ '--podium': look.colour, '--podium-ink': look.ink } as React.CSSProperties}
          >
            <Enter kind="fade" delay={delay} className="standing-plane">
              <div className="standing-ground" data-part="plane">
                <div className="standing-lit" />
              </div>
              <div className="standing-foot" data-part="foot">
                <div className="standing-size" style={{ transform: `scaleX(${Math.max(0, row.score) / best})` }}>
                  <Enter kind="grow-x" delay={delay} className="standing-beam" />
                </div>
              </div>
            </Enter>
            <Enter kind="rise" delay={delay} className="standing-line">
              <span className="standing-place digits" data-part="place">
                {row.place}
              </span>
              <span className="standing-sign" data-part="sign">
                <PodiumShape podium={row.podium} className="sign" />
              </span>
              <span className="standing-name" data-part="name">
                <Fit
                  text={row.team.name}
                  size={first ? (many ? 0.8 : 1.15) : many ? 0.48 : 0.72}
                  lines={many ? 1 : 2}
                  min={0.42}
                  tall={first ? 2 : many ? 0.8 : 1.2}
                />
                {said && <span className="standing-note">{said}</span>}
              </span>
              {act === 'points' && gain !== 0 && (
                <Enter kind="drop" className="standing-gain digits">
                  {gain > 0 ? `+${decimal(gain, lang, 2)}` : decimal(gain, lang, 2)}
                </Enter>
              )}
              <span className="standing-score digits" data-part="score">
                <span key={act === 'after' ? 'after' : 'before'} className={act === 'after' && gain ? 'landed' : ''}>
                  {decimal(row.score, lang, 2)}
                </span>
              </span>
            </Enter>
          </div>
        );
      })}
    </div>
  );
}
