// `npm run demo`: installs and builds like `npm start`, then lets the bots in. Only the version check is imported
// statically, so that an old Node is told so in a sentence instead of a syntax error.
import { complaintAboutNode } from '../start/node-version.mjs';

var complaint = complaintAboutNode(process.versions.node);
if (complaint) {
  console.error(complaint);
  process.exit(1);
} else {
  import('./launch.mjs').then((launcher) => launcher.launchDemo(process.argv.slice(2)));
}
