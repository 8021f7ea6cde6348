import { useLang } from '../../shared/ui/i18n/lang.ts';
import { decimal } from '../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import { Enter } from '../live.tsx';
import { Drift } from '../parts/drift.tsx';
import { Fit } from '../parts/fit.tsx';
import { useHasLogo } from '../parts/logo.tsx';
import { Standing } from '../parts/standing.tsx';
import type { SceneProps } from '../scene.ts';
import { boardWords } from '../words.ts';
import './champion.css';

/** The one moment of the season when everything is lit: one name, and lanterns going up. */
export function Champion({ view, scene }: SceneProps<'champion'>) {
  const lang = useLang();
  const words = boardWords[lang];
  const logo = useHasLogo();
  const [first, ...others] = scene.rows;
  if (!first) return null;
  return (
    <>
      <Drift rising />
      <div className="safe champion">
        <Enter kind="fade" delay={300} className={`champion-contest ${logo ? 'champion-contest-beside' : ''}`}>
          {logo ? <Fit text={view.contest?.name ?? ''} size={0.44} min={0.4} lines={1} /> : view.contest?.name}
        </Enter>
        <div className="champion-title">
          <Enter kind="ignite" delay={1100}>
            <PodiumShape podium={first.podium} className="sign champion-sign" />
          </Enter>
          <Enter kind="fade" delay={300}>
            {words.champion}
          </Enter>
          <Enter kind="ignite" delay={2500} className="champion-score digits">
            {decimal(first.score, lang, 2)}
          </Enter>
        </div>
        <Enter kind="drop" delay={2000} className="champion-name">
          <Standing text={first.team.name} size={2.6} lines={2} min={0.9} tall={3.5} />
        </Enter>
        <div className={`champion-others ${others.length > 2 ? 'champion-three' : ''}`}>
          {others.slice(0, 3).map((row, i) => (
            <Enter key={row.podium} kind="fade" delay={3200 + i * 250} className="champion-other">
              <span className="digits">{row.place}</span>
              <PodiumShape podium={row.podium} className="sign" />
              <span className="champion-other-name">
                <Fit text={row.team.name} size={0.54} lines={2} min={0.4} breakLate />
              </span>
              <span className="digits">{decimal(row.score, lang, 2)}</span>
            </Enter>
          ))}
        </div>
      </div>
    </>
  );
}
