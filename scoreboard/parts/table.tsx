import { useContext, useEffect, useState } from 'react';
import { useWindowPhase } from '../../shared/client/hooks.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import type { ProgramView, SceneOf } from '../../shared/views/program.ts';
import { LiveContext } from '../live.tsx';
import { Strap, strapPasses, useStrapped } from '../scenes/question-strap.tsx';
import { useStagedPodiums } from '../stage/staged.ts';
import { leads, rowsOf } from '../stage/table.ts';
import { boardWords } from '../words.ts';
import { Plate } from './plate.tsx';

const NOTE_MS = 6000;

/** The persistent score bug: every podium of the heat at its place. */
export function Table({ view }: { view: ProgramView }) {
  const { scene } = view;
  const podiums = useStagedPodiums(view);
  const words = useWords(boardWords);
  const corrected = useCorrection(view.corrections);
  const rulings = scene.scene === 'question' ? scene.rulings : [];
  const answered = scene.scene === 'question' ? scene.answered : [];
  const struck = scene.scene === 'question' && scene.racing;
  const phase = useWindowPhase(scene.scene === 'question' ? scene.window : null);
  return (
    <div
      className="table"
      data-window={phase}
      data-word={
        podiums.some((podium) => podium.lamp === 'answering') && scene.scene === 'question' && scene.mode !== 'speed'
          ? 'given'
          : 'free'
      }
    >
      {corrected && <div className="table-note">{words.corrected}</div>}
      {rowsOf(podiums).map((row) => (
        <div key={row[0]?.podium} className="table-row">
          {row.map((podium) => (
            <Plate
              key={podium.podium}
              podium={podium}
              of={podiums.length}
              ruling={rulings.findLast((ruling) => ruling.podium === podium.podium) ?? null}
              answered={answered.includes(podium.podium)}
              showScore={scene.scene !== 'line-up'}
              struck={struck}
              leads={leads(podiums, podium)}
            />
          ))}
        </div>
      ))}
      {scene.scene === 'question' && strapPasses(scene) && <Passing view={view} scene={scene} />}
    </div>
  );
}

/** Where text and picture leave no room, the hit and the name pass over the table. */
function Passing({ view, scene }: { view: ProgramView; scene: SceneOf<'question'> }) {
  const strapped = useStrapped(scene);
  // The verdict is told by the plate itself: the strap has said the name already.
  const name = scene.answering === null ? null : strapped;
  return scene.racing || name ? <Strap view={view} strapped={scene.racing ? null : name} passing /> : null;
}

/** True for some seconds after a correction of scores that viewers had seen (UN3). */
function useCorrection(corrections: number): boolean {
  const liveness = useContext(LiveContext);
  const [last, setLast] = useState({ corrections, note: false });
  if (last.corrections !== corrections) setLast({ corrections, note: liveness.live });
  useEffect(() => {
    if (!last.note) return;
    const end = setTimeout(() => setLast((now) => ({ ...now, note: false })), NOTE_MS);
    return () => clearTimeout(end);
  }, [last]);
  return last.note;
}
