import { useEffect, useRef } from 'react';
import type { ProgramView } from '../../shared/views/program.ts';

type Ahead = NonNullable<ProgramView['ahead']>;

/** The longest entrance is over by then: what arrives while a scene comes in is laid out and decoded among its frames. */
const AFTER_ENTRANCE_MS = 2600;

/**
 * Fetches the next question's medium and holds it: its scene then comes in whole, with its very first frame.
 * @param live the scene on air is coming in now; a picture that stands can't be disturbed
 */
export function useAhead(ahead: ProgramView['ahead'], live: boolean): void {
  // The last one too: its question may be on air by now, and what nobody holds is fetched anew.
  const held = useRef<{ url: string; medium: HTMLElement }[]>([]);
  const { kind, url } = ahead ?? {};
  const wait = useRef(0);
  useEffect(() => {
    wait.current = live ? AFTER_ENTRANCE_MS : 0;
  }, [live]);
  useEffect(() => {
    if (kind === undefined || url === undefined || held.current.some((known) => known.url === url)) return;
    const fetching = setTimeout(() => {
      held.current = [...held.current, { url, medium: fetched({ kind, url }) }].slice(-2);
    }, wait.current);
    return () => clearTimeout(fetching);
  }, [kind, url]);
}

function fetched({ kind, url }: Ahead): HTMLElement {
  if (kind === 'picture') {
    const picture = new Image();
    picture.src = url;
    picture.decode().catch((error: unknown) => console.info('a picture could not be fetched ahead', error));
    return picture;
  }
  const player = document.createElement(kind);
  player.preload = 'auto';
  player.src = url;
  return player;
}
