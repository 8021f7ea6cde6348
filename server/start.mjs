// `npm start`: from a bare checkout to a running show. Plain JavaScript without packages, and the only static import is
// the version check, so that an old Node is told so in a sentence instead of a syntax error.
import { complaintAboutNode } from './start/node-version.mjs';

var complaint = complaintAboutNode(process.versions.node);
if (complaint) {
  console.error(complaint);
  process.exit(1);
} else {
  Promise.all([import('./start/launch.mjs'), import('./start/help.mjs')]).then(([{ launch }, { HELP }]) =>
    launch('main.js', HELP, process.argv.slice(2)),
  );
}
