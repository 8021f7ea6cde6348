import { type RefObject, useContext, useEffect } from 'react';
import { OutputContext } from '../output.ts';

/** A question's clip or sound follows the desk's master volume. */
export function useVolume(player: RefObject<HTMLMediaElement | null>): void {
  const { volume } = useContext(OutputContext);
  useEffect(() => {
    if (player.current) player.current.volume = volume;
  }, [player, volume]);
}
