import { contestWords, heatTitle } from '../../shared/ui/i18n/contest-words.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import { PODIUM_LOOKS } from '../../shared/ui/tokens/podiums.ts';
import { Enter } from '../live.tsx';
import { Fit } from '../parts/fit.tsx';
import type { SceneProps } from '../scene.ts';
import './line-up.css';

/** Between two teams, ms: time for the MC to say a name. */
const STEP_MS = 900;

/** The teams come to the table, one after the other, each in its own light. */
export function LineUp({ view }: SceneProps<'line-up'>) {
  const lang = useLang();
  const few = view.podiums.length <= 4;
  return (
    <div className="safe">
      {view.heat && (
        <Enter kind="fade" className={`line-up-title ${view.heat.stageName ? 'line-up-named' : ''}`}>
          {view.heat.stageName === undefined ? (
            heatTitle(view.heat, lang)
          ) : (
            <Fit text={heatTitle(view.heat, lang)} size={0.8} wide={100} />
          )}
        </Enter>
      )}
      <div className={few ? 'line-up line-up-few' : 'line-up line-up-many'}>
        {view.podiums.map(({ podium, team }, i) => (
          <div
            key={podium}
            className="line-up-team"
            style={{ '--podium': PODIUM_LOOKS[podium].colour } as React.CSSProperties}
          >
            <Enter kind="grow-y" delay={400 + i * STEP_MS} className="line-up-beam" />
            <Enter kind="fade" delay={400 + i * STEP_MS} className="line-up-water" />
            <Enter kind="drop" delay={900 + i * STEP_MS}>
              <PodiumShape podium={podium} className="sign line-up-sign" />
            </Enter>
            <Enter kind="rise" delay={1200 + i * STEP_MS} className="line-up-words">
              <div className="line-up-kind">{contestWords[lang].teamKind[team.kind]}</div>
              <div className="line-up-name">
                <Fit text={team.name} size={few ? 1.02 : 0.66} lines={2} tall={few ? 2.5 : 1} />
              </div>
            </Enter>
          </div>
        ))}
      </div>
    </div>
  );
}
