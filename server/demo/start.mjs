// `npm run demo`: installs and builds like `npm start`, then lets the bots in. Only the version check is imported
// statically, so that an old Node is told so in a sentence instead of a syntax error.
import { complaintAboutNode } from '../start/node-version.mjs';

var complaint = complaintAboutNode(process.versions.node);
if (complaint) {
  console.error(complaint);
  process.exit(1);
} else {
  Promise.all([import('../start/launch.mjs'), import('./help.mjs')]).then(([{ launch }, { DEMO_HELP }]) =>
    launch('demo.js', DEMO_HELP, process.argv.slice(2)),
  );
}
