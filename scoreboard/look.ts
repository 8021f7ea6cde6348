import { createContext, useEffect, useMemo, useState } from 'react';
import type { Look } from '../shared/engine/look.ts';
import { isHex } from '../shared/look/colour.ts';
import { customProperties } from '../shared/look/custom-properties.ts';
import { OWN_PALETTE, type Palette, paletteOf } from '../shared/look/palette.ts';
import type { LogoView, LookView, ProgramView } from '../shared/views/program.ts';

/** The contest's colours, for what is painted pixel by pixel; stylesheets have them as custom properties. */
export const PaletteContext = createContext<Palette>(OWN_PALETTE);

/** The contest's logo once it is there to be painted; null where there is none, or none that can be shown. */
export const LogoContext = createContext<LogoView | null>(null);

/** How long a first picture waits for the logo, ms: as long as for its type. */
const LOGO_WAIT_MS = 1000;

/** The palette of a look, and the same as a style; without colours of its own the stylesheet's tokens stand. */
export function usePalette(look: LookView | undefined): { palette: Palette; style: React.CSSProperties | undefined } {
  const { accent, ground, second } = look ?? {};
  return useMemo(() => {
    // A graphic's data may be written by hand.
    const said = Object.entries({ accent, ground, second }).filter(([, hex]) => hex !== undefined && isHex(hex));
    if (said.length === 0) return { palette: OWN_PALETTE, style: undefined };
    const palette = paletteOf(Object.fromEntries(said) as Look);
    return { palette, style: customProperties(palette) as React.CSSProperties };
  }, [accent, ground, second]);
}

/**
 * Fetches the logo before anything shows it, and keeps it: it comes in whole and with its scene, or not at all.
 * @returns the logo that can be painted, and whether there is anything left to wait for
 */
function useLogo(wanted: LogoView | undefined): { logo: LogoView | null; settled: boolean } {
  const url = wanted?.url;
  const [known, setKnown] = useState<{ url: string; image: HTMLImageElement | null } | null>(null);
  useEffect(() => {
    if (url === undefined) return;
    let isCurrent = true;
    const settle = (image: HTMLImageElement | null): void => {
      clearTimeout(cap);
      // One that comes late still comes.
      if (isCurrent) setKnown({ url, image });
    };
    const cap = setTimeout(() => settle(null), LOGO_WAIT_MS);
    const image = new Image();
    image.src = url;
    image.decode().then(
      () => settle(image),
      (error: unknown) => {
        console.info('the logo cannot be shown', error);
        settle(null);
      },
    );
    return () => {
      isCurrent = false;
      clearTimeout(cap);
    };
  }, [url]);
  if (wanted === undefined) return { logo: null, settled: true };
  const isKnown = known?.url === url;
  return { logo: isKnown && known?.image != null ? wanted : null, settled: isKnown };
}

/** A view that can be painted as it is meant: the first one waits for its logo, later ones go on air with what is there. */
export function useDressed(view: ProgramView | null): { view: ProgramView | null; logo: LogoView | null } {
  const { logo, settled } = useLogo(view?.look?.logo);
  const [dressed, setDressed] = useState(false);
  const may = dressed || (view !== null && settled);
  if (may && !dressed) setDressed(true);
  return { view: may ? view : null, logo };
}
