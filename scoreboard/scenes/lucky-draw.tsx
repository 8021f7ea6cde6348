import { useLang } from '../../shared/ui/i18n/lang.ts';
import { Enter, useMountedLive } from '../live.tsx';
import { Heading } from '../parts/heading.tsx';
import { Lantern } from '../parts/lantern.tsx';
import type { SceneProps } from '../scene.ts';
import { boardWords } from '../words.ts';
import './lucky-draw.css';

/** Until a code is known its reels stand at these. */
const PENDING = '••••';

/** The audience's draw: how many take part, then the winner's code, one lantern per sign. */
export function LuckyDraw({ scene }: SceneProps<'lucky-draw'>) {
  const lang = useLang();
  const words = boardWords[lang];
  const { winner, entrants } = scene;
  const drawn = scene.phase === 'drawn' && winner !== null;
  return (
    <div className="safe">
      <Heading parts={[words.luckyDraw, winner && winner.nth > 1 ? words.redraw(winner.nth) : null]} />
      {drawn ? (
        <>
          <div key={winner.nth} className="lucky-code">
            {[...(winner.code ?? PENDING)].map((sign, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: signs of a code may repeat, their places do not
              <Reel key={i} sign={sign} nth={i} known={winner.code !== null} />
            ))}
          </div>
          <div className="lucky-note">{words.winningCode}</div>
        </>
      ) : (
        <>
          {entrants === null ? (
            <div className="lucky-code">
              {[...PENDING].map((_, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: one dark lantern is like the other
                <Lantern key={i} lit={false} className="lucky-reel" />
              ))}
            </div>
          ) : (
            <Enter kind="ignite" className="lucky-entrants digits">
              {entrants.toLocaleString(lang === 'vi' ? 'vi-VN' : 'en-GB')}
            </Enter>
          )}
          <div className="lucky-note">{scene.phase === 'counting' ? words.counting : words.entrants}</div>
        </>
      )}
    </div>
  );
}

/** One sign of the code: it comes up out of the dark after its neighbours, the last one last. */
function Reel({ sign, nth, known }: { sign: string; nth: number; known: boolean }) {
  const live = useMountedLive();
  return (
    <div className="lucky-reel" data-live={live ? 'yes' : 'no'}>
      <Lantern lit={known}>
        <Enter key={sign} kind="drop" delay={known ? 500 + nth * 450 : 0}>
          <span className="digits lucky-sign">{sign}</span>
        </Enter>
      </Lantern>
    </div>
  );
}
