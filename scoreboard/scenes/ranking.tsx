import { heatTitle } from '../../shared/ui/i18n/contest-words.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { Cheers } from '../parts/cheers.tsx';
import { Heading } from '../parts/heading.tsx';
import { Standings } from '../parts/standings.tsx';
import { type SceneProps, segmentName } from '../scene.ts';
import { boardWords } from '../words.ts';

/** Who leads, between two segments. */
export function Ranking({ view, scene }: SceneProps<'ranking'>) {
  const lang = useLang();
  const words = boardWords[lang];
  return (
    <div className={view.cheers === undefined ? 'safe' : 'safe ranking-cheered'}>
      <Heading
        parts={[
          view.heat ? heatTitle(view.heat, lang) : words.ranking,
          scene.after === null ? null : words.after(segmentName(view, scene.after, lang)),
        ]}
      />
      <Standings rows={scene.rows} note={() => null} gained={scene.after} />
      <Cheers view={view} />
    </div>
  );
}
