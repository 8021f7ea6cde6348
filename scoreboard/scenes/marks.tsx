import { contestWords } from '../../shared/ui/i18n/contest-words.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { decimal } from '../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import { Enter } from '../live.tsx';
import { Fit } from '../parts/fit.tsx';
import { Heading } from '../parts/heading.tsx';
import { Lantern } from '../parts/lantern.tsx';
import { type SceneProps, teamName } from '../scene.ts';
import { boardWords } from '../words.ts';
import './marks.css';

/** Between two judges' lanterns, ms: time for the hall to say "oh". */
const STEP_MS = 900;

/** The judges' marks: lantern by lantern, then the score they make together. */
export function Marks({ view, scene }: SceneProps<'marks'>) {
  const lang = useLang();
  const words = boardWords[lang];
  const mean = decimal(scene.mean, lang, 2);
  const after = 900 + scene.judges.length * STEP_MS;
  return (
    <div className="safe">
      <Heading parts={[contestWords[lang].segment[scene.segment], words.jury]} />
      <div className="marks-judges">
        {scene.judges.map(({ name, total }, i) => (
          <div key={name} className="marks-judge">
            <div className="marks-lanterns">
              <Lantern lit={false} />
              <Enter kind="ignite" delay={700 + i * STEP_MS} className="marks-lit">
                <Lantern lit={total !== null}>
                  <span className="digits marks-total">{total === null ? '–' : decimal(total, lang)}</span>
                </Lantern>
              </Enter>
            </div>
            <div className="marks-name">
              <Fit text={name} size={0.42} lines={2} />
            </div>
          </div>
        ))}
      </div>
      <div className="marks-who">
        <PodiumShape podium={scene.podium} className="sign marks-sign" />
        <Fit text={teamName(view, scene.podium)} size={0.86} lines={2} min={0.45} tall={1.4} breakLate />
      </div>
      <Enter kind="drop" delay={after} className={`marks-mean digits ${mean.length > 2 ? 'marks-mean-long' : ''}`}>
        {mean}
      </Enter>
      {scene.overtime > 0 && (
        <Enter kind="rise" delay={after + 700} className="marks-overtime">
          {words.overtime(`−${scene.overtime}`)}
        </Enter>
      )}
    </div>
  );
}
