import { useContext, useEffect, useState } from 'react';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { Enter, LiveContext, useMountedLive } from '../live.tsx';
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
      <Heading
        parts={[
          scene.bySpeed ? words.fastest : words.luckyDraw,
          winner && winner.nth > 1 ? words.redraw(winner.nth) : null,
        ]}
      />
      {drawn ? (
        <>
          <div key={winner.nth} className="lucky-code">
            {[...(winner.code ?? PENDING)].map((sign, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: signs of a code may repeat, their places do not
              <Reel key={i} sign={sign} nth={i} known={winner.code !== null} />
            ))}
          </div>
          <Enter
            key={winner.code ?? 'rolling'}
            kind="rise"
            delay={winner.code === null ? 0 : FIRST_STOP_MS + winner.code.length * STOP_MS}
            className="lucky-note"
          >
            {winner.code === null ? words.rolling : words.winningCode}
          </Enter>
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
          <div className="lucky-note">
            {scene.phase === 'counting' ? words.counting : scene.bySpeed ? words.rightOnes : words.entrants}
          </div>
        </>
      )}
    </div>
  );
}

/** From the drum's beginning to the first sign, and from one sign to the next, ms. */
const FIRST_STOP_MS = 900;
const STOP_MS = 750;
/** What rolls by: no letters that are mistaken for figures. */
const ROLL = '7K4M9TX2HP6R3W';

/**
 * One sign of the code: it rolls in its dark lantern until its turn comes, the last one last; then it is lit. Strip and
 * sign are both there from the start and change places by opacity alone: nothing is laid out at the stop.
 */
function Reel({ sign, nth, known }: { sign: string; nth: number; known: boolean }) {
  const live = useMountedLive();
  const rolling = useRolling(live, known, FIRST_STOP_MS + nth * STOP_MS);
  const [rolls] = useState(rolling);
  const from = (nth * 5) % ROLL.length;
  const strip = `${ROLL.slice(from)}${ROLL.slice(0, from)}`;
  return (
    <div className="lucky-reel" data-rolling={rolling ? 'yes' : 'no'}>
      <Lantern lit={known && !rolling}>
        {rolls && (
          <span className="lucky-window" aria-hidden="true">
            <span className="lucky-strip" style={{ animationDuration: `${900 + nth * 130}ms` }}>
              {[...strip, strip[0]].map((passing, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a strip that goes round
                <span key={i} className="digits lucky-sign">
                  {passing}
                </span>
              ))}
            </span>
          </span>
        )}
        <span className="digits lucky-sign lucky-stopped" data-known={known ? 'yes' : 'no'}>
          {sign}
        </span>
      </Lantern>
    </div>
  );
}

/** While no code is known, and then until this reel's own stop. Painted cold, a known code stands. */
function useRolling(live: boolean, known: boolean, stopsAfter: number): boolean {
  const { motion } = useContext(LiveContext);
  const [stopped, setStopped] = useState(known && !live);
  useEffect(() => {
    if (!known || stopped) return;
    const stop = setTimeout(() => setStopped(true), stopsAfter);
    return () => clearTimeout(stop);
  }, [known, stopped, stopsAfter]);
  return motion === 'full' && !stopped;
}
