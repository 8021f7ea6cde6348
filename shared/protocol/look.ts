import type { LookColour } from '../look/look-check.ts';
import type { LookView } from '../views/program.ts';

/** `GET /api/v1/content/look`: the contest's colours and logo, the logo by the address under which it is shown. */
export interface LookState {
  contest: string;
  look: LookView;
}

/** `POST /api/v1/content/look/check` and `/save`: the whole look; null is the program's own. */
export interface LookRequest extends Record<LookColour, string | null> {
  /** `data`: another picture, its file in base64; null keeps the one that is there. */
  logo: { alt: string; data: string | null } | null;
}

/** One thing that is off, and what is allowed; beside a field, or null: of all of it. */
export interface LookSentence {
  field: LookColour | 'logo' | 'alt' | null;
  vi: string;
  en: string;
}

/** Nothing is saved while there is a fault. */
export interface LookCheck {
  faults: LookSentence[];
  saved: boolean;
}
