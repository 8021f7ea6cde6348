import { useWords } from '../../shared/ui/i18n/words.ts';
import { Enter } from '../live.tsx';
import { Drift } from '../parts/drift.tsx';
import { Standing } from '../parts/standing.tsx';
import type { SceneProps } from '../scene.ts';
import { boardWords } from '../words.ts';
import './titles.css';

/** A technical hold, as viewers may see it: calm, and no word of what is wrong. The question is not shown (TM4). */
export function Hold({ view }: SceneProps<'hold'>) {
  const words = useWords(boardWords);
  return (
    <>
      <Drift />
      <div className="safe">
        <Enter kind="fade" className="title-over caption">
          {view.contest?.name ?? ''}
        </Enter>
        <Enter kind="fade" className="title-name title-hold">
          <Standing text={words.hold} size={1.15} min={0.8} />
        </Enter>
        <Enter kind="fade" className="title-foot">
          {words.holdNote}
        </Enter>
      </div>
    </>
  );
}
