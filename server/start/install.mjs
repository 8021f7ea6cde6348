import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runStep } from './step.mjs';

/**
 * Compares the lock file with npm's own record of what it put into node_modules. A folder that merely exists proves
 * nothing: an install may have been interrupted, or done before the last update of the project.
 * @param {string} root
 * @param {boolean} dev whether the development packages are needed too (tests)
 * @returns {string[]} the packages that are missing or of another version; empty when all is well
 */
export function missingPackages(root, dev) {
  const wanted = lockedPackages(join(root, 'package-lock.json'));
  const present = lockedPackages(join(root, 'node_modules/.package-lock.json'));
  return Object.keys(wanted).filter((path) => {
    const locked = wanted[path];
    // '' is the project itself; optional packages are those of other platforms.
    if (path === '' || locked.optional || locked.devOptional || locked.link) return false;
    if (locked.dev && !dev) return false;
    return present[path]?.version !== locked.version || present[path]?.integrity !== locked.integrity;
  });
}

/**
 * Installs what is missing, and nothing when nothing is. Not `npm ci`: it would throw an existing folder away and compile
 * SQLite again, and it refuses a lock file made where the registry did not carry every platform's binaries. `--no-save`
 * keeps to the lock just the same. A first install for the show leaves the development packages out.
 * @param {{root: string, dev: boolean}} options
 */
export async function ensureInstalled({ root, dev }) {
  const missing = missingPackages(root, dev);
  if (missing.length === 0) return;
  const withDev = dev || hasDevPackages(root);
  const args = ['install', '--no-save', withDev ? '--include=dev' : '--omit=dev'];
  args.push('--no-audit', '--no-fund', '--loglevel=error');
  await runStep({
    say: `Đang cài ${missing.length} thư viện, có thể mất vài phút… [Installing ${missing.length} packages, this may take some minutes…]`,
    failed:
      'Chưa cài được thư viện: hãy kiểm tra mạng và dung lượng đĩa rồi chạy lại. ' +
      '[The packages could not be installed: check the network and the disk space, then try again.]',
    ...npm(args),
    cwd: root,
  });
}

/** Once installed for the tests, they are kept: `--omit=dev` would take them away. */
function hasDevPackages(root) {
  const present = Object.values(lockedPackages(join(root, 'node_modules/.package-lock.json')));
  return present.some((entry) => entry.dev);
}

function lockedPackages(file) {
  if (!existsSync(file)) return {};
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/** The npm that started us if there is one; `npm` of the PATH is a script and on Windows needs a shell. */
function npm(args) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return { file: process.execPath, args: [cli, ...args] };
  return process.platform === 'win32' ? { file: 'cmd.exe', args: ['/c', 'npm', ...args] } : { file: 'npm', args };
}
