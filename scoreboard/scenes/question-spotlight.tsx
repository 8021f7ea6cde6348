import type { ReactNode } from 'react';
import { useWords } from '../../shared/ui/i18n/words.ts';
import type { ProgramView, SceneOf } from '../../shared/views/program.ts';
import { Enter } from '../live.tsx';
import { Fit } from '../parts/fit.tsx';
import { Layers } from '../stage/layers.tsx';
import { boardWords } from '../words.ts';
import { hasOptions, Strap, strapPasses, useStrapped } from './question-strap.tsx';

interface SpotlightProps {
  view: ProgramView;
  scene: SceneOf<'question'>;
  /** Whether the opening instant of the buzzers has come. */
  open: boolean;
}

/** The one thing of this moment: buzzers open, the hit, who has the word, what it was worth, the answer. */
export function Spotlight(props: SpotlightProps) {
  const { moment, given } = props.scene;
  const now = useNow(props);
  // Armed, hit and name are one movement and snap; everything else leaves before the next thing comes.
  const buzz = moment === 'armed' || moment === 'answering' || moment === 'settled';
  return <Layers of={given ? 'given' : buzz ? 'buzz' : moment}>{now}</Layers>;
}

function useNow({ view, scene, open }: SpotlightProps): ReactNode {
  const words = useWords(boardWords);
  const strapped = useStrapped(scene);
  const { moment, question } = scene;
  if (scene.given) {
    return (
      <Spot as="given">
        <Fit text={words.given} size={1.35} lines={3} min={0.5} tall={2.4} />
      </Spot>
    );
  }
  if (!strapPasses(scene) && (scene.racing || strapped)) {
    return <Strap key="strap" view={view} strapped={scene.racing ? null : strapped} passing={false} />;
  }
  // Options need the room: the table below carries the moment.
  if (hasOptions(question)) return null;
  if (moment === 'revealed' && question.answer) {
    return (
      <Spot as="answer">
        <div className="caption">{words.answer}</div>
        <Fit text={question.answer.text} size={1.5} lines={2} min={0.5} tall={1.9} />
      </Spot>
    );
  }
  if (moment === 'armed' && !scene.racing) {
    return (
      <Spot key={open ? 'open' : 'before'} as={open ? 'armed' : 'arming'}>
        {scene.mode === 'own' ? words.stealOpen : words.buzzersOpen}
      </Spot>
    );
  }
  if (moment === 'open') {
    return (
      <div className="spot spot-count">
        <span className="spot-sum digits">{`${scene.answered.length}/${view.podiums.length}`}</span>
        {words.answered}
      </div>
    );
  }
  return null;
}

function Spot({ as, children }: { as: string; children: ReactNode }) {
  return (
    <Enter kind={as === 'armed' ? 'snap' : 'ignite'} className={`spot spot-${as}`}>
      {children}
    </Enter>
  );
}
