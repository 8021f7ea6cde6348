/** The parts of the house and what each may see (shared/engine at the bottom, the apps at the top). */
export const LAYERS = [
  'engine',
  'look',
  'formats',
  'views',
  'minutes',
  'protocol',
  'client',
  'ui',
  'host-console',
  'scoreboard',
  'buzzer-client',
  'server',
  'tests',
  'workshop',
  'config',
] as const;
export type Layer = (typeof LAYERS)[number];

const BROWSER: readonly Layer[] = ['engine', 'look', 'views', 'protocol', 'client', 'ui'];

/** Every layer also sees itself. The apps don't see each other: what two of them need belongs to `ui` or `client`. */
export const SEES: Record<Layer, readonly Layer[]> = {
  engine: [],
  // Colour arithmetic and the palette that follows from a contest's colours: pure, and of use to all above.
  look: ['engine'],
  formats: ['engine', 'look'],
  views: ['engine', 'look'],
  minutes: ['engine', 'views'],
  protocol: ['engine', 'look', 'views'],
  client: ['engine', 'views', 'protocol'],
  ui: ['engine', 'look', 'views', 'protocol', 'client'],
  // The office's page lists papers and asks for them; the papers themselves come from the hub.
  'host-console': [...BROWSER, 'minutes'],
  scoreboard: BROWSER,
  'buzzer-client': BROWSER,
  server: ['engine', 'look', 'formats', 'views', 'minutes', 'protocol'],
  tests: LAYERS,
  workshop: ['ui', 'views'],
  config: [],
};

/** Tools a person runs under Node to make a file that is then kept, like a sound or a picture; no screen and no server sees them. */
const WORKSHOPS = ['shared/ui/sound/synth/', 'shared/formats/quang-nam-2024/media/make/'];

/** Pure arithmetic only: SHA-256 for the draw anyone can recompute; neither Node nor the browsers give one to both. */
export const ENGINE_PACKAGES: readonly string[] = ['@noble/hashes/sha2.js', '@noble/hashes/utils.js'];

/** Layers whose code runs in a browser (too): no module of Node may be reached from there. */
export const WITHOUT_NODE: readonly Layer[] = [...BROWSER, 'minutes', 'host-console', 'scoreboard', 'buzzer-client'];

/** @returns the layer of a path relative to the root, or undefined for a file that belongs nowhere */
export function layerOf(path: string): Layer | undefined {
  if (WORKSHOPS.some((folder) => path.startsWith(folder))) return 'workshop';
  const [top, second] = path.split('/');
  if (second === undefined) return 'config';
  const name = top === 'shared' ? second : top;
  return LAYERS.find((layer) => layer === name && layer !== 'config' && layer !== 'workshop');
}
