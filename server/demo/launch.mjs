import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from '../start/build.mjs';
import { ensureInstalled } from '../start/install.mjs';
import { endWithParent } from '../start/orphan.mjs';
import { PROJECT_ROOT } from '../start/root.mjs';
import { StepFailed } from '../start/step.mjs';
import { DEMO_HELP } from './help.mjs';

const DEMO = join(PROJECT_ROOT, 'dist/server/demo.js');

/** @param {string[]} args what the user wrote after `npm run demo --` */
export async function launchDemo(args) {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(DEMO_HELP);
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
  process.argv = [process.argv[0], DEMO, ...args];
  await import(pathToFileURL(DEMO).href);
}
