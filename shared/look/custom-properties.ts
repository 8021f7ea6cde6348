import { channels } from './colour.ts';
import type { Palette } from './palette.ts';

/** `--lantern: #ffc15a` and, for a part of it, `--lantern-rgb: 255, 193, 90`: old engines can't mix colours themselves. */
export const customProperties = (palette: Partial<Palette>): Record<`--${string}`, string> =>
  Object.fromEntries(
    Object.entries(palette).flatMap(([name, hex]) => [
      [`--${name}`, hex],
      [`--${name}-rgb`, channels(hex).join(', ')],
    ]),
  );
