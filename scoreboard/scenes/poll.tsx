import { useLang } from '../../shared/ui/i18n/lang.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import { Enter } from '../live.tsx';
import { Clock, Wick } from '../parts/clock.tsx';
import { Fit } from '../parts/fit.tsx';
import { Heading } from '../parts/heading.tsx';
import { Paragraph } from '../parts/paragraph.tsx';
import { QrCode } from '../parts/qr-code.tsx';
import { type SceneProps, teamName } from '../scene.ts';
import { boardWords } from '../words.ts';
import { TallyRace } from './tally-race.tsx';
import './poll.css';

/** The audience's word: a code to scan and how many have voted, then the race of the counts. */
export function Poll({ view, scene }: SceneProps<'poll'>) {
  const lang = useLang();
  const words = boardWords[lang];
  const quiz = scene.kind === 'quiz';
  const racing = scene.options.some((option) => option.count !== null) && scene.phase !== 'open';
  const title = quiz ? words.quiz : words.favourite;
  if (racing) {
    return (
      <div className="safe">
        <Heading parts={[title, quiz ? words.resultQuiz : words.result]} />
        <TallyRace view={view} scene={scene} />
      </div>
    );
  }
  const count = scene.ballots.toLocaleString(lang === 'vi' ? 'vi-VN' : 'en-GB');
  if (scene.phase !== 'open') {
    return (
      <div className="safe">
        <Heading parts={[title]} />
        <div className="poll-shut">{scene.phase === 'closing' ? words.closing : words.closed}</div>
        <div className="poll-total digits">{count}</div>
        <div className="poll-total-note">{quiz ? words.ballotsQuiz : words.ballots}</div>
      </div>
    );
  }
  return (
    <div className={`safe ${quiz ? 'poll-quiz' : 'poll-favourite'}`}>
      <Heading parts={[title]} />
      <Enter kind="ignite" className="poll-code">
        <QrCode text={scene.url} />
        <div className="poll-url">
          <Fit text={scene.url.replace(/^https?:\/\//, '').replace(/\/$/, '')} size={0.56} min={0.42} />
        </div>
      </Enter>
      <div className="poll-side">
        {quiz && scene.question ? (
          <div className="poll-question">
            <Paragraph text={scene.question.text} max={0.6} />
          </div>
        ) : (
          <div className="poll-call">
            <Fit text={words.scan} size={0.9} />
          </div>
        )}
        <div className={`poll-options ${scene.options.length > 4 ? 'poll-options-many' : ''}`}>
          {scene.options.map(({ label, podium }, i) => (
            <div key={label} className="poll-option">
              {podium ? (
                <PodiumShape podium={podium} className="sign" />
              ) : (
                <span className="poll-letter">{'ABCDEF'[i]}</span>
              )}
              <span className="poll-label">
                <Fit text={podium ? teamName(view, podium) : label} size={quiz ? 0.48 : 0.6} lines={1} min={0.42} />
              </span>
            </div>
          ))}
        </div>
        <div className="poll-foot">
          <div className="poll-ballots">
            <div className="poll-count digits">{count}</div>
            <div className="poll-counted">{quiz ? words.ballotsQuiz : words.ballots}</div>
          </div>
          {view.clock && (
            <div className="poll-clock">
              <Clock clock={view.clock} />
              <Wick clock={view.clock} />
            </div>
          )}
        </div>
      </div>
    </div>
  );
}
