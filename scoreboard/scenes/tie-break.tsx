import type { Podium } from '../../shared/engine/ids.ts';
import { contestWords } from '../../shared/ui/i18n/contest-words.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import { PODIUM_LOOKS } from '../../shared/ui/tokens/podiums.ts';
import { Enter } from '../live.tsx';
import { Fit } from '../parts/fit.tsx';
import { Heading } from '../parts/heading.tsx';
import { type SceneProps, teamName } from '../scene.ts';
import { boardWords } from '../words.ts';
import './tie-break.css';

/** Equals, side by side. Whoever wins a place gets the light; lots, if it comes to that, are drawn one by one. */
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
  return (
    <div className="safe">
      <Heading parts={[nouns.tieBreak, scene.lots ? words.lots : words.tieFor(nouns.place(scene.place))]} />
      <div className={`tie ${scene.podiums.length > 4 ? 'tie-many' : ''}`}>
        {scene.podiums.map((podium, i) => {
          const place = placeOf(podium);
          const out = place === null ? scene.decided.length > 0 && scene.lots !== null : place > scene.place;
          return (
            <Enter
              key={podium}
              kind="ignite"
              delay={200 + i * 250}
              className={`tie-team ${out ? 'tie-out' : ''}`}
              style={{ '--podium': PODIUM_LOOKS[podium].colour } as React.CSSProperties}
            >
              <div className="tie-glow" />
              <PodiumShape podium={podium} className="sign tie-sign" />
              <div className="tie-name">
                <Fit
                  text={teamName(view, podium)}
                  size={scene.podiums.length > 4 ? 0.5 : 0.76}
                  lines={2}
                  min={0.42}
                  tall={1.32}
                />
              </div>
              <div className="tie-place">
                {place !== null && (
                  <Enter kind="drop" delay={scene.lots ? 400 + i * 900 : 0}>
                    {nouns.place(place)}
                  </Enter>
                )}
              </div>
            </Enter>
          );
        })}
      </div>
    </div>
  );
}
