import { type RefObject, useContext, useEffect } from 'react';
import { HubNow } from '../../shared/client/hooks.ts';
import type { PlaybackView } from '../../shared/views/parts.ts';

/** Farther from where it should be it jumps, seconds; nearer, a jump would be heard more than the difference. */
const SLACK = 0.25;

/**
 * Plays a sound or clip as the hub says: from an instant on the hub's clock, so that every output is at the same place,
 * and one that is loaded in its middle goes on there. Before it was started it stands at its beginning.
 */
export function usePlayback(player: RefObject<HTMLMediaElement | null>, playback: PlaybackView | undefined): void {
  const now = useContext(HubNow);
  const from = playback?.status === 'playing' ? playback.from : null;
  const position = playback?.status === 'paused' ? playback.position : 0;
  useEffect(() => {
    const element = player.current;
    if (element === null) return;
    if (from === null) {
      element.pause();
      seek(element, position / 1000);
      return;
    }
    const begin = (): void => {
      const at = (now() - from) / 1000;
      // Played again, one that is over would begin anew.
      if (at >= element.duration) return;
      seek(element, at);
      element.play().catch((error: unknown) => console.info('the clip is locked on this output', error));
    };
    const start = setTimeout(begin, Math.max(0, from - now()));
    return () => clearTimeout(start);
  }, [player, now, from, position]);
}

function seek(element: HTMLMediaElement, seconds: number): void {
  const wanted = Math.max(0, seconds);
  if (Math.abs(element.currentTime - wanted) > SLACK) element.currentTime = wanted;
}
