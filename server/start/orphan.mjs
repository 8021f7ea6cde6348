import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const LOOK_EVERY_MS = 1000;

/**
 * Under `npm start` the terminal, a service manager or a test holds npm, not us: when npm is killed outright it passes
 * no signal on, and the ports would stay taken by a show nobody can stop. So we stop, as for Ctrl-C, once the npm that
 * started us is gone. Started directly (`node server/start.mjs &`), living on is the user's wish.
 */
export function endWithParent() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const parent = process.ppid;
  const npm = findNpm(parent) ?? parent;
  const look = setInterval(() => {
    if (process.ppid === parent && isAlive(npm)) return;
    clearInterval(look);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_EVERY_MS);
  look.unref();
}

/** npm is our parent, or our grandparent with a shell between us, depending on the shell. */
function findNpm(parent) {
  for (let pid = parent, steps = 0; pid > 1 && steps < 3; steps += 1) {
    const { ppid, command } = processInfo(pid);
    if (/(^|[/\s])npm(-cli\.js)?(\s|$)/.test(command)) return pid;
    pid = ppid;
  }
  return undefined;
}

function processInfo(pid) {
  if (process.platform === 'linux') {
    // `PID (NAME) STATE PPID …`, and a name may hold anything, brackets too.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const ppid = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    return { ppid, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') };
  }
  const [, ppid, command] = /^\s*(\d+)\s+(.*)$/m.exec(
    execFileSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' }),
  ) ?? ['', '0', ''];
  return { ppid: Number(ppid), command };
}

/** `kill 0` asks; not being allowed to is a yes. */
export function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
