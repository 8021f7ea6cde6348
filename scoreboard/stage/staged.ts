import { useContext, useEffect, useRef, useState } from 'react';
import type { PodiumView } from '../../shared/views/parts.ts';
import type { ProgramView, Scene, SceneOf } from '../../shared/views/program.ts';
import { LiveContext } from '../live.tsx';

/** Between two judges' lanterns where they all come with one GO, ms: time for the hall to say "oh". */
export const CARD_STEP_MS = 900;

/** When the jury's mean drops, ms after its view came: behind the last lantern. */
export const meanAfter = ({ reveal, judges }: SceneOf<'marks'>): number =>
  reveal === 'total' ? 900 + judges.length * CARD_STEP_MS : 300;

/** How long a scene keeps to itself what the table's scores would tell. */
const stagedMs = (scene: Scene): number => (scene.scene === 'marks' && scene.mean !== null ? meanAfter(scene) : 0);

/** The table as it may be seen: points that a scene is still staging are not told by the scores below it. */
export function useStagedPodiums({ podiums, scene }: ProgramView): PodiumView[] {
  const { live, motion } = useContext(LiveContext);
  const wait = stagedMs(scene);
  const scores = podiums.map(({ score }) => score).join();
  const latest = useRef(podiums);
  const [told, setTold] = useState({ scores, podiums });
  useEffect(() => {
    latest.current = podiums;
  }, [podiums]);
  useEffect(() => {
    const tell = setTimeout(() => setTold({ scores, podiums: latest.current }), wait);
    return () => clearTimeout(tell);
  }, [scores, wait]);
  if (wait === 0 || told.scores === scores || !live || motion !== 'full') return podiums;
  return podiums.map((podium) => {
    const before = told.podiums.find((one) => one.podium === podium.podium);
    return before === undefined ? podium : { ...podium, score: before.score, place: before.place };
  });
}
