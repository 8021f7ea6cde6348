import { useContext, useEffect, useState } from 'react';
import { LiveContext } from '../live.tsx';
import './landing.css';

/** The figure before the points have long been out of sight by then; taking it away costs a layout. */
const CLEAR_MS = 2600;

export interface Landing {
  score: number;
  /** What it was before the points that are on their way; null when none are. */
  was: number | null;
  /** Each flight is another one. */
  nth: number;
}

/** Points that arrive live fly first and count when they land: all of it is painted with the frame in which they arrive. */
export function useLanding(score: number): Landing {
  const liveness = useContext(LiveContext);
  const [landing, setLanding] = useState<Landing>({ score, was: null, nth: 0 });
  const { nth } = landing;
  if (landing.score !== score) {
    const flies = liveness.live && liveness.motion === 'full';
    setLanding({ score, was: flies ? landing.score : null, nth: nth + 1 });
  }
  useEffect(() => {
    if (nth === 0) return;
    const clear = setTimeout(() => setLanding((now) => ({ ...now, was: null })), CLEAR_MS);
    return () => clearTimeout(clear);
  }, [nth]);
  return landing;
}

/** The score as it is seen. The figure that goes is no text: only one of them is the team's. */
export function Score({ landing: { score, was, nth } }: { landing: Landing }) {
  if (was === null) return <span key={nth}>{score}</span>;
  return (
    <>
      <span key={`was ${nth}`} className="score-was" data-was={was} />
      <span key={nth} className="score-lands">
        {score}
      </span>
    </>
  );
}
