const LOOK_EVERY_MS = 1000;

/**
 * Under `npm start` the terminal, a service manager or a test holds npm, not us: when npm is killed outright it passes
 * no signal on, and the ports would stay taken by a show nobody can stop. An orphaned process gets a new parent; that
 * is the sign to stop as for Ctrl-C. Started directly (`node server/start.mjs &`), living on is the user's wish.
 */
export function endWithParent() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_EVERY_MS);
  look.unref();
}
