import { useEffect, useRef } from 'react';
import type { ProgramView } from '../../shared/views/program.ts';

type Ahead = NonNullable<ProgramView['ahead']>;

/** Fetches the next question's medium and holds it: its scene then comes in whole, with its very first frame. */
export function useAhead(ahead: ProgramView['ahead']): void {
  // The last one too: its question may be on air by now, and what nobody holds is fetched anew.
  const held = useRef<{ url: string; medium: HTMLElement }[]>([]);
  const { kind, url } = ahead ?? {};
  useEffect(() => {
    if (kind === undefined || url === undefined || held.current.some((known) => known.url === url)) return;
    held.current = [...held.current, { url, medium: fetched({ kind, url }) }].slice(-2);
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
