import { heatTitle } from '../../shared/ui/i18n/contest-words.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { decimal } from '../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import { PODIUM_LOOKS } from '../../shared/ui/tokens/podiums.ts';
import type { HeatView, RankingRow } from '../../shared/views/parts.ts';
import { Enter } from '../live.tsx';
import { Fit } from '../parts/fit.tsx';
import { Heading } from '../parts/heading.tsx';
import { Standings } from '../parts/standings.tsx';
import type { SceneProps } from '../scene.ts';
import { boardWords } from '../words.ts';
import './heat-result.css';

/** The end of a heat: columns of light as high as the scores, standing on the water. Many teams stand in rows. */
export function HeatResult({ view, scene }: SceneProps<'heat-result'>) {
  const lang = useLang();
  const words = boardWords[lang];
  const note = (row: RankingRow): string | null => {
    if (!row.advances) return null;
    return goesTo(view.heat, words);
  };
  return (
    <div className="safe">
      <Heading
        parts={[view.heat ? heatTitle(view.heat, lang) : null, scene.confirmed ? words.heatResult : words.provisional]}
      />
      {scene.rows.length > 4 ? <Standings rows={scene.rows} note={note} /> : <Columns rows={scene.rows} note={note} />}
    </div>
  );
}

function goesTo(heat: HeatView | null, words: (typeof boardWords)['vi']): string {
  if (heat?.ontoNamed) return words.advances;
  if (heat?.stage === 'qualifier') return words.toSemifinal;
  if (heat?.stage === 'semifinal') return words.toFinal;
  return heat?.stage === 'final' ? words.champion : words.advances;
}

/** The tallest column, tenths of the stage's height. */
const TALLEST = 3.15;

function Columns({ rows, note }: { rows: RankingRow[]; note: (row: RankingRow) => string | null }) {
  const lang = useLang();
  const best = Math.max(1, ...rows.map((row) => row.score));
  return (
    <div className="columns">
      {rows.map((row, i) => {
        const height = Math.max(0.35, (Math.max(0, row.score) / best) * TALLEST);
        // The last place rises first, the winner last.
        const delay = (rows.length - 1 - i) * 700;
        const said = note(row);
        return (
          <div
            key={row.podium}
            className={`column ${i === 0 ? 'column-first' : ''}`}
            style={{ '--podium': PODIUM_LOOKS[row.podium].colour } as React.CSSProperties}
          >
            <div className="column-stand">
              <Enter kind="fade" delay={delay + 900} className="column-score digits" style={{ bottom: `${height}rem` }}>
                {decimal(row.score, lang, 2)}
              </Enter>
              <Enter kind="grow-y" delay={delay} className="column-light" style={{ height: `${height}rem` }} />
              <Enter kind="fade" delay={delay + 300}>
                <div className="column-mirror" style={{ height: `${height * 0.4}rem` }} />
                <PodiumShape podium={row.podium} className="sign column-sign" />
              </Enter>
            </div>
            <Enter kind="fade" delay={delay + 500} className="column-name">
              <Fit text={row.team.name} size={i === 0 ? 0.84 : 0.62} lines={2} min={0.44} />
              {said && <span className="column-note">{said}</span>}
            </Enter>
          </div>
        );
      })}
    </div>
  );
}
