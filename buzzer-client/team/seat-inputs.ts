import { stampOf } from '../../shared/client/stamp.ts';
import type { Stamp } from '../../shared/protocol/commands.ts';
import { useKeydown } from '../held/keydown.ts';
import type { Input } from './buttons.ts';
import { useGamepads } from './gamepads.ts';
import { isButton } from './key-press.ts';

/** A button that went down, whosesoever it is. */
export interface Pressed {
  input: Input;
  stamp: Stamp;
  /** Time between two looks at it where that was measured, ms. */
  scan: number | null;
}

/** Hears every key and every gamepad button. `take` says whether the press was ours: then the browser gets no key. */
export function useInputs(take: (pressed: Pressed) => boolean): void {
  useKeydown((event) => {
    if (!isButton(event)) return;
    const input: Input = { by: 'key', code: event.code, key: event.key, scan: null };
    if (take({ input, stamp: stampOf(event.timeStamp, 'key'), scan: null })) event.preventDefault();
  });
  useGamepads(({ pad, button, stamp, scan }) => void take({ input: { by: 'pad', pad, button }, stamp, scan }));
}
