import { useEffect, useMemo, useState } from 'react';
import { HubNow } from '../../shared/client/hooks.ts';
import type { EpochMs } from '../../shared/engine/ids.ts';
import type { ProgramView } from '../../shared/views/program.ts';
import { Page } from '../page.tsx';
import type { Params } from '../params.ts';
import { T0 } from './fixture.ts';
import { fixtureView, SCENE_IDS } from './fixtures.ts';

const CURTAIN_MS = 700;

interface ExhibitProps {
  scene: string;
  teams: number;
  /** Start from the standby title and let the scene come in as if received live. */
  play: boolean;
  /** The clocks stand at their first instant. */
  still: boolean;
  params: Params;
}

/**
 * One scene full-window. ← and → go to its neighbours, cold; with Shift they come in as if received live. Its clocks run
 * from a fixed instant, and stand without motion.
 */
export function Exhibit({ scene: first, teams, play, still, params }: ExhibitProps) {
  const [scene, setScene] = useState(first);
  // Another generation is a resynchronisation, and painted as it stands.
  const [generation, setGeneration] = useState(0);
  const view = useMemo(() => fixtureView(scene, teams), [scene, teams]);
  const [curtain, setCurtain] = useState(play);
  const now = useMemo(() => {
    const began = performance.now();
    // The clocks of a played scene start with it.
    return still || params.motion === 'none' || curtain ? () => T0 : () => (T0 + performance.now() - began) as EpochMs;
  }, [still, params.motion, curtain]);
  useEffect(() => {
    if (!play) return;
    let rise: ReturnType<typeof setTimeout> | undefined;
    // A slow machine is still painting the curtain cold; the scene must come in live.
    const look = setInterval(() => {
      if (document.querySelector('.page[data-settle=no]') === null) return;
      clearInterval(look);
      rise = setTimeout(() => setCurtain(false), CURTAIN_MS);
    }, 50);
    return () => {
      clearInterval(look);
      clearTimeout(rise);
    };
  }, [play]);
  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      const next = SCENE_IDS[SCENE_IDS.indexOf(scene) + step];
      if (step === 0 || !next) return;
      const query = new URLSearchParams(location.search);
      query.set('scene', next);
      history.replaceState(null, '', `?${query}`);
      setScene(next);
      if (!event.shiftKey) setGeneration((last) => last + 1);
    };
    addEventListener('keydown', turn);
    return () => removeEventListener('keydown', turn);
  }, [scene]);
  const before: ProgramView = { ...fixtureView('standby', teams), podiums: view.podiums };
  return (
    <HubNow value={now}>
      <Page params={params} view={curtain ? before : view} generation={generation} />
    </HubNow>
  );
}
