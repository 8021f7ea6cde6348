import type { Podium } from '../../shared/engine/ids.ts';
import { contestWords } from '../../shared/ui/i18n/contest-words.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { decimal } from '../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import { PODIUM_LOOKS } from '../../shared/ui/tokens/podiums.ts';
import { Enter } from '../live.tsx';
import { Fit } from '../parts/fit.tsx';
import { Heading } from '../parts/heading.tsx';
import { podiumView, type SceneProps, teamName } from '../scene.ts';
import { boardWords } from '../words.ts';
import './tie-break.css';

/** Equals, side by side, as columns of light that stand on the water. Whoever wins a place gets the light; lots, if it comes to that, are drawn one by one. */
export function TieBreak({ view, scene }: SceneProps<'tie-break'>) {
  const lang = useLang();
  const words = boardWords[lang];
  const nouns = contestWords[lang];
  const placeOf = (podium: Podium): number | null => {
    const won = scene.decided.find((decision) => decision.podium === podium);
    if (won) return won.place;
    const lot = scene.lots?.indexOf(podium) ?? -1;
    return lot < 0 ? null : scene.place + scene.decided.length + lot;
  };
  const many = scene.podiums.length > 4;
  return (
    <div className="safe">
      <Heading parts={[nouns.tieBreak, scene.lots ? words.lots : words.tieFor(nouns.place(scene.place))]} />
      <div className={`tie ${many ? 'tie-many' : ''}`}>
        {scene.podiums.map((podium, i) => {
          const place = placeOf(podium);
          const won = place === scene.place;
          const out = place === null ? scene.decided.length > 0 && scene.lots !== null : !won;
          // Lots fall one by one: nobody is lit or put out before its own has fallen.
          const told = scene.lots ? 900 + i * 900 : 0;
          return (
            <div
              key={podium}
              className="tie-team"
              style={{ '--podium': PODIUM_LOOKS[podium].colour } as React.CSSProperties}
            >
              <Enter kind="grow-y" ms={700} delay={150 + i * 180} className="tie-plane" />
              <div className="tie-water" />
              {won && <Enter kind="fade" delay={told} className="tie-lit" />}
              <Enter kind="ignite" delay={450 + i * 180} className="tie-who">
                <PodiumShape podium={podium} className="sign tie-sign" />
                <div className="tie-name">
                  <Fit
                    text={teamName(view, podium)}
                    size={many ? 0.5 : 0.76}
                    lines={2}
                    min={0.42}
                    tall={many ? 1 : 1.38}
                  />
                </div>
                <div className="tie-score digits">{decimal(podiumView(view, podium)?.score ?? 0, lang, 2)}</div>
              </Enter>
              {out && <Enter kind="fade" delay={told} className="tie-dark" />}
              {place !== null && (
                <Enter kind="drop" delay={told} className={`tie-place ${won ? 'tie-won' : ''}`}>
                  {nouns.place(place)}
                </Enter>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
