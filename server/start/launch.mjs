import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { endWithParent } from './orphan.mjs';
import { PROJECT_ROOT } from './root.mjs';
import { StepFailed } from './step.mjs';

/**
 * Installs, builds, then becomes the program: it runs in this very process, so there is no wrapper between the terminal
 * and it to lose a signal in.
 * @param {string} program its file in `dist/server`
 * @param {string} help what `--help` prints, before anything is installed
 * @param {string[]} args what the user wrote after `npm start --`
 */
export async function launch(program, help, args) {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(help);
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
  const file = join(PROJECT_ROOT, 'dist/server', program);
  // As if started by `node dist/server/PROGRAM ARGS`.
  process.argv = [process.argv[0], file, ...args];
  await import(pathToFileURL(file).href);
}
