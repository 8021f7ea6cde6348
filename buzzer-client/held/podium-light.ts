import type { CSSProperties } from 'react';
import type { Podium } from '../../shared/engine/ids.ts';
import { PODIUM_LOOKS } from '../../shared/ui/tokens/podiums.ts';

/** The one lit thing of a desk: the podium before the jury, or the lantern while there is none. */
export const podiumLight = (podium: Podium | null): CSSProperties =>
  (podium === null
    ? { '--podium': 'var(--lantern)', '--podium-ink': 'var(--ink-dark)' }
    : { '--podium': PODIUM_LOOKS[podium].colour, '--podium-ink': PODIUM_LOOKS[podium].ink }) as CSSProperties;
