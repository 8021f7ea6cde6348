import { type ChildProcess, type ForkOptions, fork } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { isBuilt, projectRoot } from './paths.ts';

/**
 * Starts a process of our own with an IPC channel, from the build or from the sources, whichever this code runs from.
 * @param source path under `server` without ending, for example `gateway-process`; its name must end in `-process` for
 *   the build to find it
 */
export function startProcess(source: string, args: string[] = [], options: ForkOptions = {}): ChildProcess {
  return isBuilt()
    ? fork(builtFile(source), args, { ...options, execArgv: ['--enable-source-maps'] })
    : fork(sourceFile(source), args, { ...options, execArgv: ['--import', 'tsx'] });
}

/**
 * Starts a worker thread of our own; otherwise as `startProcess`.
 * @param source for example `store/store-worker`; its name must end in `-worker`
 */
export function startThread(source: string, options: WorkerOptions = {}): Worker {
  if (isBuilt()) return new Worker(builtFile(source), options);
  const helper = pathToFileURL(join(projectRoot(), 'server/start/source-thread.mjs')).href;
  const target = pathToFileURL(sourceFile(source)).href;
  // A failure must reach the worker's 'error' event: an unhandled rejection does.
  return new Worker(`import('${helper}').then((thread) => thread.runSource('${target}'));`, { ...options, eval: true });
}

/** The build lays every entry flat into one folder. */
function builtFile(source: string): string {
  return join(projectRoot(), 'dist/server', `${source.slice(source.lastIndexOf('/') + 1)}.js`);
}

function sourceFile(source: string): string {
  return join(projectRoot(), 'server', `${source}.ts`);
}
