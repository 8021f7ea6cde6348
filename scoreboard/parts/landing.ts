import { useContext, useEffect, useRef, useState } from 'react';
import { LiveContext } from '../live.tsx';

const FLIGHT_MS = 620;

/** The score as it is seen: points that arrive live fly first and count when they land. */
export function useLandingScore(score: number): { value: number; flying: number | null; landings: number } {
  const liveness = useContext(LiveContext);
  const [seen, setSeen] = useState({ value: score, landings: 0 });
  const latest = useRef(score);
  const [flying, setFlying] = useState<number | null>(null);
  useEffect(() => {
    const by = score - latest.current;
    latest.current = score;
    if (by === 0) return;
    if (!liveness.live || liveness.motion !== 'full') {
      setSeen((last) => ({ ...last, value: score }));
      return;
    }
    setFlying(by);
    const landing = setTimeout(() => {
      setFlying(null);
      setSeen((last) => ({ value: score, landings: last.landings + 1 }));
    }, FLIGHT_MS);
    return () => {
      clearTimeout(landing);
      setFlying(null);
      setSeen((last) => ({ ...last, value: score }));
    };
  }, [score, liveness]);
  return { ...seen, flying };
}
