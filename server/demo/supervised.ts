import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { isBuilt, projectRoot } from '../paths.ts';

/** Where the show is to be found, as its supervisor printed it. */
export interface Serving {
  port: number;
  audiencePort: number;
  key: string | null;
  /** The whole banner, with the addresses for people. */
  banner: string;
}

/** The show ended before it served; its own complaint stands on the screen already. */
export class ShowEnded extends Error {
  override name = 'ShowEnded';
}

export interface SupervisedOptions {
  args: string[];
  /** From the build, made first where it is stale, as a show runs; else it runs from whatever this code runs from. */
  built?: boolean;
  /** It said why, and ended. */
  onEnd: (code: number | null) => void;
}

const LAST_LINE = 'Ctrl-C';
const PATIENCE_MS = 120_000;

/** `npm start` as a child: the same supervisor, hub and gateway that serve a real show. */
export class Supervised {
  readonly #child: ChildProcess;
  readonly #gone: Promise<void>;
  readonly serving: Promise<Serving>;
  #stopping = false;

  constructor({ args, onEnd, built = isBuilt() }: SupervisedOptions) {
    this.#child = launch(args, built);
    this.#gone = new Promise((resolve) => {
      this.#child.once('close', (code) => {
        resolve();
        if (!this.#stopping) onEnd(code);
      });
    });
    this.serving = readBanner(this.#child);
    // Whatever ends this process, the show does not outlive it.
    process.once('exit', () => this.#child.kill('SIGTERM'));
  }

  /** Ends it with everything that it started. */
  async stop(): Promise<void> {
    this.#stopping = true;
    if (this.#child.exitCode === null && this.#child.signalCode === null) this.#child.kill('SIGTERM');
    await this.#gone;
  }
}

function launch(args: string[], built: boolean): ChildProcess {
  const root = projectRoot();
  const program = built ? [join(root, 'server/start.mjs')] : ['--import', 'tsx', join(root, 'server/main.ts')];
  return spawn(process.execPath, [...program, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      // Should this process be killed outright, the show ends as it does with npm's.
      npm_lifecycle_event: 'demo',
      // QR codes where somebody can point a camera at them, though this is a pipe.
      ...(process.stdout.isTTY ? { TRANHTAI_QR: '1' } : {}),
    },
  });
}

function readBanner(child: ChildProcess): Promise<Serving> {
  return new Promise((resolve, reject) => {
    let text = '';
    const late = setTimeout(() => reject(new Error(`the show does not come up:\n${text}`)), PATIENCE_MS);
    child.once('close', () => {
      clearTimeout(late);
      reject(new ShowEnded());
    });
    child.stdout?.setEncoding('utf8');
    child.stdout?.on('data', (chunk: string) => {
      text += chunk;
      const serving = text.includes(LAST_LINE) ? parseBanner(text) : null;
      if (serving === null) return;
      clearTimeout(late);
      resolve(serving);
    });
  });
}

/** Reads the ports and the key off the banner; null while it is not complete. */
export function parseBanner(banner: string): Serving | null {
  const desk = /https?:\/\/[^/\s]+:(\d+)\/console(?:#key=(\w+))?/.exec(banner);
  const phones = /\[phones\]\s+https?:\/\/[^/\s]+:(\d+)\//.exec(banner);
  if (desk === null || phones === null) return null;
  return { port: Number(desk[1]), audiencePort: Number(phones[1]), key: desk[2] ?? null, banner };
}
