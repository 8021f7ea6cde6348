import { PODIUMS, type Podium } from '../../shared/engine/ids.ts';

/** How fast a button is looked at by its own electronics, ms: a 1 kHz USB button, an ordinary keyboard. */
export const KEY_SCANS = [1, 8] as const;
export type KeyScan = (typeof KEY_SCANS)[number];

/** What one podium is pressed with (BZ7). The glass itself always works; `touch` says that there is nothing else. */
export type Input =
  | { by: 'touch' }
  /** `code` is the place of the key, the same on every layout; some buttons have only a `key`. */
  | { by: 'key'; code: string; key: string; scan: KeyScan | null }
  | { by: 'pad'; pad: number; button: number };

/** What was chosen on this device's mapping page. */
export type Buttons = Partial<Record<Podium, Input>>;

/** Everything that says which button is whose. */
export interface Wiring {
  /** This device's podiums, in order. */
  podiums: readonly Podium[];
  chosen: Buttons;
  /** `?keys=a,b,c` of the address: goes before what was chosen. */
  asked: readonly string[];
}

export const wiringOf = (mine: readonly Podium[], chosen: Buttons, search: string): Wiring => ({
  podiums: PODIUMS.filter((podium) => mine.includes(podium)),
  chosen,
  asked: (new URLSearchParams(search).get('keys') ?? '').split(',').map((key) => key.trim().toLowerCase()),
});

/** What works for a podium beside its glass: one from the address, or the chosen one, or the ones everybody guesses. */
export function inputsOf(podium: Podium, { podiums, chosen, asked }: Wiring): Input[] {
  const nth = podiums.indexOf(podium);
  const asking = asked[nth];
  if (asking) return [{ by: 'key', code: '', key: asking, scan: null }];
  const mine = chosen[podium];
  if (mine !== undefined) return mine.by === 'touch' ? [] : [mine];
  const digit = `${nth + 1}`;
  const guessed = [
    key(`Digit${digit}`, digit),
    key(`Numpad${digit}`, digit),
    { by: 'pad', pad: nth, button: 0 } as const,
  ];
  // One podium has the keyboard to itself: what people hit first is its button.
  return podiums.length > 1 ? guessed : [key('Space', ' '), key('Enter', 'Enter'), ...guessed];
}

const key = (code: string, key: string): Input => ({ by: 'key', code, key, scan: null });

/** Whose button this is. What somebody has chosen goes before what everybody guesses. */
export function ownerOf(input: Input, wiring: Wiring): { podium: Podium; input: Input } | null {
  const set = (podium: Podium): boolean =>
    Boolean(wiring.asked[wiring.podiums.indexOf(podium)]) || wiring.chosen[podium] !== undefined;
  const inOrder = [...wiring.podiums.filter(set), ...wiring.podiums.filter((podium) => !set(podium))];
  for (const podium of inOrder) {
    const found = inputsOf(podium, wiring).find((mine) => isSame(mine, input));
    if (found !== undefined) return { podium, input: found };
  }
  return null;
}

/** The button that a podium shows as its own is another's. */
export const isRobbed = (podium: Podium, wiring: Wiring): boolean => {
  const [first] = inputsOf(podium, wiring);
  return first !== undefined && ownerOf(first, wiring)?.podium !== podium;
};

const isSame = (mine: Input, pressed: Input): boolean => {
  if (mine.by === 'pad') return pressed.by === 'pad' && mine.pad === pressed.pad && mine.button === pressed.button;
  if (mine.by !== 'key' || pressed.by !== 'key') return false;
  if (mine.code !== '' && pressed.code !== '') return mine.code === pressed.code;
  // Keys of the address, and of buttons without a place, are named by what they type.
  return mine.key.toLowerCase() === pressed.key.toLowerCase();
};

/** The buttons with this one given to a podium, and taken from whoever had chosen it before. */
export function withInput(chosen: Buttons, podium: Podium, input: Input): Buttons {
  const others = Object.entries(chosen).filter(([other, theirs]) => other !== podium && !isSame(theirs, input));
  return { ...(Object.fromEntries(others) as Buttons), [podium]: input };
}

/** What this device has stored; anything of another shape is left aside. */
export function parseButtons(stored: string | null): Buttons {
  let read: unknown;
  try {
    read = JSON.parse(stored ?? '{}');
  } catch (error) {
    console.warn('the stored buttons are not readable', error);
  }
  if (typeof read !== 'object' || read === null) return {};
  const chosen: Buttons = {};
  for (const podium of PODIUMS) {
    const input = parseInput((read as Record<string, unknown>)[podium]);
    if (input !== null) chosen[podium] = input;
  }
  return chosen;
}

function parseInput(read: unknown): Input | null {
  if (typeof read !== 'object' || read === null) return null;
  const { by, code, key, scan, pad, button } = read as Record<string, unknown>;
  if (by === 'touch') return { by };
  if (by === 'pad' && Number.isInteger(pad) && Number.isInteger(button))
    return { by, pad: pad as number, button: button as number };
  if (by === 'key' && typeof code === 'string' && typeof key === 'string')
    return { by, code, key, scan: KEY_SCANS.find((known) => known === scan) ?? null };
  return null;
}
