import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { HELP } from './help.mjs';
import { ensureInstalled } from './install.mjs';
import { endWithParent } from './orphan.mjs';
import { PROJECT_ROOT } from './root.mjs';
import { StepFailed } from './step.mjs';

const MAIN = join(PROJECT_ROOT, 'dist/server/main.js');

/**
 * Installs, builds, then becomes the supervisor: `dist/server/main.js` runs in this very process, so there is no wrapper
 * between the terminal and it to lose a signal in.
 * @param {string[]} args what the user wrote after `npm start --`
 */
export async function launch(args) {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(HELP);
    return;
  }
  endWithParent();
  try {
    await ensureInstalled({ root: PROJECT_ROOT, dev: false });
    await ensureBuilt({ root: PROJECT_ROOT });
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    console.error(error.message);
    process.exitCode = error.exitCode;
    return;
  }
  process.setSourceMapsEnabled(true);
  // As if started by `node dist/server/main.js ARGS`.
  process.argv = [process.argv[0], MAIN, ...args];
  await import(pathToFileURL(MAIN).href);
}
