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
  return (
    <div className="safe poll">
      <Heading
        parts={[title, scene.phase === 'open' ? null : scene.phase === 'closing' ? words.closing : words.closed]}
      />
      {scene.phase === 'open' ? (
        <Enter kind="ignite" className="poll-code">
          <QrCode text={scene.url} />
        </Enter>
      ) : null}
      <div className={scene.phase === 'open' ? 'poll-side' : 'poll-middle'}>
        {scene.phase === 'open' && <div className="poll-call">{words.scan}</div>}
        {quiz && scene.question ? (
          <div className="poll-question">
            <Paragraph text={scene.question.text} max={0.6} />
          </div>
        ) : null}
        <div className="poll-count digits">{scene.ballots.toLocaleString(lang === 'vi' ? 'vi-VN' : 'en-GB')}</div>
        <div className="poll-counted">{quiz ? words.ballotsQuiz : words.ballots}</div>
        <div className={`poll-options ${scene.options.length > 4 ? 'poll-options-many' : ''}`}>
          {scene.options.map(({ label, podium }, i) => (
            <div key={label} className="poll-option">
              {podium ? (
                <PodiumShape podium={podium} className="sign" />
              ) : (
                <span className="poll-letter">{'ABCDEF'[i]}</span>
              )}
              <span className="poll-label">
                <Fit text={podium ? teamName(view, podium) : label} size={0.46} lines={1} min={0.42} />
              </span>
            </div>
          ))}
        </div>
      </div>
      {scene.phase === 'open' && (
        <div className="poll-foot">
          <div className="poll-url">
            <Fit text={scene.url.replace(/^https?:\/\//, '').replace(/\/$/, '')} size={0.56} min={0.42} />
          </div>
          {view.clock && (
            <div className="poll-clock">
              <Clock clock={view.clock} />
              <Wick clock={view.clock} />
            </div>
          )}
        </div>
      )}
    </div>
  );
}
