import { useEffect, useRef } from 'react';
import { isShortcut, useKeydown } from '../held/keydown.ts';

/** Called with the seat's index and the press's own time on the device's clock. */
export type OnSeatKey = (seat: number, stamp: number) => void;

/** One key per seat from `?keys=a,b,c`; the digits 1, 2, 3… unless told otherwise. */
export const seatKeys = (search: string, seats: number): string[] => {
  const asked = new URLSearchParams(search).get('keys')?.split(',') ?? [];
  return Array.from({ length: seats }, (_, nth) => asked[nth]?.trim().toLowerCase() || String(nth + 1));
};

/** Which seat a key is for; with one seat the space bar and Enter are its button too. */
export function seatOfKey(key: string, keys: readonly string[]): number {
  if (keys.length === 1 && (key === ' ' || key === 'Enter')) return 0;
  return keys.indexOf(key.toLowerCase());
}

/** BZ7: USB buttons are keyboards. A key that is held down is one press; one typed into a field is none. */
export function useSeatKeys(keys: readonly string[], press: OnSeatKey): void {
  useKeydown((event) => {
    const seat = seatOfKey(event.key, keys);
    if (seat < 0 || event.repeat || isShortcut(event)) return;
    // In an answer pad Space and Enter belong to the focused plane.
    if ((event.target as HTMLElement | null)?.closest('input, [data-pad]')) return;
    event.preventDefault();
    press(seat, event.timeStamp);
  });
}

/** A gamepad's first button; the nth gamepad is the nth seat. Polled each frame, as browsers offer no event for it. */
export function useGamepads(press: OnSeatKey): void {
  const latest = useRef(press);
  latest.current = press;
  useEffect(() => {
    const down = new Map<number, boolean>();
    let frame = 0;
    const poll = (): void => {
      const pads = navigator.getGamepads().filter((pad) => pad !== null);
      for (const [seat, pad] of pads.entries()) {
        const pressed = pad.buttons[0]?.pressed === true;
        if (pressed && !down.get(pad.index)) latest.current(seat, pad.timestamp || performance.now());
        down.set(pad.index, pressed);
      }
      frame = pads.length > 0 ? requestAnimationFrame(poll) : 0;
    };
    const wake = (): void => {
      if (frame === 0) frame = requestAnimationFrame(poll);
    };
    addEventListener('gamepadconnected', wake);
    return () => {
      removeEventListener('gamepadconnected', wake);
      cancelAnimationFrame(frame);
    };
  }, []);
}
