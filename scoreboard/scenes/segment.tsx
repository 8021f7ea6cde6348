import { contestWords } from '../../shared/ui/i18n/contest-words.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { Enter } from '../live.tsx';
import { Cheers } from '../parts/cheers.tsx';
import { Standing } from '../parts/standing.tsx';
import { type SceneProps, segmentName } from '../scene.ts';
import { boardWords } from '../words.ts';
import './titles.css';

/** A segment's title: one word of light on the water. */
export function SegmentTitle({ view, scene }: SceneProps<'segment'>) {
  const lang = useLang();
  const nouns = useWords(contestWords);
  const words = useWords(boardWords);
  return (
    <div className="safe">
      <Enter kind="fade" delay={200} className="title-over title-over-large">
        {scene.segment === 'audience' ? nouns.side : words.segmentNumber(scene.number)}
      </Enter>
      <Enter kind="travel" className="title-name">
        <Standing text={segmentName(view, scene.segment, lang)} size={3.1} lines={1} />
      </Enter>
      <Cheers view={view} />
    </div>
  );
}
