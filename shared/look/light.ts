import type { Look } from '../engine/look.ts';
import { lantern } from './palette.ts';

/** The contest's light for tablets and phones: shades by name, derived where there is room to. */
export type Light = ReturnType<typeof lantern>;

/** A view is built for every device and at every change; a look hardly ever changes. */
const KNOWN = new WeakMap<Look, Light>();

/** The light of a look, or undefined where it has the program's own. */
export function lightOf(look: Look | undefined): Light | undefined {
  if (look?.accent === undefined) return undefined;
  const known = KNOWN.get(look);
  if (known !== undefined) return known;
  const light = lantern(look.accent);
  KNOWN.set(look, light);
  return light;
}
