import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const REMIND_EVERY_MS = 20_000;
const KEEP_OUTPUT = 4000;
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** A step of the preparation ended badly; the message is meant for the user, as it stands. */
export class StepFailed extends Error {
  /** @param {string} message @param {number} exitCode */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Runs one command to its end, quietly: a sentence first, a sign of life now and then, its last lines only if it fails.
 * Stopping us stops it and whatever it started.
 * @param {{say: string, failed: string, file: string, args: string[], cwd: string, env?: NodeJS.ProcessEnv}} step
 */
export async function runStep({ say, failed, file, args, cwd, env }) {
  const begun = Date.now();
  console.log(say);
  // A group of its own, so that npm's compilers and Vite's helpers can be ended with it.
  const ownGroup = process.platform !== 'win32';
  const child = spawn(file, args, {
    cwd,
    env: env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: ownGroup,
  });
  let tail = '';
  const keep = (chunk) => {
    tail = (tail + chunk).slice(-KEEP_OUTPUT);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);

  let stoppedBy = '';
  const stop = (signal) => {
    stoppedBy = signal;
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    process.kill(ownGroup ? -child.pid : child.pid, 'SIGTERM');
  };
  for (const signal of STOP_SIGNALS) process.on(signal, stop);
  const reminder = setInterval(() => {
    const seconds = Math.round((Date.now() - begun) / 1000);
    console.log(`  … vẫn đang làm, ${seconds} giây [still working, ${seconds} s]`);
  }, REMIND_EVERY_MS);

  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      keep(error.message);
      resolve(127);
    });
    child.once('close', (exit) => resolve(exit ?? 1));
  });
  clearInterval(reminder);
  for (const signal of STOP_SIGNALS) process.off(signal, stop);
  if (stoppedBy) {
    throw new StepFailed('Đã dừng theo yêu cầu. [Stopped as asked.]', 128 + constants.signals[stoppedBy]);
  }
  if (code !== 0) throw new StepFailed(`${tail.trim()}\n\n${failed}`);
}
