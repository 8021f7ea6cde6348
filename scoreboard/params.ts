import { type Lang, readLang } from '../shared/ui/i18n/lang.ts';

export const OUTPUTS = ['full', 'overlay', 'timer'] as const;
export type Output = (typeof OUTPUTS)[number];
export const MOTIONS = ['full', 'reduced', 'none'] as const;
export type Motion = (typeof MOTIONS)[number];
/** One half of a key/fill pair: the picture on black, or its opacity as white on black. */
export const MODES = ['fill', 'key'] as const;
export type Mode = (typeof MODES)[number];

/** What an output's address asks for; anything unknown falls back to the plain full-screen program. */
export interface Params {
  output: Output;
  /** A colour for the page, or null: night on the full screen, transparent in overlay and timer. */
  background: string | null;
  mode: Mode | null;
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

/**
 * Reads `?output=&bg=&mode=&feed=&guides=&audio=&motion=&lang=&name=` and `#key=`.
 * @param pointed what the console has pointed this address at, as a query; the address's own word goes before it
 */
export function readParams(search: string, hash: string, pointed = ''): Params {
  const query = new URLSearchParams(pointed);
  for (const [name, value] of new URLSearchParams(search)) query.set(name, value);
  return {
    output: oneOf(OUTPUTS, query.get('output'), 'full'),
    background: background(query.get('bg')),
    mode: oneOf<Mode | null>(MODES, query.get('mode'), null),
    feed: oneOf(['program', 'preview'] as const, query.get('feed'), 'program'),
    key: new URLSearchParams(hash.replace(/^#/, '')).get('key'),
    guides: query.get('guides') === '1',
    audio: query.get('audio') === '1',
    motion: oneOf(MOTIONS, query.get('motion'), 'full'),
    lang: readLang(query.toString()),
    name: query.get('name'),
  };
}

function oneOf<T extends string | null>(values: readonly T[], value: string | null, otherwise: T): T {
  return values.find((known) => known === value) ?? otherwise;
}

function background(value: string | null): string | null {
  if (value === 'transparent' || value === 'black') return value;
  return value !== null && /^#[0-9a-f]{6}$/i.test(value) ? value : null;
}

/** What this output shows, as the query that asks for it; what goes without saying is left out. */
export function showOf({ output, background: bg, mode, motion, lang, guides, audio }: Params): string {
  const said: [string, string | null | false][] = [
    ['output', output !== 'full' && output],
    ['mode', mode],
    ['bg', bg],
    ['motion', motion !== 'full' && motion],
    ['lang', lang !== 'vi' && lang],
    ['guides', guides && '1'],
    ['audio', audio && '1'],
  ];
  return said.flatMap(([key, value]) => (value ? [`${key}=${encodeURIComponent(value)}`] : [])).join('&');
}
