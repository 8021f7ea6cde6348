import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../server/paths.ts';

/** What the real project's files are stood in for: small, but going through every path of the build. */
const FILES: Record<string, string> = {
  'package.json': '{ "name": "tranh-tai", "type": "module" }',
  'package-lock.json': '{ "packages": { "": {} } }',
  'tsconfig.json': '{ "compilerOptions": { "jsx": "react-jsx" } }',
  'shared/engine/word.ts': `export const word: string = 'chung';\n`,
  'server/main.ts': `import { word } from '../shared/engine/word.ts';
import { formatsDir, projectRoot, webDir } from './paths.ts';
import { startProcess, startThread } from './spawn.ts';
const thread = startThread('store/echo-worker', { workerData: 'luồng' });
const child = startProcess('echo-process', ['tiến trình']);
const first = (from) => new Promise((resolve) => from.once('message', resolve));
Promise.all([first(thread), first(child)]).then((echo) => {
  console.log('READY ' + JSON.stringify({ args: process.argv.slice(2), word, echo, root: projectRoot(), web: webDir(), formats: formatsDir() }));
});
process.once('SIGTERM', async () => {
  child.kill();
  await thread.terminate();
  console.log('BYE');
  process.exit(0);
});
`,
  'server/echo-process.ts': `import { word } from '../shared/engine/word.ts';
process.send?.(word + ' từ ' + process.argv[2]);
process.once('disconnect', () => process.exit());
`,
  'server/store/echo-worker.ts': `import { parentPort, workerData } from 'node:worker_threads';
import { word } from '../../shared/engine/word.ts';
parentPort?.postMessage(word + ' từ ' + workerData);
setInterval(() => {}, 1000);
`,
  'scoreboard/index.html': page('./main.tsx'),
  'scoreboard/main.tsx': `import './look.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
function Board() { const [n] = useState(1); return <b>{n}</b>; }
createRoot(document.getElementById('root')!).render(<Board />);
`,
  'scoreboard/look.css': '.board { inset: 0; & b { color: oklch(0.7 0.1 200); } }\n',
  'scoreboard/gallery.html': page('./main.tsx'),
  'buzzer-client/audience/index.html': page('./main.tsx'),
  'buzzer-client/audience/main.tsx': `import { useState } from 'react';
import { createRoot } from 'react-dom/client';
function Phone() { const [n] = useState(1); return <i>{n}</i>; }
createRoot(document.getElementById('root')!).render(<Phone />);
`,
};

function page(script: string): string {
  return `<!doctype html><html lang="vi"><body><div id="root"></div><script type="module" src="${script}"></script></body></html>\n`;
}

/** A small checkout of its own with the real start-up files in it, outside the repository. */
export class Checkout {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'tranh-tai-')));
  readonly #running = new Set<ChildProcess>();

  constructor() {
    for (const [path, text] of Object.entries(FILES)) this.write(path, text);
    for (const path of ['server/start', 'server/start.mjs', 'server/paths.ts', 'server/spawn.ts', 'vite.config.ts']) {
      cpSync(join(projectRoot(), path), join(this.root, path), { recursive: true });
    }
    symlinkSync(join(projectRoot(), 'node_modules'), join(this.root, 'node_modules'), 'junction');
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  /** Runs `node ARGS` here; `env` is added to ours, without what marks a run under npm. */
  run(args: string[], env: Record<string, string> = {}): Running {
    const { npm_lifecycle_event: _npm, ...inherited } = process.env;
    const child = spawn(process.execPath, args, { cwd: this.root, env: { ...inherited, ...env } });
    this.#running.add(child);
    return new Running(child);
  }

  remove(): void {
    for (const child of this.#running) child.kill('SIGKILL');
    rmSync(this.root, { recursive: true, force: true });
  }
}

export class Running {
  output = '';
  readonly ended: Promise<number | NodeJS.Signals>;
  readonly child: ChildProcess;

  constructor(child: ChildProcess) {
    this.child = child;
    child.stdout?.on('data', (chunk) => {
      this.output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      this.output += chunk;
    });
    this.ended = new Promise((resolve) => child.once('close', (code, signal) => resolve(code ?? signal ?? 1)));
  }

  /** The first output that matches; rejects when the process ends without it. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    let over = false;
    this.ended.then(() => {
      over = true;
    });
    for (;;) {
      const found = pattern.exec(this.output);
      if (found) return found;
      if (over) throw new Error(`ended without ${pattern}:\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
