import { Enter } from '../live.tsx';
import { Drift } from '../parts/drift.tsx';
import { Logo, useHasLogo } from '../parts/logo.tsx';
import { Standing } from '../parts/standing.tsx';
import type { SceneProps } from '../scene.ts';
import './titles.css';

/** Before and between: the contest's name stands on the water. */
export function Standby({ view }: SceneProps<'standby'>) {
  const { contest } = view;
  const logo = useHasLogo();
  return (
    <>
      <Drift />
      <div className="safe">
        {contest && (
          <>
            {logo && (
              <Enter kind="fade">
                <Logo place="title" />
              </Enter>
            )}
            <Enter kind="fade" delay={300} className={`title-over caption ${logo ? 'title-over-low' : ''}`}>
              {`${contest.organiser}`}
            </Enter>
            <Enter kind="travel" className="title-name">
              <Standing text={contest.name} size={2.3} lines={2} min={0.9} tight={80} />
            </Enter>
            <Enter kind="fade" delay={900} className="title-under running">
              {contest.slogan}
            </Enter>
            <Enter kind="fade" delay={1100} className="title-foot">
              {`${contest.place}, ${contest.year}`}
            </Enter>
          </>
        )}
      </div>
    </>
  );
}
