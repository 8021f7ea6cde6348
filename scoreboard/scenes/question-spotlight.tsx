import type { Podium } from '../../shared/engine/ids.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import { PODIUM_LOOKS } from '../../shared/ui/tokens/podiums.ts';
import type { ProgramView, SceneOf } from '../../shared/views/program.ts';
import { Enter } from '../live.tsx';
import { Fit } from '../parts/fit.tsx';
import { teamName } from '../scene.ts';
import { boardWords } from '../words.ts';

interface SpotlightProps {
  view: ProgramView;
  scene: SceneOf<'question'>;
  /** Options need the room: the plate at the table alone carries the moment. */
  compact: boolean;
}

/** The one thing of this moment: buzzers open, who has the word, what it was worth, the answer. */
export function Spotlight({ view, scene, compact }: SpotlightProps) {
  const words = useWords(boardWords);
  const { moment, answering, rulings, question } = scene;
  const small = question.media !== null && question.media.kind !== 'audio';
  if (scene.given)
    return (
      <Enter kind="ignite" className="spot spot-line">
        {words.given}
      </Enter>
    );
  if (compact) return null;
  if (moment === 'revealed' && question.answer) {
    return (
      <Enter kind="ignite" className="spot spot-answer">
        <div className="caption">{words.answer}</div>
        <Fit text={question.answer.text} size={1.5} lines={2} min={0.5} tall={1.9} />
      </Enter>
    );
  }
  if (answering) {
    const caption = answering.as === 'owner' ? null : answering.as === 'stealer' ? words.stealing : words.rightToAnswer;
    // Nobody needs to be told whose own turn it is.
    return caption === null ? null : (
      <Who key={answering.podium} view={view} podium={answering.podium} caption={caption} small={small} />
    );
  }
  const last = rulings.at(-1);
  if (last?.verdict === 'right') {
    return <Who key={last.podium} view={view} podium={last.podium} caption={null} points={last.points} small={small} />;
  }
  if (moment === 'armed') {
    return (
      <Enter kind="ignite" className="spot spot-armed">
        {scene.mode === 'own' ? words.stealOpen : words.buzzersOpen}
      </Enter>
    );
  }
  if (moment === 'open') {
    return <div className="spot spot-line">{words.answersOf(scene.answered.length, view.podiums.length)}</div>;
  }
  return null;
}

function Who(props: { view: ProgramView; podium: Podium; caption: string | null; points?: number; small: boolean }) {
  const look = PODIUM_LOOKS[props.podium];
  return (
    <div className="spot spot-who" style={{ '--podium': look.colour } as React.CSSProperties}>
      <PodiumShape podium={props.podium} className="sign spot-sign" />
      <div className="spot-words">
        {props.caption && <div className="caption">{props.caption}</div>}
        <Fit
          text={teamName(props.view, props.podium)}
          size={props.small ? 0.8 : 1.5}
          lines={2}
          min={0.42}
          tall={props.small ? 1 : 2}
        />
      </div>
      {props.points !== undefined && props.points > 0 && (
        <Enter kind="ignite" className="spot-points digits">{`+${props.points}`}</Enter>
      )}
    </div>
  );
}
