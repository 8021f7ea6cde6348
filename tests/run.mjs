// `npm test`: needs nothing but Node; installs what is missing, then runs everything (or what the arguments select).
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from '../server/start/build.mjs';
import { ensureInstalled } from '../server/start/install.mjs';
import { complaintAboutNode } from '../server/start/node-version.mjs';
import { PROJECT_ROOT } from '../server/start/root.mjs';
import { StepFailed } from '../server/start/step.mjs';

const complaint = complaintAboutNode(process.versions.node);
if (complaint) {
  console.error(complaint);
  process.exit(1);
}
try {
  await ensureInstalled({ root: PROJECT_ROOT, dev: true });
  // Once and first: no test that starts the program should wait for it, or race another for it.
  await ensureBuilt();
} catch (error) {
  if (!(error instanceof StepFailed)) throw error;
  console.error(error.message);
  process.exit(error.exitCode);
}
const vitest = join(PROJECT_ROOT, 'node_modules/vitest/vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {
  cwd: PROJECT_ROOT,
  stdio: 'inherit',
});
process.exit(status ?? 1);
