import { useLang } from '../../shared/ui/i18n/lang.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import { PODIUM_LOOKS } from '../../shared/ui/tokens/podiums.ts';
import { Enter } from '../live.tsx';
import { Fit } from '../parts/fit.tsx';
import { Heading } from '../parts/heading.tsx';
import { Score, useLanding } from '../parts/landing.tsx';
import { Paragraph } from '../parts/paragraph.tsx';
import { podiumView, type SceneProps, segmentName, teamName } from '../scene.ts';
import { boardWords } from '../words.ts';
import { ListKey } from './lists.tsx';
import './answers.css';

/** Between two answers turning over, ms: the hall reads one before the next. */
const STEP_MS = 900;

/** Tăng tốc: the answers turn over in time order, then the light goes to the right ones, then the points. */
export function Answers({ view, scene }: SceneProps<'answers'>) {
  const lang = useLang();
  const words = boardWords[lang];
  const many = scene.rows.length > 4;
  const { answer, kind } = scene.question;
  const keyed = kind === 'ordering' || kind === 'matching';
  return (
    <div
      className={`safe answers ${many ? 'answers-many' : ''} ${kind === 'matching' ? 'answers-matching' : ''}`}
      data-step={scene.step}
    >
      <Heading parts={[segmentName(view, 'speed', lang), words.round(scene.nth, scene.of)]} />
      {keyed ? (
        <Enter key={answer ? 'key-right' : 'key'} kind={answer ? 'ignite' : 'fade'}>
          <ListKey question={scene.question} />
        </Enter>
      ) : answer ? (
        <Enter key="answer" kind="ignite" className="answers-right">
          <span className="caption">{words.answer}</span>
          <span className="answers-right-text">
            <Fit text={answer.text} size={1.1} min={0.45} />
          </span>
        </Enter>
      ) : (
        <div className="answers-question">
          <Paragraph text={scene.question.text} max={0.5} min={0.42} />
        </div>
      )}
      <div className="answers-rows">
        {scene.rows.map((row, i) => (
          <AnswerRow key={row.podium} view={view} row={row} nth={i} many={many} />
        ))}
      </div>
    </div>
  );
}

type Row = SceneProps<'answers'>['scene']['rows'][number];

/** A card: its back has only its place in time, its face tells all at once. */
function AnswerRow(props: { view: SceneProps<'answers'>['view']; row: Row; nth: number; many: boolean }) {
  const { view, row, nth, many } = props;
  const lang = useLang();
  const words = boardWords[lang];
  const look = PODIUM_LOOKS[row.podium];
  const state = row.right === null ? 'open' : row.right ? 'right' : 'wrong';
  return (
    <div
      className="answers-row"
      data-state={state}
      style={{ '--podium': look.colour, '--podium-ink': look.ink } as React.CSSProperties}
    >
      <div className="answers-back digits" aria-hidden="true">
        {nth + 1}
      </div>
      <Enter kind="turn" delay={500 + nth * STEP_MS} className="answers-face">
        <div className="answers-lit" />
        <PodiumShape podium={row.podium} className="sign answers-sign" />
        <div className="answers-team">
          <Fit text={teamName(view, row.podium)} size={many ? 0.44 : 0.56} lines={many ? 1 : 2} min={0.4} tall={1.3} />
        </div>
        <div className={`answers-answer ${row.answer === null ? 'answers-none' : ''}`}>
          <Fit
            text={row.answer ?? words.noAnswer}
            size={row.answer === null ? (many ? 0.46 : 0.6) : many ? 0.56 : 1.05}
            min={0.42}
            lines={many ? 1 : 2}
            tall={1.5}
          />
        </div>
        <div className="answers-time digits">{row.timeMs === null ? '' : seconds(row.timeMs, lang)}</div>
        <div className="answers-points digits">
          {row.points !== null && row.points > 0 && (
            <Enter kind="drop" delay={nth * 200}>
              {`+${row.points}`}
            </Enter>
          )}
          {state !== 'open' && !row.points && <Verdict right={state === 'right'} />}
        </div>
        <Total score={podiumView(view, row.podium)?.score ?? 0} />
      </Enter>
    </div>
  );
}

/** What the team has, with the points once they have landed. */
function Total({ score }: { score: number }) {
  return (
    <div className="answers-score digits">
      <Score landing={useLanding(score)} />
    </div>
  );
}

function Verdict({ right }: { right: boolean }) {
  return (
    <svg viewBox="0 0 40 40" className="answers-verdict" aria-hidden="true">
      <path d={right ? 'M6 21L16 31L34 9' : 'M9 9L31 31M31 9L9 31'} fill="none" stroke="currentColor" strokeWidth="6" />
    </svg>
  );
}

/** Rounded half-up to 0.01 s, as the places are decided (AC3): 3,21. */
function seconds(ms: number, lang: 'vi' | 'en'): string {
  const text = (Math.round(ms / 10) / 100).toFixed(2);
  return lang === 'vi' ? text.replace('.', ',') : text;
}
