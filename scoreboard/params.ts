import { type Lang, readLang } from '../shared/ui/i18n/lang.ts';

export const OUTPUTS = ['full', 'overlay', 'timer'] as const;
export type Output = (typeof OUTPUTS)[number];
export const MOTIONS = ['full', 'reduced', 'none'] as const;
export type Motion = (typeof MOTIONS)[number];

/** What an output's address asks for; anything unknown falls back to the plain full-screen program. */
export interface Params {
  output: Output;
  /** A colour for the page, or null: night on the full screen, transparent in overlay and timer. */
  background: string | null;
  feed: 'program' | 'preview';
  /** The preview's token: in the fragment, which never reaches a server's log. */
  key: string | null;
  guides: boolean;
  audio: boolean;
  motion: Motion;
  lang: Lang;
  /** How this screen calls itself on the console's device strip. */
  name: string | null;
}

/** Reads `?output=&bg=&feed=&guides=&audio=&motion=&lang=&name=` and `#key=`. */
export function readParams(search: string, hash: string): Params {
  const query = new URLSearchParams(search);
  return {
    output: oneOf(OUTPUTS, query.get('output'), 'full'),
    background: background(query.get('bg')),
    feed: oneOf(['program', 'preview'] as const, query.get('feed'), 'program'),
    key: new URLSearchParams(hash.replace(/^#/, '')).get('key'),
    guides: query.get('guides') === '1',
    audio: query.get('audio') === '1',
    motion: oneOf(MOTIONS, query.get('motion'), 'full'),
    lang: readLang(search),
    name: query.get('name'),
  };
}

function oneOf<T extends string>(values: readonly T[], value: string | null, otherwise: T): T {
  return values.find((known) => known === value) ?? otherwise;
}

function background(value: string | null): string | null {
  if (value === 'transparent' || value === 'black') return value;
  return value !== null && /^#[0-9a-f]{6}$/i.test(value) ? value : null;
}
