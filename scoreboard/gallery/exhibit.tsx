import { useEffect, useMemo, useState } from 'react';
import { HubNow } from '../../shared/client/hooks.ts';
import type { EpochMs } from '../../shared/engine/ids.ts';
import { applyLang } from '../../shared/ui/i18n/lang.ts';
import type { LookView, ProgramView } from '../../shared/views/program.ts';
import { Page } from '../page.tsx';
import type { Params } from '../params.ts';
import { T0 } from './fixture.ts';
import { fixtureView } from './fixtures.ts';
import { LOOKS } from './looks.ts';
import { type Place, wayTo } from './way.ts';

const CURTAIN_MS = 700;

interface ExhibitProps {
  scene: string;
  teams: number;
  /** A contest's colours and logo, by name. */
  look: string;
  /** Start from the standby title and let the scene come in as if received live. */
  play: boolean;
  /** The clocks stand at their first instant. */
  still: boolean;
  params: Params;
}

const wearing = (look: LookView | undefined, view: ProgramView): ProgramView =>
  look === undefined ? view : { ...view, look };

/** The neighbour's picture is fetched ahead, as the next question's is in a show. There are no clips and sounds here. */
function withAhead(view: ProgramView, scene: string, teams: number): ProgramView {
  const next = wayTo('ArrowRight', { scene, teams, lang: 'vi', look: 'own' });
  const after = next === null ? null : fixtureView(next.scene, teams).scene;
  const media = after !== null && after.scene === 'question' ? after.question.media : null;
  return media?.kind === 'picture' ? { ...view, ahead: media } : view;
}

/**
 * One scene full-window. The arrows go to its neighbours and to other tables, cold; with Shift they come in as if
 * received live. L changes the language, D the look, Esc leaves. Its clocks run from a fixed instant, and stand without motion.
 */
export function Exhibit({ scene: first, teams: table, look: worn, play, still, params: asked }: ExhibitProps) {
  const [place, setPlace] = useState<Place>({ scene: first, teams: table, lang: asked.lang, look: worn });
  const { scene, teams, lang, look } = place;
  // A look that is just being chosen, from the desk's page around this one.
  const [tried, setTried] = useState<LookView | null>(null);
  const params = useMemo(() => ({ ...asked, lang }), [asked, lang]);
  // Another generation is a resynchronisation, and painted as it stands.
  const [generation, setGeneration] = useState(0);
  const view = useMemo(
    () => wearing(tried ?? LOOKS[look], withAhead(fixtureView(scene, teams), scene, teams)),
    [scene, teams, look, tried],
  );
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
    const go = (next: Place, live: boolean) => {
      const query = new URLSearchParams(location.search);
      for (const [name, value] of Object.entries(next)) query.set(name, String(value));
      history.replaceState(null, '', `?${query}`);
      applyLang(next.lang);
      setPlace(next);
      if (!live) setGeneration((last) => last + 1);
    };
    const turn = (event: KeyboardEvent) => {
      if (event.key === 'Escape') location.assign('/scoreboard/gallery');
      const next = wayTo(event.key, place);
      if (next !== null) go(next, event.shiftKey);
    };
    // Whoever measures a thousand pictures does not walk.
    const visit = (event: Event) => go({ ...place, ...(event as CustomEvent<Partial<Place>>).detail }, false);
    addEventListener('keydown', turn);
    const wear = (event: Event) => setTried((event as CustomEvent<LookView>).detail);
    addEventListener('gallery-visit', visit);
    // Framed by the desk's page of the look: now it can be told.
    if (window.parent !== window) window.parent.postMessage('gallery-open', location.origin);
    addEventListener('gallery-look', wear);
    return () => {
      removeEventListener('keydown', turn);
      removeEventListener('gallery-visit', visit);
      removeEventListener('gallery-look', wear);
    };
  }, [place]);
  const before: ProgramView = { ...wearing(view.look, fixtureView('standby', teams)), podiums: view.podiums };
  return (
    <HubNow value={now}>
      <Page params={params} view={curtain ? before : view} generation={generation} />
    </HubNow>
  );
}
