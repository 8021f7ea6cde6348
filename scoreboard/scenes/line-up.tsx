import { contestWords, heatTitle } from '../../shared/ui/i18n/contest-words.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import { PODIUM_LOOKS } from '../../shared/ui/tokens/podiums.ts';
import { Enter } from '../live.tsx';
import { Fit } from '../parts/fit.tsx';
import type { SceneProps } from '../scene.ts';
import './line-up.css';

/** The teams come to the table, one after the other, each in its own light. */
export function LineUp({ view }: SceneProps<'line-up'>) {
  const lang = useLang();
  const few = view.podiums.length <= 4;
  return (
    <div className="safe">
      {view.heat && (
        <Enter kind="fade" className="line-up-title">
          {heatTitle(view.heat, lang)}
        </Enter>
      )}
      <div className={few ? 'line-up line-up-few' : 'line-up line-up-many'}>
        {view.podiums.map(({ podium, team }, i) => (
          <Enter
            key={podium}
            kind="ignite"
            delay={500 + i * 700}
            className="line-up-team"
            style={{ '--podium': PODIUM_LOOKS[podium].colour } as React.CSSProperties}
          >
            <div className="line-up-glow" />
            <PodiumShape podium={podium} className="sign line-up-sign" />
            <div className="line-up-words">
              <div className="line-up-kind">{contestWords[lang].teamKind[team.kind]}</div>
              <div className="line-up-name">
                <Fit text={team.name} size={few ? 1.02 : 0.66} lines={2} tall={few ? 2.5 : 1} />
              </div>
            </div>
          </Enter>
        ))}
      </div>
    </div>
  );
}
