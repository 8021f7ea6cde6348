import { useLang } from '../../shared/ui/i18n/lang.ts';
import { decimal } from '../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import { Enter } from '../live.tsx';
import { Fit } from '../parts/fit.tsx';
import { Heading } from '../parts/heading.tsx';
import { Lantern } from '../parts/lantern.tsx';
import { type SceneProps, segmentName, teamName } from '../scene.ts';
import { CARD_STEP_MS, meanAfter } from '../stage/staged.ts';
import { boardWords } from '../words.ts';
import './marks.css';

interface Card {
  name: string;
  /** What the most can be, where that is not the same for all. */
  most: number | null;
  points: number | 'hidden' | null;
}

/** The jury's marks: lantern by lantern, each with its GO or all with one (JD4), then the score they make together. */
export function Marks({ view, scene }: SceneProps<'marks'>) {
  const lang = useLang();
  const words = boardWords[lang];
  const byCriterion = scene.reveal === 'per-criterion';
  const cards: Card[] = byCriterion
    ? scene.criteria.map(({ name, max, mean }) => ({ name: name[lang], most: max, points: mean }))
    : scene.judges.map(({ name, total }) => ({ name, most: null, points: total }));
  const atOnce = scene.reveal === 'total';
  // From four on the lanterns reach over where the mean stands.
  const small = cards.length > 3 && cards.length < 6;
  const after = meanAfter(scene);
  return (
    <div className="safe">
      <Heading parts={[segmentName(view, scene.segment, lang), words.jury]} />
      <div className="marks-judges">
        {cards.map((card, i) => (
          <div key={card.name} className="marks-judge">
            <CardLantern card={card} small={byCriterion} delay={atOnce ? 700 + i * CARD_STEP_MS : 150} />
            <div className="marks-name">
              <Fit text={card.name} size={0.42} lines={2} />
            </div>
          </div>
        ))}
      </div>
      <div className="marks-who">
        <PodiumShape podium={scene.podium} className="sign marks-sign" />
        <Fit text={teamName(view, scene.podium)} size={0.86} lines={2} min={0.45} tall={1.4} breakLate />
      </div>
      {scene.mean !== null && <Mean mean={decimal(scene.mean, lang, 2)} small={small} delay={after} />}
      {scene.overtime > 0 && (
        <Enter kind="rise" delay={after + 700} className="marks-overtime">
          {words.overtime(`−${scene.overtime}`)}
        </Enter>
      )}
    </div>
  );
}

function Mean({ mean, small, delay }: { mean: string; small: boolean; delay: number }) {
  const size = small || mean.length > 2 ? 'marks-mean-long' : '';
  return (
    <Enter kind="drop" delay={delay} className={`marks-mean digits ${size}`}>
      {mean}
    </Enter>
  );
}

/** A lantern hangs dark until its card is shown; of an absent judge it stays dark, and says so. */
function CardLantern({ card: { points, most }, small, delay }: { card: Card; small: boolean; delay: number }) {
  const lang = useLang();
  const text = typeof points === 'number' ? decimal(points, lang, 2) : '–';
  return (
    <div className="marks-lanterns">
      <Lantern lit={false} />
      {points !== 'hidden' && (
        <Enter kind="ignite" delay={delay} className="marks-lit">
          <Lantern lit={points !== null}>
            <span className="digits marks-total" data-small={small || undefined}>
              {text}
            </span>
            {most !== null && <span className="marks-most">/{most}</span>}
          </Lantern>
        </Enter>
      )}
    </div>
  );
}
