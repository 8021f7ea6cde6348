import { useEffect } from 'react';
import type { PhoneView } from '../../../shared/protocol/messages.ts';
import { useLang } from '../../../shared/ui/i18n/lang.ts';
import { useWords } from '../../../shared/ui/i18n/words.ts';
import type { AudienceView } from '../../../shared/views/held.ts';
import { Lantern } from '../parts/lantern.tsx';
import { River } from '../parts/river.tsx';
import { phoneWords } from '../words.ts';

const RISING = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

export interface LuckyDrawProps {
  draw: NonNullable<AudienceView['luckyDraw']>;
  mine: PhoneView['mine'];
}

/** This phone's code, large enough for the MC to read across the aisle (AU5). */
export function LuckyDraw({ draw, mine }: LuckyDrawProps) {
  const say = useWords(phoneWords);
  const lang = useLang();
  const { code, won } = mine;
  useEffect(() => {
    if (won) navigator.vibrate?.([90, 60, 90, 60, 320]);
  }, [won]);
  const [title, line] = titleAndLine();
  return (
    <div className="draw" data-state={won ? 'won' : draw.phase === 'drawn' ? 'missed' : draw.phase}>
      {won && (
        <div className="rising" aria-hidden="true">
          {RISING.map((name) => (
            <Lantern key={name} className={`rising-${name}`} />
          ))}
        </div>
      )}
      {!won && <River state={draw.phase === 'drawn' ? 'missed' : draw.phase} />}
      <div role="status" className="draw-words">
        <h1 className="draw-title">{title}</h1>
        {code !== null && (
          <p className="draw-code">
            <span className="unseen">{code.split('').join(' ')}</span>
            <span aria-hidden="true">{code}</span>
          </p>
        )}
        <p className="draw-line">{line}</p>
      </div>
    </div>
  );

  function titleAndLine(): [string, string] {
    const name = draw.bySpeed ? say.fastest : say.luckyDraw;
    if (draw.phase === 'counting') return [name, say.counting];
    if (code === null) return [name, `${draw.bySpeed ? say.noneRight : say.noCode} ${say.noCodeMore}`];
    if (won) return [say.won, say.wonMore];
    if (draw.phase === 'drawn') return [say.notWon, say.notWonMore];
    const entrants = (draw.entrants ?? 0).toLocaleString(lang);
    return [say.yourCode, draw.bySpeed ? say.amongRight(entrants) : say.among(entrants)];
  }
}
