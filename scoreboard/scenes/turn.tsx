import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import { Enter } from '../live.tsx';
import { Clock, Wick } from '../parts/clock.tsx';
import { Fit } from '../parts/fit.tsx';
import { Heading } from '../parts/heading.tsx';
import { Lantern } from '../parts/lantern.tsx';
import { type SceneProps, segmentName, teamName } from '../scene.ts';
import { boardWords } from '../words.ts';
import './turn.css';

/** A presentation: who has the stage and how long. While the judges mark, a lantern is lit for each that is in. */
export function TurnOnAir({ view, scene }: SceneProps<'turn'>) {
  const words = useWords(boardWords);
  const marking = scene.phase === 'marking';
  return (
    <div className="safe">
      <Heading parts={[segmentName(view, scene.segment, useLang()), words.turnPhase[scene.phase]]} />
      <div className="turn-who">
        <Enter kind="ignite">
          <PodiumShape podium={scene.podium} className="sign turn-sign" />
        </Enter>
        <Enter kind="rise" delay={200} className="turn-name">
          <Fit text={teamName(view, scene.podium)} size={1.15} lines={2} min={0.5} tight={72} />
        </Enter>
      </div>
      {marking ? (
        <div className="turn-marking">
          <div className="turn-lanterns">
            {Array.from({ length: scene.judges }, (_, seat) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: seats have no names here, only how many are in
              <Lantern key={seat} lit={seat < scene.marksIn} className="turn-lantern" />
            ))}
          </div>
          <div className="turn-note">{words.marksIn(scene.marksIn, scene.judges)}</div>
        </div>
      ) : (
        view.clock && (
          <div className="turn-clock">
            <Clock clock={view.clock} overtime />
            <Wick clock={view.clock} />
          </div>
        )
      )}
    </div>
  );
}
