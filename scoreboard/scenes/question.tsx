import { useWindowPhase } from '../../shared/client/hooks.ts';
import { HopeStar } from '../../shared/ui/hope-star.tsx';
import { contestWords } from '../../shared/ui/i18n/contest-words.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import type { ClockView } from '../../shared/views/parts.ts';
import type { ProgramView, SceneOf } from '../../shared/views/program.ts';
import { Enter } from '../live.tsx';
import { Clock, Wick, windowClock } from '../parts/clock.tsx';
import { Heading } from '../parts/heading.tsx';
import { Media } from '../parts/media.tsx';
import { Paragraph } from '../parts/paragraph.tsx';
import { type SceneProps, segmentName, teamName } from '../scene.ts';
import { boardWords } from '../words.ts';
import { Matching } from './lists.tsx';
import { Options, optionsOf } from './question-options.tsx';
import { Spotlight } from './question-spotlight.tsx';
import './question.css';

type QuestionScene = SceneOf<'question'>;

/** A question, from its first word to its answer. The light is on the text, then on whoever has the word. */
export function QuestionOnAir({ view, scene }: SceneProps<'question'>) {
  const words = useWords(boardWords);
  const { question } = scene;
  const clock = questionClock(view, scene);
  const phase = useWindowPhase(scene.window);
  const options = optionsOf(question, useWords(contestWords));
  const picture = question.media !== null && question.media.kind !== 'audio';
  const layout = `${picture ? 'q-media' : 'q-plain'} ${question.kind === 'matching' || options.length > 0 ? 'q-options' : 'q-open'} ${options.length > 4 ? 'q-tall' : ''}`;
  return (
    <div className={`safe q ${layout}`} data-moment={scene.moment}>
      <Heading parts={useTitle(view, scene)} />
      <Enter kind="fade" className="q-text">
        <Paragraph text={question.text} max={picture ? 0.62 : 0.84} />
      </Enter>
      {question.media && (
        <Enter kind="fade" delay={200} className="q-picture">
          <Media media={question.media} playback={scene.playback} />
        </Enter>
      )}
      {clock && (
        <div className="q-clock">
          {/* At the hit time stands still: what is left of the window no longer matters. */}
          <Clock clock={clock} stopped={scene.racing} />
          <Wick clock={clock} stopped={scene.racing} />
          <div className="q-over">{words.timeUp}</div>
          {scene.value !== null && (
            <div className="q-value">
              {scene.star && <HopeStar className="q-star" label={words.star} />}
              {words.worth(scene.value)}
            </div>
          )}
        </div>
      )}
      {question.kind === 'matching' ? (
        <Matching question={question} />
      ) : (
        <Options
          options={options}
          right={question.answer?.option ?? null}
          layout={picture ? 'tight' : 'wide'}
          inOrder={question.answer?.order !== undefined}
        />
      )}
      <Spotlight view={view} scene={scene} open={phase === 'open' || phase === 'after'} />
    </div>
  );
}

/** While buzzers are open their window is the clock that matters; once nothing is to be won, none is. */
function questionClock(view: ProgramView, scene: QuestionScene): ClockView | null {
  if (scene.moment === 'settled' || scene.moment === 'revealed') return null;
  if (scene.moment === 'armed' && scene.window) return windowClock(scene.window);
  return view.clock;
}

/** "Kỹ năng số", "Hội An", "Câu 2 / 4". */
function useTitle(view: ProgramView, scene: QuestionScene): (string | null)[] {
  const words = useWords(boardWords);
  const lang = useLang();
  const segment = scene.mode === 'own' || scene.mode === 'common' ? segmentName(view, 'skill', lang) : null;
  const mode = scene.mode === 'speed' ? segmentName(view, 'speed', lang) : words.mode[scene.mode];
  return [
    scene.star ? words.star : segment,
    scene.owner === null ? mode : teamName(view, scene.owner),
    words.round(scene.nth, scene.of),
  ];
}
