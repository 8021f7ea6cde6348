import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isStale } from './build-note.mjs';
import { PROJECT_ROOT } from './root.mjs';
import { runStep } from './step.mjs';

/**
 * Builds when stale. Always in a process of its own: the builders' memory isn't kept for the length of a show.
 * @param {{root?: string}} [options]
 */
export async function ensureBuilt({ root = PROJECT_ROOT } = {}) {
  if (!isStale(root)) return;
  await runStep({
    say: 'Đang dựng chương trình và các màn hình… [Building the program and the screens…]',
    failed: 'Chưa dựng được chương trình, lý do ở ngay trên. [The build failed; the reason stands above.]',
    file: process.execPath,
    args: [fileURLToPath(import.meta.url), root],
    cwd: root,
  });
}

// `node server/start/build.mjs [ROOT]`
if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  // A test runner's environment would give the screens the slow, talkative React of development.
  process.env.NODE_ENV = 'production';
  delete process.env.VITEST;
  const { buildAll } = await import('./bundle.mjs');
  try {
    await buildAll(resolve(process.argv[2] ?? PROJECT_ROOT));
  } catch (error) {
    // The builders put the place in the source into the message; their own stack helps nobody.
    console.error(error.message.replace(/^ {4}at .*\n?/gm, '').trim());
    process.exitCode = 1;
  }
}
