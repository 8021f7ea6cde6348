import { contestWords } from '../../shared/ui/i18n/contest-words.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import type { ProgramView } from '../../shared/views/program.ts';
import { Enter } from '../live.tsx';
import { Clock, Wick } from '../parts/clock.tsx';
import { Paragraph } from '../parts/paragraph.tsx';
import { Plate } from '../parts/plate.tsx';
import { type SceneProps, sceneKey, teamName } from '../scene.ts';
import { Layers } from '../stage/layers.tsx';
import { boardWords } from '../words.ts';
import { clockOf } from './timer.tsx';
import './overlay.css';

/** Scenes during which the vision mixer shows the room and wants the scores over it. */
const OVER_THE_ROOM = ['question', 'answers', 'turn', 'marks', 'pack', 'tie-break', 'segment'];

/** `?output=overlay`: transparent; the score bug, the question as a lower third, the clock. */
export function Overlay({ view }: { view: ProgramView }) {
  const { scene, podiums } = view;
  if (podiums.length === 0 || !OVER_THE_ROOM.includes(scene.scene)) return null;
  const clock = clockOf(view);
  const rulings = scene.scene === 'question' ? scene.rulings : [];
  return (
    <div className="stage">
      <div className="safe overlay">
        <Layers of={scene.scene === 'question' ? sceneKey(scene) : 'none'}>
          {scene.scene === 'question' ? <LowerThird view={view} scene={scene} /> : null}
        </Layers>
        {clock && (
          <div className="overlay-clock">
            <Clock clock={clock} overtime={scene.scene === 'turn'} />
            <Wick clock={clock} />
          </div>
        )}
        <div className="overlay-bug">
          {podiums.map((podium) => (
            <Plate
              key={podium.podium}
              podium={podium}
              of={podiums.length}
              ruling={rulings.findLast((ruling) => ruling.podium === podium.podium) ?? null}
              answered={scene.scene === 'question' && scene.answered.includes(podium.podium)}
              showScore
              overlay
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function LowerThird({ view, scene }: SceneProps<'question'>) {
  const words = useWords(boardWords);
  const nouns = useWords(contestWords);
  const owner = scene.owner === null ? words.mode[scene.mode] : teamName(view, scene.owner);
  const answer = scene.question.answer;
  return (
    <Enter kind="rise" className="third">
      <div className="third-title">
        {scene.mode === 'own' || scene.mode === 'common' ? `${nouns.segment.skill} · ${owner}` : owner}
        {` · ${words.round(scene.nth, scene.of)}`}
      </div>
      <div className="third-text">
        {answer ? (
          <Paragraph
            key="answer"
            text={`${words.answer}: ${answer.text}`}
            max={0.5}
            min={0.3}
            className="third-answer"
          />
        ) : (
          <Paragraph text={scene.question.text} max={0.44} min={0.3} />
        )}
      </div>
    </Enter>
  );
}
