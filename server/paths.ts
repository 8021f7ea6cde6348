import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = findRoot(HERE);
/** Whether this code runs from the build; else from its sources, under tsx or the test runner. */
const BUILT = HERE.startsWith(join(ROOT, 'dist'));

/** The checkout: the folder that holds the project's package.json. */
export function projectRoot(): string {
  return ROOT;
}

/** The built screens: `webDir()/scoreboard/index.html`, `webDir()/assets/…`. */
export function webDir(): string {
  return join(ROOT, 'dist/web');
}

/** The presets and the question bank with its media; read where they lie, they are not copied by the build. */
export function formatsDir(): string {
  return join(ROOT, 'shared/formats');
}

export interface Entry {
  file: string;
  /** For `fork(file, args, { execArgv })` and `new Worker(file, { execArgv })`. */
  execArgv: string[];
}

/**
 * What to start for a process or thread of our own, built or from sources.
 * @param source path under `server` without ending, for example `gateway-process` or `store/store-worker`; its name must
 *   end in `-process` or `-worker` for the build to find it
 */
export function entry(source: string): Entry {
  const name = source.slice(source.lastIndexOf('/') + 1);
  return BUILT
    ? { file: join(ROOT, 'dist/server', `${name}.js`), execArgv: ['--enable-source-maps'] }
    : { file: join(ROOT, 'server', `${source}.ts`), execArgv: ['--import', 'tsx'] };
}

function findRoot(from: string): string {
  const manifest = join(from, 'package.json');
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'tranh-tai') return from;
  const parent = dirname(from);
  if (parent === from) throw new Error(`no package.json of tranh-tai above ${HERE}`);
  return findRoot(parent);
}
