import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import { Enter } from '../live.tsx';
import { Heading } from '../parts/heading.tsx';
import { Lantern } from '../parts/lantern.tsx';
import { type SceneProps, segmentName, teamName } from '../scene.ts';
import { boardWords } from '../words.ts';
import './pack.css';

/** The packs hang as lanterns; the chosen one is lit, those taken before are dark and carry their team's sign. */
export function Packs({ view, scene }: SceneProps<'pack'>) {
  const words = useWords(boardWords);
  const chosen = scene.packs.find((pack) => pack.takenBy === scene.podium);
  return (
    <div className="safe">
      <Heading parts={[segmentName(view, 'skill', useLang()), teamName(view, scene.podium)]} />
      <div className="packs">
        {scene.packs.map(({ pack, takenBy }, i) => {
          const open = chosen ? pack === chosen.pack : takenBy === null;
          return (
            <Enter key={pack} kind="drop" delay={i * 140} className={`pack ${open ? '' : 'pack-out'}`}>
              <Lantern lit={open}>
                <span className="digits pack-number">{pack + 1}</span>
              </Lantern>
              <div className="pack-sign">{takenBy && <PodiumShape podium={takenBy} className="sign" />}</div>
            </Enter>
          );
        })}
      </div>
      <div className="pack-note">{chosen ? words.packTaken(chosen.pack + 1) : words.choosePack}</div>
    </div>
  );
}
