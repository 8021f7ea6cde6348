import { useWords } from '../../shared/ui/i18n/words.ts';
import { Enter } from '../live.tsx';
import { Drift } from '../parts/drift.tsx';
import { Fit } from '../parts/fit.tsx';
import type { SceneProps } from '../scene.ts';
import { boardWords } from '../words.ts';
import './titles.css';

/** Those who stand with the contest, each on a line of its own while there is room. */
export function Sponsors({ scene }: SceneProps<'sponsors'>) {
  const words = useWords(boardWords);
  const { sponsors } = scene;
  const columns = sponsors.length > 5 ? 2 : 1;
  const rows = Math.ceil(sponsors.length / columns);
  const size = columns === 2 ? Math.min(0.62, 5 / rows) : sponsors.length <= 3 ? 1.1 : 0.84;
  return (
    <>
      <Drift />
      <div className="safe sponsors">
        <Enter kind="fade" className="caption sponsors-title">
          {words.sponsors}
        </Enter>
        <div className={`sponsors-names ${columns === 2 ? 'sponsors-two' : ''}`}>
          {sponsors.map((sponsor, i) => (
            <Enter key={sponsor} kind="fade" delay={250 + i * 140} className="sponsors-name">
              <Fit text={sponsor} size={size} lines={2} />
            </Enter>
          ))}
        </div>
      </div>
    </>
  );
}
