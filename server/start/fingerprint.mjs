import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['server', 'host-console', 'scoreboard', 'buzzer-client', 'shared'];
const FILES = ['package-lock.json', 'vite.config.ts', 'tsconfig.json'];
/** Not part of any build: a new paragraph in a note must not cost the user a build. */
const IGNORED = /\.(md|d\.mts|test\.tsx?)$/;

/**
 * One hash over everything the build reads. By content, not by date: a clone, a copy or a clock set back gives files
 * any date.
 * @param {string} root
 * @returns {string} hexadecimal SHA-256
 */
export function fingerprint(root) {
  const hash = createHash('sha256');
  for (const path of sources(root)) {
    hash.update(`${path}\0`);
    hash.update(
      createHash('sha256')
        .update(readFileSync(join(root, path)))
        .digest(),
    );
  }
  return hash.digest('hex');
}

/** Paths under the root, with `/`, in an order that is the same everywhere. */
function sources(root) {
  const paths = FILES.filter((file) => existsSync(join(root, file)));
  for (const folder of FOLDERS) collect(root, folder, paths);
  return paths.sort();
}

function collect(root, folder, paths) {
  if (!existsSync(join(root, folder))) return;
  for (const name of readdirSync(join(root, folder))) {
    const path = `${folder}/${name}`;
    if (name === 'node_modules' || IGNORED.test(name)) continue;
    if (statSync(join(root, path)).isDirectory()) collect(root, path, paths);
    else paths.push(path);
  }
}
