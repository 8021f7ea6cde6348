import type { Look } from '../../shared/engine/look.ts';
import { LOOK_COLOURS, type LookColour, lookFaults } from '../../shared/look/look-check.ts';
import type { LookRequest } from '../../shared/protocol/look.ts';
import type { LookView } from '../../shared/views/program.ts';

/** A look as it is being chosen; null is the program's own. */
export interface Draft extends Record<LookColour, string | null> {
  logo: {
    alt: string;
    /** Where it can be seen: at the hub, or in this browser alone. */
    url: string;
    /** Another file, in base64; null: the one that the contest has. */
    data: string | null;
  } | null;
}

export const draftOf = ({ accent, ground, second, logo }: LookView): Draft => ({
  accent: accent ?? null,
  ground: ground ?? null,
  second: second ?? null,
  logo: logo === undefined ? null : { ...logo, data: null },
});

export const requestOf = ({ logo, ...colours }: Draft): LookRequest => ({
  ...colours,
  logo: logo && { alt: logo.alt, data: logo.data },
});

/** The colours that are said, as the rules of looks judge them. */
export const coloursOf = (draft: Draft): Look =>
  Object.fromEntries(LOOK_COLOURS.flatMap((field) => (draft[field] === null ? [] : [[field, draft[field]]])));

/** What can be shown of it now: a colour that is wrong is left out until it is mended. */
export function shownOf(draft: Draft): LookView {
  const colours = coloursOf(draft);
  for (const { field } of lookFaults(colours)) delete colours[field];
  return { ...(colours as LookView), ...(draft.logo && { logo: { url: draft.logo.url, alt: draft.logo.alt } }) };
}

/** Reads a picture's file. @returns its address in this browser, and its bytes in base64 */
export const readPicture = (file: File): Promise<{ url: string; data: string }> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(new Error(`${file.name} cannot be read`));
    reader.onload = () => {
      const url = String(reader.result);
      resolve({ url, data: url.slice(url.indexOf(',') + 1) });
    };
    reader.readAsDataURL(file);
  });
