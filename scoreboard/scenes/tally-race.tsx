import { useLang } from '../../shared/ui/i18n/lang.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import { PODIUM_LOOKS } from '../../shared/ui/tokens/podiums.ts';
import type { ProgramView, SceneOf } from '../../shared/views/program.ts';
import { Enter } from '../live.tsx';
import { Fit } from '../parts/fit.tsx';
import { teamName } from '../scene.ts';

/** The longest beam's way, ms; the others run as fast and stop where they must. */
const RACE_MS = 3200;
const START_MS = 500;

/** Beams of light that race side by side: one after the other stops, and tells its count when it has; points that the contest gives for it come last (AU1). */
export function TallyRace({ view, scene }: { view: ProgramView; scene: SceneOf<'poll'> }) {
  const lang = useLang();
  const counts = scene.options.map((option) => option.count ?? 0);
  const most = Math.max(1, ...counts);
  const all = Math.max(
    1,
    counts.reduce((sum, count) => sum + count, 0),
  );
  const right = scene.question?.answer?.option ?? null;
  const many = scene.options.length > 4;
  const awarded = scene.options.some((option) => option.points !== undefined);
  return (
    <div className={`race ${many ? 'race-many' : ''} ${awarded ? 'race-awarded' : ''}`}>
      {scene.options.map(({ label, podium, count, points }, i) => {
        const first = right === null ? count === most : right === i;
        const way = (count ?? 0) / most;
        const stops = START_MS + RACE_MS * way;
        return (
          <div
            key={label}
            className={`race-lane ${first ? 'race-first' : ''}`}
            style={
              {
                '--podium': podium ? PODIUM_LOOKS[podium].colour : first ? 'var(--lantern)' : 'var(--system-dim)',
              } as React.CSSProperties
            }
          >
            {podium ? (
              <PodiumShape podium={podium} className="sign race-sign" />
            ) : (
              <span className="race-sign race-letter">{'ABCDEF'[i]}</span>
            )}
            <div className="race-course">
              <div className="race-name">
                <Fit text={podium ? teamName(view, podium) : label} size={many ? 0.46 : 0.6} lines={1} min={0.42} />
              </div>
              <div className="race-rail">
                <div style={{ width: `${way * 100}%`, height: '100%' }}>
                  <Enter kind="run" delay={START_MS} ms={RACE_MS * way} className="race-beam" />
                </div>
              </div>
            </div>
            <Enter kind="ignite" delay={stops} className="race-count digits">
              {`${Math.round(((count ?? 0) / all) * 100)}%`}
            </Enter>
            {awarded ? (
              <Enter kind="ignite" className="race-points digits">
                {points === undefined ? '' : `+${points}`}
              </Enter>
            ) : (
              <Enter kind="fade" delay={stops} className="race-votes digits">
                {(count ?? 0).toLocaleString(lang === 'vi' ? 'vi-VN' : 'en-GB')}
              </Enter>
            )}
          </div>
        );
      })}
    </div>
  );
}
