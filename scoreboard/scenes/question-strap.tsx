import type { Podium } from '../../shared/engine/ids.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import { PODIUM_LOOKS } from '../../shared/ui/tokens/podiums.ts';
import type { ProgramView, SceneOf } from '../../shared/views/program.ts';
import { Enter, useMountedLive } from '../live.tsx';
import { Fit } from '../parts/fit.tsx';
import { teamName } from '../scene.ts';
import { boardWords } from '../words.ts';
import './question-strap.css';

type QuestionScene = SceneOf<'question'>;

/** What the strap says: nothing yet at the hit, then who it was. */
export interface Strapped {
  podium: Podium;
  caption: string | null;
  points: number | null;
}

/** Options, items to order, or two sides to match stand under the question. */
export const hasOptions = ({ kind }: QuestionScene['question']): boolean =>
  kind === 'choice' || kind === 'true-false' || kind === 'ordering' || kind === 'matching';

/** Pictures and options keep their room: there the strap passes over the table instead of standing under the text. */
export const strapPasses = ({ question }: QuestionScene): boolean =>
  hasOptions(question) || (question.media !== null && question.media.kind !== 'audio');

/** Who has won the word or the points, or null. An owner on its own turn has won nothing yet. */
export function useStrapped(scene: QuestionScene): Strapped | null {
  const words = useWords(boardWords);
  const { answering, rulings, moment } = scene;
  if (moment === 'revealed' || scene.given) return null;
  if (answering)
    return answering.as === 'owner'
      ? null
      : {
          podium: answering.podium,
          caption: answering.as === 'stealer' ? words.stealing : words.rightToAnswer,
          points: null,
        };
  const last = rulings.at(-1);
  return last?.verdict === 'right' ? { podium: last.podium, caption: null, points: last.points } : null;
}

/**
 * The buzz. At the hit a line of light that belongs to nobody; with the name it opens into a plane of that podium's
 * colour. Whether the race lasts one frame or a quarter of a second, it is one movement.
 */
export function Strap({ view, strapped, passing }: { view: ProgramView; strapped: Strapped | null; passing: boolean }) {
  const name = strapped && (
    <StrapName key={strapped.podium} view={view} strapped={strapped} passing={passing} tall={passing ? 1.1 : 2} />
  );
  return (
    <div className={`strap ${passing ? 'strap-passing' : ''}`}>
      {!(passing && strapped) && <div className="strap-line" data-open={strapped ? 'yes' : 'no'} />}
      {name}
    </div>
  );
}

function StrapName(props: { view: ProgramView; strapped: Strapped; passing: boolean; tall: number }) {
  const { view, strapped, passing, tall } = props;
  const live = useMountedLive();
  // The plate below says the same for as long as it holds: a passing strap is only for those who saw the hit.
  if (passing && !live) return null;
  const look = PODIUM_LOOKS[strapped.podium];
  return (
    <div
      className={`strap-plane ${live ? 'strap-opens' : ''} ${passing ? 'strap-goes' : ''}`}
      aria-hidden={passing}
      style={{ '--podium': look.colour, '--podium-ink': look.ink } as React.CSSProperties}
    >
      <div className="strap-colour" />
      <PodiumShape podium={strapped.podium} className="sign strap-sign" />
      <div className="strap-words">
        {strapped.caption && <div className="strap-caption">{strapped.caption}</div>}
        <Fit
          text={teamName(view, strapped.podium)}
          size={passing ? 0.96 : strapped.caption ? 1.3 : 1.6}
          lines={2}
          min={0.42}
          tall={strapped.caption ? tall - 0.35 : tall}
          breakLate
        />
      </div>
      {strapped.points !== null && strapped.points > 0 && (
        <Enter kind="ignite" className="strap-points digits">{`+${strapped.points}`}</Enter>
      )}
    </div>
  );
}
