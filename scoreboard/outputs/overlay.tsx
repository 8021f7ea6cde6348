import { useWindowPhase } from '../../shared/client/hooks.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import type { ProgramView } from '../../shared/views/program.ts';
import { Enter } from '../live.tsx';
import { Clock, Wick } from '../parts/clock.tsx';
import { Fit } from '../parts/fit.tsx';
import { Logo } from '../parts/logo.tsx';
import { Paragraph } from '../parts/paragraph.tsx';
import { Plate } from '../parts/plate.tsx';
import { type SceneProps, sceneKey, segmentName, teamName } from '../scene.ts';
import { Layers } from '../stage/layers.tsx';
import { useStagedPodiums } from '../stage/staged.ts';
import { leads, rowsOf } from '../stage/table.ts';
import { boardWords } from '../words.ts';
import { clockOf } from './timer.tsx';
import './overlay.css';

/** Scenes during which the vision mixer shows the room and wants the scores over it. */
const OVER_THE_ROOM = ['question', 'answers', 'turn', 'marks', 'pack', 'tie-break', 'segment'];

/** `?output=overlay`: transparent; the score bug, the question as a lower third, the clock. */
export function Overlay({ view }: { view: ProgramView }) {
  const { scene } = view;
  const podiums = useStagedPodiums(view);
  // At the hit time stands still, and every plate shuts: who it was is told later.
  const struck = scene.scene === 'question' && scene.racing;
  const phase = useWindowPhase(scene.scene === 'question' ? scene.window : null);
  // AU1: a vote that scores, from its counts on: points must have where to land.
  const scoring = scene.scene === 'poll' && scene.scores === true;
  if (podiums.length === 0 || !(scoring || OVER_THE_ROOM.includes(scene.scene))) return null;
  const clock = clockOf(view);
  const rulings = scene.scene === 'question' ? scene.rulings : [];
  const rows = rowsOf(podiums);
  return (
    <div className="stage">
      <div className="safe overlay" data-rows={rows.length}>
        <Layers of={scene.scene === 'question' ? sceneKey(scene) : 'none'}>
          {scene.scene === 'question' ? <LowerThird view={view} scene={scene} /> : null}
        </Layers>
        <Logo place="overlay" />
        {clock && (
          <div className="overlay-clock" data-minutes={clock.length > 60_000 ? 'yes' : 'no'}>
            <Clock clock={clock} overtime={scene.scene === 'turn'} stopped={struck} />
            <Wick clock={clock} stopped={struck} />
          </div>
        )}
        <div className="overlay-bug" data-window={phase}>
          {rows.map((row) => (
            <div key={row[0]?.podium} className="overlay-row">
              {row.map((podium) => (
                <Plate
                  key={podium.podium}
                  podium={podium}
                  of={podiums.length}
                  ruling={rulings.findLast((ruling) => ruling.podium === podium.podium) ?? null}
                  answered={scene.scene === 'question' && scene.answered.includes(podium.podium)}
                  showScore
                  struck={struck}
                  leads={leads(podiums, podium)}
                  overlay
                />
              ))}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

function LowerThird({ view, scene }: SceneProps<'question'>) {
  const words = useWords(boardWords);
  const lang = useLang();
  const mode = scene.mode === 'speed' ? segmentName(view, 'speed', lang) : words.mode[scene.mode];
  const owner = scene.owner === null ? mode : teamName(view, scene.owner);
  const answer = scene.question.answer;
  return (
    <Enter kind="rise" className="third">
      <div className="third-title">
        {scene.mode === 'own' || scene.mode === 'common' ? `${segmentName(view, 'skill', lang)} · ${owner}` : owner}
        {` · ${words.round(scene.nth, scene.of)}`}
        {answer && ` · ${words.answer}`}
      </div>
      <div className="third-text">
        {answer ? (
          <Fit text={answer.text} size={0.9} min={0.34} lines={2} tall={1.34} className="third-answer" />
        ) : (
          <Paragraph text={scene.question.text} max={0.44} min={0.3} />
        )}
      </div>
    </Enter>
  );
}
