import { useLang } from '../../shared/ui/i18n/lang.ts';
import { decimal } from '../../shared/ui/i18n/words.ts';
import { Enter } from '../live.tsx';
import { Fit } from '../parts/fit.tsx';
import { Heading } from '../parts/heading.tsx';
import type { SceneProps } from '../scene.ts';
import { boardWords } from '../words.ts';
import './online.css';

const ROW_MS = 110;

/** AU7: how many took part in the open round, and where they came from. */
export function Online({ scene }: SceneProps<'online'>) {
  const lang = useLang();
  const words = boardWords[lang];
  const { players, mean, points, taking, localities } = scene.online;
  const most = Math.max(1, ...localities.map((locality) => locality.players));
  const grouped = (count: number): string => count.toLocaleString(lang === 'vi' ? 'vi-VN' : 'en-GB');
  return (
    <div className="safe">
      <Heading parts={[words.online, words.onlineFrom(taking)]} />
      <div className="online-sum">
        <Enter kind="ignite" className="online-players digits">
          <Fit text={grouped(players)} size={2.5} lines={1} />
        </Enter>
        <Enter kind="fade" delay={200} className="online-unit">
          {words.onlinePlayers}
        </Enter>
        <Enter kind="fade" delay={400} className="online-mean">
          {words.onlineMean(decimal(mean, lang, 1), grouped(points))}
        </Enter>
      </div>
      <div className="online-rows">
        {localities.map(({ place, name, players: here, mean: score }, i) => (
          <div key={name} className={`online-row ${place === 1 ? 'online-first' : ''}`}>
            <Enter kind="fade" delay={300 + i * ROW_MS} className="online-place digits">
              {place}
            </Enter>
            <div className="online-course">
              <Enter kind="fade" delay={300 + i * ROW_MS}>
                <Fit text={name} size={0.46} lines={1} min={0.4} />
              </Enter>
              <div className="online-rail" style={{ width: `${(here / most) * 100}%` }}>
                <Enter kind="run" delay={500 + i * ROW_MS} className="online-beam" />
              </div>
            </div>
            <Enter kind="fade" delay={700 + i * ROW_MS} className="online-here digits">
              {grouped(here)}
            </Enter>
            <Enter kind="fade" delay={700 + i * ROW_MS} className="online-score digits">
              {score === null ? '' : decimal(score, lang, 1)}
            </Enter>
          </div>
        ))}
        <div className="online-legend caption">
          <span className="online-here">{words.onlineColumnPlayers}</span>
          <span className="online-score">{words.onlineColumnMean}</span>
        </div>
      </div>
    </div>
  );
}
