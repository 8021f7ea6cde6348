import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';

/** Where a finished build notes what it was made from. */
export const BUILD_NOTE = 'dist/.build.json';

/**
 * @param {string} root
 * @returns {boolean} whether `dist` is missing, or made from other sources than those lying here
 */
export function isStale(root) {
  const note = join(root, BUILD_NOTE);
  if (!existsSync(note)) return true;
  return readFileSync(note, 'utf8') !== buildNote(fingerprint(root));
}

/** @param {string} sources fingerprint of what the build was made from */
export function buildNote(sources) {
  return `${JSON.stringify({ sources })}\n`;
}
