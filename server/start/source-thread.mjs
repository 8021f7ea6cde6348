import { register } from 'tsx/esm/api';

/**
 * Runs a TypeScript file in a worker thread when there is no build (tests, development): on Node 20 a thread does not
 * inherit the loader that tsx gives the main thread.
 * @param {string} url file URL of the source
 */
export async function runSource(url) {
  register();
  await import(url);
}
