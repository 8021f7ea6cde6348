import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = findRoot(HERE);

/** The checkout: the folder that holds the project's package.json. */
export function projectRoot(): string {
  return ROOT;
}

/** Whether this code runs from the build; else it runs from its sources, under tsx or the test runner. */
export function isBuilt(): boolean {
  return HERE === join(ROOT, 'dist/server');
}

/** The built screens: `webDir()/scoreboard/index.html`, `webDir()/assets/…`. */
export function webDir(): string {
  return join(ROOT, 'dist/web');
}

/** The presets and the question bank with its media; read where they lie, they are not copied by the build. */
export function formatsDir(): string {
  return join(ROOT, 'shared/formats');
}

function findRoot(from: string): string {
  const manifest = join(from, 'package.json');
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'tranh-tai') return from;
  const parent = dirname(from);
  if (parent === from) throw new Error(`no package.json of tranh-tai above ${HERE}`);
  return findRoot(parent);
}
